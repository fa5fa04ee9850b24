import { LiveSessionRoom, type RoomSession, type OnwardOfSession, type Ways } from '@leerkring/live-sessions/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { patiently, toast } from '@leerkring/ui';
import { Suspense, lazy, useMemo, useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { NotFound } from '../shell/not-found';
import { OfflineBar } from '../shell/offline-bar';

const SubjectThreads = lazy(async () => ({ default: (await patiently(() => import('@leerkring/discussions/web'))).SubjectThreads }));

const StartThreadAbout = lazy(async () => ({ default: (await patiently(() => import('@leerkring/discussions/web'))).StartThreadAbout }));

const texts = defineTexts({
  nl: { threads: 'Gesprekken bij deze sessie', started: 'Je gesprek staat bij deze sessie.' },
  en: { threads: 'Conversations about this session', started: 'Your conversation stands with this session.' },
});

const TakeToCase = lazy(async () => ({ default: (await patiently(() => import('@leerkring/cases/web'))).TakeToCase }));

const onward: OnwardOfSession = {
  href: ({ placeType, placeId, slug }) => (placeType === 'thread' ? paths.thread(placeId) : placeType === 'lesson' ? paths.lesson(slug, placeId) : paths.caseNote(slug, placeId)),
  take: (to, session, messageIds, onDone) => (to === 'thread' ? <Continuing session={session} messageIds={messageIds} onDone={onDone} /> : <Taking session={session} messageIds={messageIds} onDone={onDone} />),
};

/** What a conversation about the session begins with. */
interface Beginning {
  title: string;
  body: string;
}

/** The live room of a session; it stands alone, without the shell's header and footer. */
export default function LiveSessionPage() {
  const { id } = useParams();
  const [debrief, setDebrief] = useState<Beginning | null>(null);
  const navigate = useNavigate();
  const ways = useMemo<Ways>(() => ({ href: paths.liveSession, go: (to) => void navigate(paths.liveSession(to)) }), [navigate]);
  return (
    <LiveSessionRoom
      key={id}
      id={id!}
      hrefs={{ home: paths.home(), group: (groupId) => paths.group(groupId, 'bijeenkomsten'), minutes: paths.minutes }}
      notice={<OfflineBar />}
      onward={onward}
      ways={ways}
      about={(session) => <SessionThreads session={session} beginning={debrief} onBegun={() => setDebrief(null)} />}
      onDebrief={setDebrief}
      notFound={<Alone>{<NotFound />}</Alone>}
      failed={(error, retry) => (
        <Alone>
          <LoadFailed error={error} retry={retry} />
        </Alone>
      )}
    />
  );
}

/** What is talked about longer than the session lasts. Whoever starts a conversation while it goes on stays in the room. */
function SessionThreads({ session: { id, state, group, viewerCan }, beginning, onBegun }: { session: RoomSession; beginning: Beginning | null; onBegun: () => void }) {
  const t = useTexts(texts);
  const onStarted = useOnStarted(state);
  return (
    <Suspense>
      <SubjectThreads
        subject={{ type: 'live_session', id }}
        title={t.threads}
        groupId={group.id}
        canStart={viewerCan.includes('live_session.discuss')}
        beginning={beginning}
        onBegun={onBegun}
        hrefOf={paths.thread}
        onStarted={onStarted}
      />
    </Suspense>
  );
}

interface OnwardProps {
  session: RoomSession;
  messageIds: readonly string[];
  onDone: () => void;
}

/** Words of the chat that go to a case. Whoever takes them while the session goes on stays in the room. */
function Taking({ session: { id, state, group }, messageIds, onDone }: OnwardProps) {
  const navigate = useNavigate();
  return <TakeToCase groupId={group.id} liveSessionId={id} messageIds={messageIds} onTaken={(caseFileId) => void (state !== 'open' && navigate(paths.caseFile(caseFileId)))} onDone={onDone} />;
}

/** A conversation that takes words of the chat along. */
function Continuing({ session: { id, state }, messageIds, onDone }: OnwardProps) {
  const onStarted = useOnStarted(state);
  return <StartThreadAbout subject={{ type: 'live_session', id }} messageIds={messageIds} onStarted={onStarted} onDone={onDone} />;
}

function useOnStarted(state: RoomSession['state']): (threadId: string) => void {
  const t = useTexts(texts);
  const navigate = useNavigate();
  return (threadId) => void (state === 'open' ? toast({ text: t.started, tone: 'moss' }) : navigate(paths.thread(threadId)));
}

function Alone({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1}>
      {children}
    </main>
  );
}
