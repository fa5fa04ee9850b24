import { Suspense, lazy, useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { notesPhasesOf, streamOf } from '@leerkring/contract';
import { useLanguage, useStream, useTexts } from '@leerkring/platform/web';
import { EmptyState, Heading, RichText, Section, Select, Skeleton, patiently } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import { texts as observingTexts } from '../observing/texts';
import { watches } from '../observing/watched-session';
import { rundownOf } from '../running/rundown-clock';
import { EmptyNotes } from './empty-notes';
import { SessionNotesQuery, type SessionNotesData } from './session-notes.queries';
import { texts } from './texts';
import './notes.css';

const NotesWriter = lazy(() => patiently(() => import('./notes-writer')));

/** What the people in a session write down together: written while it is open, read after it. Nothing is fetched before somebody looks. */
export function NotesPane({ session, shown }: { session: RoomSession; shown: boolean }) {
  const t = useTexts(texts);
  const [seen, setSeen] = useState(shown);
  if (shown && !seen) setSeen(true);
  const open = session.state === 'open';
  const [began] = useState(open);
  const watching = useTexts(observingTexts);
  const reads = !open || watches(session);
  const { data, refetch } = useQuery(SessionNotesQuery, { variables: { id: session.id, read: reads }, skip: !seen });
  const notes = data?.liveSession.notes;
  const again = async (): Promise<number | undefined> => (await refetch().catch(() => null))?.data?.liveSession.notes?.head;
  // Who only reads has no document that follows by itself.
  useStream(open && reads && notes ? streamOf('session_notes', notes.id) : null, notes?.head, { onNews: () => void again(), onReset: again });
  if (!seen) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
    <section className="notes-pane" aria-labelledby="notes-pane-title" tabIndex={0}>
      <header className="notes-pane__head">
        <Heading level={2} look="block" id="notes-pane-title">
          {t.title}
        </Heading>
        <p>{open && watches(session) ? watching.notesLine : open ? t.line : t.readLine}</p>
      </header>
      {!notes && <Skeleton label={t.loading} rows={4} />}
      {notes && !watches(session) && (open || began) && <Writing session={session} notes={notes} open={open} />}
      {notes && reads && <Written session={session} notes={notes} />}
    </section>
  );
}

interface NotesProps {
  session: RoomSession;
  notes: SessionNotesData;
}

/** One phase at a time: the one of now, until somebody writes or chooses another. */
function Writing({ session, notes, open }: NotesProps & { open: boolean }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const rundown = rundownOf(session);
  const phases = notesPhasesOf(rundown);
  const now = rundown?.current ?? phases[0]!.key;
  const phase = phases.find(({ key }) => key === (chosen ?? now)) ?? phases[0]!;
  const name = phase.name?.[language];
  const options = phases.map((one) => ({ id: one.key, label: one.key === rundown?.current ? t.now(one.name![language]) : (one.name?.[language] ?? '') }));
  return (
    <>
      {open && (
        <div className="notes-pane__bar">
          {phases.length > 1 && <Select label={t.phase} options={options} value={phase.key} onChange={setChosen} />}
          {notes.viewerCan.includes('session_notes.empty') && <EmptyNotes notesId={notes.id} phase={phase.key} name={name} />}
        </div>
      )}
      <Suspense fallback={<Skeleton label={t.loading} rows={4} />}>
        <NotesWriter
          key={phase.key}
          sessionId={session.id}
          notesId={notes.id}
          phase={phase.key}
          label={name ? t.fieldOf(name) : t.field}
          closed={!open}
          onWrite={() => setChosen(phase.key)}
        />
      </Suspense>
    </>
  );
}

/** All phases that something was written in, to read. */
function Written({ session, notes }: NotesProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const texted = new Map(notes.phases?.map(({ phase, text }) => [phase, text]));
  const phases = notesPhasesOf(rundownOf(session)).filter(({ key }) => texted.get(key));
  if (!notes.phases) return <Skeleton label={t.loading} rows={4} />;
  if (!phases.length) return <EmptyState title={t.nothing}>{t.nothingLine}</EmptyState>;
  return phases.map(({ key, name }) => (
    <Section
      key={key}
      title={name?.[language] ?? t.field}
      look="section"
      action={notes.viewerCan.includes('session_notes.empty') && <EmptyNotes notesId={notes.id} phase={key} name={name?.[language]} />}
    >
      <RichText headingLevel={4}>{texted.get(key)!}</RichText>
    </Section>
  ));
}
