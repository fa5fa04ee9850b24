import { useMutation, useQuery } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { newClientId, useKept, useLanguage, useTexts } from '@leerkring/platform/web';
import { Select, TextField, formatDay } from '@leerkring/ui';
import { useState } from 'react';
import type { CaseFileData } from '../cases.queries';
import { EditDialog } from '../details/edit-dialog';
import { KeepCanvasSnapshot } from './canvas.mutations';
import { CanvasMeetingsQuery } from './canvas.queries';
import { NONE, texts } from './texts';

/** Keeps how the canvas stands now, perhaps for a meeting. Mount it to open it. */
export function KeepSnapshot({ caseFile: { id: caseFileId, group }, onClose }: { caseFile: CaseFileData; onClose: () => void }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { data } = useQuery(CanvasMeetingsQuery, { variables: { groupId: group.id } });
  const [keep, { loading, error, reset }] = useMutation(KeepCanvasSnapshot);
  const [freshId] = useState(newClientId);
  const { words, setWords, clear, kept } = useKept(`canvas.snapshot:${caseFileId}`, { label: '', liveSessionId: null as string | null, clientId: freshId });
  const [tried, setTried] = useState(false);
  const isComplete = (): boolean => {
    setTried(true);
    return words.label.trim() !== '';
  };
  const save = async (): Promise<boolean> => {
    const { label, liveSessionId, clientId } = words;
    if (!(await keep({ variables: { input: { caseFileId, label, liveSessionId, clientId } } }).catch(() => null))) return false;
    clear();
    return true;
  };
  const forget = (): void => {
    clear();
    reset();
  };
  const meetings = (data?.group.liveSessions.nodes ?? []).map(({ id, title, plannedAt, openedAt }) => {
    const at = plannedAt ?? openedAt;
    return { id, label: title, ...(at && { line: formatDay(at, { locale }) }) };
  });
  return (
    <EditDialog title={t.keep} line={t.keepLine} edit={{ save, forget, kept, overtaken: false, busy: loading, error }} isComplete={isComplete} stands={null} saved={t.kept} onClose={onClose}>
      {() => (
        <>
          <TextField label={t.label} description={t.labelHint} value={words.label} maxLength={limits.title} onChange={(label) => setWords({ ...words, label })} error={tried && !words.label.trim() && t.labelMissing} required />
          {meetings.length > 0 && (
            <Select label={t.meeting} options={[{ id: NONE, label: t.noMeeting }, ...meetings]} value={words.liveSessionId ?? NONE} onChange={(id) => setWords({ ...words, liveSessionId: id === NONE ? null : id })} />
          )}
        </>
      )}
    </EditDialog>
  );
}
