import { useQuery } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, RadioSegment, Select, TextArea } from '@leerkring/ui';
import { useState, type ReactNode } from 'react';
import { EditDialog } from '../details/edit-dialog';
import { LessonFields } from '../lessons/lesson-dialog';
import { texts as caseTexts } from '../texts';
import { texts } from './texts';
import { useTake } from './use-take';
import { CasesToWriteIn, type CaseToWriteIn } from './words.queries';

interface TakeToCaseProps {
  /** The group that both are of. */
  groupId: string;
  liveSessionId: string;
  messageIds: readonly string[];
  onTaken: (caseFileId: string) => void;
  onDone: () => void;
}

/** Takes messages of a session to a case of its group, as a note or as a lesson. Mount it to open it. */
export function TakeToCase({ groupId, ...take }: TakeToCaseProps) {
  const t = useTexts(texts);
  const { data, error } = useQuery(CasesToWriteIn, { variables: { groupId }, fetchPolicy: 'cache-and-network' });
  const cases = data?.group.caseFiles.nodes.filter(({ viewerCan }) => viewerCan.includes('case_note.write') || viewerCan.includes('lesson.draft'));
  if (cases?.length) return <TakeDialog cases={cases} {...take} />;
  return (
    <NoCases onClose={take.onDone}>
      {cases ? (
        <Alert tone="info" title={t.noCase}>
          {t.noCaseLine}
        </Alert>
      ) : error ? (
        <Alert tone="ochre" announce="now">
          {t.failed}
        </Alert>
      ) : (
        <p role="status">{t.loading}</p>
      )}
    </NoCases>
  );
}

function NoCases({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  return (
    <Dialog open onOpenChange={onClose} title={t.title} closeLabel={c.close} size="s" footer={<Button onPress={onClose}>{c.close}</Button>}>
      {children}
    </Dialog>
  );
}

function TakeDialog({ cases, liveSessionId, messageIds, onTaken, onDone }: Omit<TakeToCaseProps, 'groupId'> & { cases: readonly CaseToWriteIn[] }) {
  const t = useTexts(texts);
  const c = useTexts(caseTexts);
  const [tried, setTried] = useState(false);
  const edit = useTake(liveSessionId, messageIds, onTaken);
  const { caseFileId, as, body, lesson } = edit.words;
  // The case that was chosen before may be closed by now.
  const chosen = cases.find(({ id }) => id === caseFileId) ?? (cases.length === 1 ? cases[0]! : null);
  const set = (change: Partial<typeof edit.words>): void => edit.setWords({ ...edit.words, caseFileId: chosen?.id ?? null, ...change });
  const isComplete = (): boolean => {
    setTried(true);
    return chosen !== null && (as === 'note' || lesson.title.trim().length > 0);
  };
  return (
    <EditDialog title={t.title} line={t.line(messageIds.length)} edit={{ ...edit, save: () => edit.save(chosen!.id) }} isComplete={isComplete} stands={null} saved={t.taken} onClose={onDone}>
      {() => (
        <>
          <Select
            label={t.caseFile}
            placeholder={t.choose}
            options={cases.map(({ id, title, organisation }) => ({ id, label: title, line: organisation.name }))}
            value={chosen?.id ?? null}
            onChange={(id) => set({ caseFileId: id })}
            error={tried && !chosen ? t.caseMissing : undefined}
            required
          />
          <RadioSegment label={t.as} options={[{ id: 'note', label: t.note }, { id: 'lesson', label: t.lesson }]} value={as} onChange={(id) => set({ as: id as typeof as })} />
          {as === 'note' ? (
            <TextArea label={t.body} optional={c.optional} rows={4} maxLength={limits.caseNote} value={body} onChange={(next) => set({ body: next })} />
          ) : (
            <LessonFields words={lesson} onChange={(next) => set({ lesson: next })} tried={tried} />
          )}
        </>
      )}
    </EditDialog>
  );
}
