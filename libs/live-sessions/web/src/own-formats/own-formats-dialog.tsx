import { useState } from 'react';
import { useMutation, useQuery } from '@apollo/client/react';
import { formatTemplates, sessionFormats, type SessionFormat } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, IconButton, Select, Skeleton } from '@leerkring/ui';
import { Archive, ArchiveRestore, Copy, Pencil } from 'lucide-react';
import { FormatEditor } from './format-editor';
import { ArchiveOwnFormat, OwnFormatsQuery, type OwnFormatData } from './own-formats.queries';
import { texts } from './texts';
import { draftFrom, draftOf, type FormatDraft } from './use-format-draft';
import './own-formats.css';

interface OwnFormatsDialogProps {
  groupId: string;
  onClose: () => void;
}

/** The own formats of a group, for its facilitators: to copy, change, and take off the list. */
export function OwnFormatsDialog({ groupId, onClose }: OwnFormatsDialogProps) {
  const t = useTexts(texts);
  const { data, error, refetch } = useQuery(OwnFormatsQuery, { variables: { id: groupId }, fetchPolicy: 'cache-and-network' });
  const [draft, setDraft] = useState<FormatDraft | null>(null);
  const formats = data?.group.ownFormats;
  if (draft) return <FormatEditor groupId={groupId} from={draft} stands={formats?.find(({ id }) => id === draft.before?.id) ?? null} onClose={() => setDraft(null)} />;
  return (
    <Dialog open onOpenChange={onClose} title={t.title} line={t.line} closeLabel={t.close}>
      <div className="own-format">
        {!formats && error && (
          <Alert tone="ochre" action={<Button onPress={() => void refetch().catch(() => undefined)}>{t.retry}</Button>}>
            {t.failed}
          </Alert>
        )}
        {!formats && !error && <Skeleton label={t.loading} />}
        {formats && !formats.length && <p>{t.none}</p>}
        {formats && formats.length > 0 && (
          <ul className="own-formats">
            {formats.map((format) => (
              <FormatRow key={format.id} format={format} onEdit={() => setDraft(draftOf(format))} />
            ))}
          </ul>
        )}
        <CopyField onCopy={setDraft} />
      </div>
    </Dialog>
  );
}

function FormatRow({ format, onEdit }: { format: OwnFormatData; onEdit: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [archive, { error }] = useMutation(ArchiveOwnFormat);
  const { id, name, phases, version, archivedAt } = format;
  const put = (archived: boolean): void => void archive({ variables: { input: { id, archived } } }).catch(() => null);
  return (
    <li className="own-formats__row">
      <span className="own-formats__words">
        <strong>{name}</strong>
        <span className="people-pane__note">{archivedAt ? t.archived : t.facts(phases.length, phases.reduce((sum, { minutes }) => sum + minutes, 0), version)}</span>
        {error && <Alert tone="ochre">{sentence(error)}</Alert>}
      </span>
      {!archivedAt && <IconButton label={t.edit(name)} icon={<Pencil aria-hidden />} onPress={onEdit} />}
      <IconButton label={archivedAt ? t.restore(name) : t.archive(name)} icon={archivedAt ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />} onPress={() => put(!archivedAt)} />
    </li>
  );
}

function CopyField({ onCopy }: { onCopy: (draft: FormatDraft) => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [from, setFrom] = useState<SessionFormat>('incident_method');
  const nameOf = (format: SessionFormat): string => formatTemplates[format].name[language];
  return (
    <div className="own-formats__copy">
      <Select label={t.from} options={sessionFormats.map((id) => ({ id, label: nameOf(id), line: formatTemplates[id].line[language] }))} value={from} onChange={(id) => setFrom(id as SessionFormat)} />
      <Button icon={<Copy aria-hidden />} onPress={() => onCopy(draftFrom(from, t.copyName(nameOf(from)), language))}>
        {t.copy}
      </Button>
    </div>
  );
}
