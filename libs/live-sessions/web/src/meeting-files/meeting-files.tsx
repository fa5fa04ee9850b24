import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { UploadedFiles, useTexts } from '@leerkring/platform/web';
import { Section } from '@leerkring/ui';
import type { MeetingData } from '../meetings/meetings.queries';
import { meetingFileDoor, meetingFileHref } from './meeting-file-door';
import { RemoveMeetingFile } from './meeting-files.queries';
import { texts } from './texts';

/** The papers of a meeting; nothing for who adds none, as long as there are none. */
export function MeetingFiles({ meeting: { id, files, viewerCan }, onArrived }: { meeting: MeetingData; onArrived: () => Promise<unknown> }) {
  const t = useTexts(texts);
  const [remove] = useMutation(RemoveMeetingFile);
  const mayChange = viewerCan.includes('meeting_file.add');
  if (!mayChange && !files.length) return null;
  const takeAway = (fileId: string): Promise<unknown> => remove({ variables: { input: { id: fileId } } });
  return (
    <Section title={t.title} look="section" rule="none" count={files.length || undefined}>
      <UploadedFiles files={files} door={meetingFileDoor} place={id} most={limits.meetingFiles} mayChange={mayChange} hrefOf={meetingFileHref} words={t} onArrived={onArrived} onRemove={takeAway} />
    </Section>
  );
}
