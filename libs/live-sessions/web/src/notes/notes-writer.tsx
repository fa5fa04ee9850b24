import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useAccountId, useCarets, useConnection, useEditorLabels, useErrorSentence, useStream, useTexts, useTyping } from '@leerkring/platform/web';
import { Alert, Button, SharedTextEditor, Skeleton, Typing } from '@leerkring/ui';
import { NotesSync, type NotesDoor, type NotesSince } from './notes-sync';
import { NotesUpdatesQuery, WriteSessionNotes } from './session-notes.queries';
import { texts } from './texts';
import { unsentNotes } from './unsent-notes';

export interface NotesWriterProps {
  sessionId: string;
  notesId: string;
  phase: string;
  label: string;
  /** The session is closed: shown only when something of the reader did not get there. */
  closed: boolean;
  /** The reader wrote something. */
  onWrite: () => void;
}

/** The notes of one phase, written with all who look at them now. Loaded on demand, with all that keeps documents in step. */
export default function NotesWriter({ sessionId, notesId, phase, label, closed, onWrite }: NotesWriterProps) {
  const t = useTexts(texts);
  const labels = useEditorLabels();
  const sentence = useErrorSentence();
  const { sync, head, start } = useNotes(sessionId, notesId, phase);
  const state = useSyncExternalStore(sync.watch, () => sync.state);
  const stream = streamOf('session_notes', notesId);
  const { people, typing } = useTyping(stream);
  const { carets, point } = useCarets(stream, phase);
  useStream(stream, head, {
    onNews: ({ payload }) => 'number' in payload && payload.phase === phase && sync.heard(payload.number),
    onReset: () => sync.catchUp(),
  });
  useEffect(() => {
    const mine = (_: Uint8Array, origin: unknown): void => {
      if (origin === 'server' || origin === 'unsent') return;
      onWrite();
      typing();
    };
    sync.doc.on('update', mine);
    return () => sync.doc.off('update', mine);
  }, [sync, onWrite, typing]);
  if (closed && !sync.ahead) return null;
  if (state === 'loading') return <Skeleton label={t.loading} rows={4} />;
  if (state === 'failed') {
    return (
      <Alert tone="ochre" announce="now" action={<Button variant="line" size="s" onPress={start}>{t.again}</Button>}>
        {t.failed}
      </Alert>
    );
  }
  return (
    <div className="notes-writer">
      {(closed || state === 'refused') && (
        <Alert tone="ochre" announce="now">
          {closed ? t.late : sentence(sync.error)}
        </Alert>
      )}
      <SharedTextEditor fragment={sync.root} label={label} placeholder={t.hint} readOnly={closed} carets={carets} onCaret={point} rows={8} labels={labels} />
      <div className="notes-writer__signs">
        <span role="status">{!closed && { saved: t.saved, saving: t.saving, waiting: t.waiting, refused: '' }[state]}</span>
        {people.length > 0 && <Typing people={[...people]}>{t.writing(people[0]!.name.split(' ')[0]!, people.length - 1)}</Typing>}
      </div>
    </div>
  );
}

/** The document, in step with the server from the head on that it was fetched with. */
function useNotes(sessionId: string, notesId: string, phase: string): { sync: NotesSync; head: number | undefined; start: () => void } {
  const client = useApolloClient();
  const accountId = useAccountId();
  const connected = useConnection() === 'connected';
  const [head, setHead] = useState<number>();
  const [sync] = useState(() => {
    const made: NotesSync = new NotesSync(doorTo(client, { sessionId, notesId, phase }), {
      read: () => unsent.read(),
      keep: (update) => unsent.keep(update),
      forget: () => unsent.forget(),
    });
    const unsent = unsentNotes(accountId, `${notesId}:${phase}`, made.doc.clientID);
    return made;
  });
  const start = (): void => void sync.start().then(setHead);
  useEffect(() => {
    void sync.start().then(setHead);
    return () => sync.stop();
  }, [sync]);
  useEffect(() => {
    if (connected) sync.hurry();
  }, [sync, connected]);
  return { sync, head, start };
}

function doorTo({ query, mutate }: Pick<ApolloClient, 'query' | 'mutate'>, { sessionId, notesId, phase }: { sessionId: string; notesId: string; phase: string }): NotesDoor {
  const since = (notes: { head: number; updates: Omit<NotesSince, 'head'> } | null | undefined): NotesSince => ({ head: notes?.head ?? 0, number: notes?.updates.number ?? 0, updates: notes?.updates.updates ?? [] });
  return {
    ask: async (after) => since((await query({ query: NotesUpdatesQuery, variables: { id: sessionId, phase, after }, fetchPolicy: 'no-cache' })).data?.liveSession.notes),
    send: async (update, after) =>
      since((await mutate({ mutation: WriteSessionNotes, variables: { input: { sessionNotesId: notesId, phase, update }, phase, after }, fetchPolicy: 'no-cache' })).data?.writeSessionNotes.sessionNotes),
  };
}
