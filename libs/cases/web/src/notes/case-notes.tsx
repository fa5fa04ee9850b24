import { useMutation } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, EmptyState, IconButton, Menu, RichText, Section, formatMoment } from '@leerkring/ui';
import { Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CaseFileData } from '../cases.queries';
import { ConfirmDialog } from '../details/confirm-dialog';
import type { DrawTaken } from '../words/taken';
import { useAskedPlace } from '../words/use-asked-place';
import { NoteDialog } from './note-dialog';
import './notes.css';
import { DeleteCaseNote, type NoteData } from './notes.queries';
import { texts } from './texts';

/** So many notes are shown at once. */
const FIRST = 5;

/** The notes of a case, the newest first; who works on it writes one. */
export function CaseNotes({ caseFile: { id, notes, viewerCan }, taken }: { caseFile: CaseFileData; taken: DrawTaken }) {
  const t = useTexts(texts);
  const asked = useAskedPlace('notitie-');
  const [all, showAll] = useState(() => notes.findIndex((note) => note.id === asked) >= FIRST);
  const [writing, setWriting] = useState<NoteData | 'new' | null>(null);
  const mayWrite = viewerCan.includes('case_note.write');
  if (!notes.length && !mayWrite) return null;
  const shown = all ? notes : notes.slice(0, FIRST);
  const write = mayWrite && (
    <Button size="s" icon={<Plus aria-hidden />} onPress={() => setWriting('new')}>
      {t.write}
    </Button>
  );
  return (
    <Section title={t.notes} look="section" count={notes.length || undefined} action={write}>
      {notes.length === 0 && <EmptyState title={t.none}>{t.noneMayWrite}</EmptyState>}
      {notes.length > 0 && (
        <ol className="case-notes" role="list">
          {shown.map((note) => (
            <Note key={note.id} note={note} taken={taken} onEdit={() => setWriting(note)} />
          ))}
        </ol>
      )}
      {shown.length < notes.length && (
        <Button size="s" variant="quiet" onPress={() => showAll(true)}>
          {t.all(notes.length)}
        </Button>
      )}
      {writing && <NoteDialog caseFileId={id} note={writing === 'new' ? null : writing} onClose={() => setWriting(null)} />}
    </Section>
  );
}

function Note({ note, taken, onEdit }: { note: NoteData; taken: DrawTaken; onEdit: () => void }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [removing, setRemoving] = useState(false);
  const { id, author, body, liveSessionId, createdAt, editedAt, deletedAt, viewerCan } = note;
  const moment = formatMoment(createdAt, { locale });
  const items = [
    ...(viewerCan.includes('case_note.edit') ? [{ id: 'edit', label: t.editShort, icon: <Pencil aria-hidden />, onAction: onEdit }] : []),
    ...(viewerCan.includes('case_note.delete') ? [{ id: 'delete', label: t.remove, icon: <Trash2 aria-hidden />, onAction: () => setRemoving(true) }] : []),
  ];
  return (
    <li id={`notitie-${id}`} tabIndex={-1}>
      <div className="case-notes__who">
        <p>
          <strong>{author.name}</strong>
          <span className="case-notes__soft">
            <time dateTime={createdAt}>{moment}</time>
            {editedAt && !deletedAt && ` · ${t.edited}`}
          </span>
        </p>
        {items.length > 0 && <Menu trigger={<IconButton size="s" label={t.more(author.name, moment)} icon={<Ellipsis aria-hidden />} />} items={items} />}
      </div>
      {deletedAt ? <p className="case-notes__soft">{t.deleted}</p> : body && <RichText className="case-notes__words">{body}</RichText>}
      {!deletedAt && liveSessionId && taken({ type: 'case_note', id })}
      {removing && <RemoveNote id={id} onClose={() => setRemoving(false)} />}
    </li>
  );
}

function RemoveNote({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const [remove, { loading, error }] = useMutation(DeleteCaseNote);
  const confirm = async (): Promise<void> => {
    if (await remove({ variables: { input: { id } } }).catch(() => null)) onClose();
  };
  return <ConfirmDialog title={t.removeTitle} line={t.removeLine} action={t.remove} busyLabel={t.removing} busy={loading} error={error} onConfirm={() => void confirm()} onClose={onClose} />;
}
