import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { UploadRows, useFileDrop, useLanguage, useTexts, useUploads } from '@leerkring/platform/web';
import { Button, FileIcon, IconButton, Link, Section, formatBytes, toast } from '@leerkring/ui';
import { FilePlus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { MeetingData } from '../meetings/meetings.queries';
import { SessionDialog } from '../sessions/session-dialog';
import { meetingFileDoor, meetingFileHref } from './meeting-file-door';
import { RemoveMeetingFile, type MeetingFileData } from './meeting-files.queries';
import { texts } from './texts';
import './meeting-files.css';

/** The papers of a meeting; who may, adds some by button or by dropping them, and takes them away. */
export function MeetingFiles({ meeting, onArrived }: { meeting: MeetingData; onArrived: () => Promise<unknown> }) {
  const t = useTexts(texts);
  const [leaving, setLeaving] = useState<MeetingFileData | null>(null);
  const mayAdd = meeting.viewerCan.includes('meeting_file.add');
  const { uploads, list } = useUploads(meetingFileDoor, meeting.id);
  const add = (chosen: readonly File[]): void => {
    const room = Math.max(0, limits.meetingFiles - meeting.files.length - list.length);
    if (chosen.length > room) toast({ text: t.tooMany(limits.meetingFiles), tone: 'ochre' });
    uploads.add({ meetingId: meeting.id }, chosen.slice(0, room));
  };
  const drop = useFileDrop(add, mayAdd);
  if (!mayAdd && !meeting.files.length) return null;
  const arrive = async (_made: string | null, { name }: { name: string }): Promise<void> => {
    await onArrived();
    toast({ text: t.arrived(name), tone: 'moss' });
  };
  return (
    <div className="meeting-files" data-over={drop.over || undefined} {...drop.target}>
      <Section title={t.title} look="section" rule="none" count={meeting.files.length || undefined}>
        {meeting.files.length > 0 && (
          <ul className="meeting-files__list" aria-label={t.title} role="list">
            {meeting.files.map((file) => (
              <FileRow key={file.id} file={file} onRemove={mayAdd ? () => setLeaving(file) : undefined} />
            ))}
          </ul>
        )}
        <UploadRows uploads={uploads} list={list} onArrived={arrive} />
        {mayAdd && <AddFiles none={!meeting.files.length} over={drop.over} onChosen={add} />}
      </Section>
      {leaving && <RemoveDialog file={leaving} onDone={() => setLeaving(null)} />}
    </div>
  );
}

function FileRow({ file: { id, fileName, bytes }, onRemove }: { file: MeetingFileData; onRemove: (() => void) | undefined }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <li className="meeting-files__file">
      <FileIcon fileName={fileName} />
      <Link href={meetingFileHref(id)} download variant="action" aria-label={t.save(fileName)} className="meeting-files__name">
        {fileName}
      </Link>
      <span className="meeting-files__size">{formatBytes(bytes, language)}</span>
      {onRemove && <IconButton size="s" label={t.remove(fileName)} icon={<X aria-hidden />} onPress={onRemove} />}
    </li>
  );
}

function AddFiles({ none, over, onChosen }: { none: boolean; over: boolean; onChosen: (files: readonly File[]) => void }) {
  const t = useTexts(texts);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="meeting-files__add">
      <p className="meeting-soft">{over ? t.dropHere : `${none ? `${t.none} ` : ''}${t.hint}`}</p>
      <Button icon={<FilePlus aria-hidden />} onPress={() => picker.current?.click()}>
        {t.add}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        onChange={({ currentTarget }) => {
          onChosen([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

function RemoveDialog({ file: { id, fileName }, onDone }: { file: MeetingFileData; onDone: () => void }) {
  const t = useTexts(texts);
  const [remove, { loading, error }] = useMutation(RemoveMeetingFile);
  const submit = async (): Promise<void> => {
    if (await remove({ variables: { input: { id } } }).catch(() => null)) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.removeTitle} action={t.removeDo} cancelLabel={t.keep} busy={loading} busyLabel={t.removing} error={error} onSubmit={submit}>
      <p>{t.removeLine(fileName)}</p>
    </SessionDialog>
  );
}
