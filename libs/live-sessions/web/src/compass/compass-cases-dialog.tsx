import { useState } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import type { CompassCaseWords } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, IconButton, Skeleton } from '@leerkring/ui';
import { Archive, ArchiveRestore, Copy, Pencil, Plus } from 'lucide-react';
import { ArchiveCompassCase, CompassCasesQuery, type CompassCaseData } from './case.queries';
import { CaseEditor } from './case-editor';
import { texts } from './case-texts';
import { exampleCase } from './example-case';
import { draftFrom, type CaseDraft } from './use-case-draft';
import './compass.css';

interface CompassCasesDialogProps {
  groupId: string;
  onClose: () => void;
}

/** The compass cases of a group, for its facilitators: to write, change, and take off the list. */
export function CompassCasesDialog({ groupId, onClose }: CompassCasesDialogProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(CompassCasesQuery, { variables: { id: groupId }, fetchPolicy: 'cache-and-network' });
  const [draft, setDraft] = useState<CaseDraft | null>(null);
  const cases = data?.group.compassCases;
  if (draft) return <CaseEditor groupId={groupId} from={draft} stands={cases?.find(({ id }) => id === draft.before?.id) ?? null} onClose={() => setDraft(null)} />;
  return (
    <Dialog open onOpenChange={onClose} title={t.title} line={t.line} closeLabel={t.close}>
      <div className="compass__dialog">
        {!cases && error && (
          <Alert tone="ochre" action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>}>
            {t.failed}
          </Alert>
        )}
        {!cases && !error && <Skeleton label={t.loading} />}
        {cases && !cases.length && <p>{t.none}</p>}
        {cases && cases.length > 0 && (
          <ul className="compass__cases">
            {cases.map((one) => (
              <CaseRow key={one.id} compassCase={one} onEdit={() => setDraft(draftFrom(one as CompassCaseWords & CompassCaseData, one))} />
            ))}
          </ul>
        )}
        <div className="compass__save">
          <Button icon={<Copy aria-hidden />} onPress={() => setDraft(draftFrom(exampleCase[language]))}>
            {t.example}
          </Button>
          <Button icon={<Plus aria-hidden />} onPress={() => setDraft(draftFrom(null))}>
            {t.empty}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function CaseRow({ compassCase: { id, title, dilemmas, version, archivedAt }, onEdit }: { compassCase: CompassCaseData; onEdit: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [archive, { error }] = useMutation(ArchiveCompassCase);
  const put = (archived: boolean): void => void archive({ variables: { input: { id, archived } } }).catch(() => null);
  return (
    <li className="compass__case">
      <span className="compass__case-words">
        <strong>{title}</strong>
        <span className="compass__note">{archivedAt ? t.archived : t.facts(dilemmas.length, version)}</span>
        {error && <Alert tone="ochre">{sentence(error)}</Alert>}
      </span>
      {!archivedAt && <IconButton label={t.edit(title)} icon={<Pencil aria-hidden />} onPress={onEdit} />}
      <IconButton label={archivedAt ? t.restore(title) : t.archive(title)} icon={archivedAt ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />} onPress={() => put(!archivedAt)} />
    </li>
  );
}
