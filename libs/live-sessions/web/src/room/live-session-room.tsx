import { useState, type ReactNode } from 'react';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { phaseOf, streamOf, type Rundown } from '@leerkring/contract';
import { errorOf, useAccountId, useLanguage, usePresence, useStream, useTexts } from '@leerkring/platform/web';
import { Page, Skeleton, Tabs } from '@leerkring/ui';
import { ChatPane } from '../chat/chat-pane';
import { OnwardContext, type OnwardOfSession } from '../excerpts/excerpting-messages';
import { applyLiveSessionNews } from '../live-sessions.live';
import { LiveSessionQuery, MessagesAgainQuery, type FetchedSession, type RoomSession } from '../live-session.query';
import { VideoCall } from '../calling/video-call';
import { asksCompassAgain } from '../compass/compass.live';
import { CompassQuery } from '../compass/compass.queries';
import { compassTab, type OnDebrief } from '../compass/compass-tab';
import { texts as compassTexts } from '../compass/texts';
import { useTabWithCompass } from '../compass/use-compass';
import { PollsPane } from '../polling/polls-pane';
import { texts as pollTexts } from '../polling/texts';
import { asksAgainOfReacting } from '../reacting/reacting.live';
import { asksStageAgain } from '../stage/stage.live';
import { OnStage } from '../stage/on-stage';
import { StageQuery } from '../stage/stage.queries';
import { useStageTab } from '../stage/stage-tab';
import { Talks, sideTab } from '../side-chat/talks';
import { texts as sideTexts } from '../side-chat/texts';
import { useSideChat } from '../side-chat/use-side-chat';
import type { SideChatData } from '../side-chat/side-chat.queries';
import { NotesPane } from '../notes/notes-pane';
import { texts as notesTexts } from '../notes/texts';
import { asWatched } from '../observing/watched-session';
import { WatchingNote } from '../observing/watching-note';
import { PhasePane } from '../running/phase-pane';
import { PhaseTimer, usePhaseSeconds } from '../running/phase-timer';
import { clockTime, rundownOf } from '../running/rundown-clock';
import { texts as runningTexts } from '../running/texts';
import { sessionClock } from '../session-time';
import { SubSessionBar } from '../sub-sessions/sub-session-bar';
import type { SubSessionsData } from '../sub-sessions/sub-sessions.queries';
import { subSessionsTab } from '../sub-sessions/sub-sessions-tab';
import { texts as subTexts } from '../sub-sessions/texts';
import { useSubSessions } from '../sub-sessions/use-sub-sessions';
import { WaysContext, noWays, type Ways } from '../sub-sessions/walking';
import { texts } from '../texts';
import { useNow } from '../use-now';
import { useWidth } from '../use-width';
import { FacilitatorBar } from './facilitator-bar';
import { PeoplePane, useCircle } from './people-pane';
import { RoomHeader, RoomTitle, type RoomHrefs } from './room-header';
import { RoomVoices } from './room-voices';
import { SessionAgenda } from './session-agenda';
import { ClockWords, SessionFacts, SessionPane, roomTones } from './session-pane';
import { SessionRing, useShortly } from './session-ring';
import './room.css';

export interface LiveSessionRoomProps {
  id: string;
  hrefs: RoomHrefs;
  /** Under the header: what the page has to say about the connection. */
  notice?: ReactNode;
  /** Under the facts of the session: what else the page has about it. */
  about?: (session: RoomSession) => ReactNode;
  /** What the page does with words that go on elsewhere; the same at every drawing. */
  onward?: OnwardOfSession;
  /** The ways to other rooms; the same at every drawing. */
  ways?: Ways;
  /** Begins a conversation about the session with these words. */
  onDebrief?: OnDebrief;
  /** What the page shows when there is no such session for the reader, or no longer. */
  notFound: ReactNode;
  /** What the page shows when the session could not be fetched. */
  failed: (error: unknown, retry: () => void) => ReactNode;
}

/** The live room of a session, for members of its group and who watches it: it fills the window, and each of its panes scrolls by itself. */
export function LiveSessionRoom({ id, hrefs, notice, about, onward, ways, onDebrief, notFound, failed }: LiveSessionRoomProps) {
  const t = useTexts(texts);
  const { session, error, gone, retry } = useLiveSession(id);
  if (gone) return notFound;
  if (session?.group)
    return (
      <OnwardContext value={onward ?? null}>
        <WaysContext value={ways ?? noWays}>
          <Room session={session as RoomSession} hrefs={hrefs} notice={notice} about={about?.(session as RoomSession)} onDebrief={onDebrief} />
        </WaysContext>
      </OnwardContext>
    );
  if (session) return <WatchedRoom session={session} hrefs={hrefs} notice={notice} />;
  if (!error) {
    return (
      <Page>
        <Skeleton label={t.loading} rows={6} />
      </Page>
    );
  }
  return errorOf(error).code === 'NOT_FOUND' ? notFound : failed(error, retry);
}

/** The session, kept fresh by its stream. */
function useLiveSession(id: string): { session: FetchedSession | undefined; error: unknown; gone: boolean; retry: () => void } {
  const client = useApolloClient();
  const accountId = useAccountId();
  const [gone, setGone] = useState(false);
  const { data, error, refetch } = useQuery(LiveSessionQuery, { variables: { id } });
  useStream(streamOf('live_session', id), data?.liveSession.head, {
    onNews: (event) => {
      if (!applyLiveSessionNews(client.cache, id, event, accountId)) void refetch().catch(() => undefined);
      if (asksStageAgain(client.cache, id, event, accountId)) void client.query({ query: StageQuery, variables: { id }, fetchPolicy: 'network-only' }).catch(() => undefined);
      if (asksCompassAgain(event)) void client.query({ query: CompassQuery, variables: { id }, fetchPolicy: 'network-only' }).catch(() => undefined);
      const again = asksAgainOfReacting(event);
      if (again) void client.query({ query: MessagesAgainQuery, variables: { id, ids: [again] }, fetchPolicy: 'network-only' }).catch(() => undefined);
    },
    onReset: async () => {
      const fresh = (await refetch()).data?.liveSession;
      if (fresh?.stage) await client.query({ query: StageQuery, variables: { id }, fetchPolicy: 'network-only' }).catch(() => undefined);
      return fresh?.head;
    },
    onClosed: (reason) => setGone(reason === 'right_ended'),
  });
  return { session: data?.liveSession, error, gone, retry: () => void refetch().catch(() => undefined) };
}

/** The room for who watches: of the group they see who is here, and none of its threads. */
function WatchedRoom({ session, hrefs, notice }: { session: FetchedSession; hrefs: RoomHrefs; notice: ReactNode }) {
  const present = usePresence(streamOf('live_session', session.id));
  return <Room session={asWatched(session, present)} hrefs={hrefs} notice={notice} about={null} onDebrief={undefined} />;
}

interface RoomProps {
  session: RoomSession;
  hrefs: RoomHrefs;
  about: ReactNode;
  onDebrief: OnDebrief | undefined;
}

function Room({ session, hrefs, notice, about, onDebrief }: RoomProps & { notice: ReactNode }) {
  const width = useWidth();
  const sideChat = useSideChat(session);
  const subSessions = useSubSessions(session);
  const [tab, setTab] = useTabWithCompass(session);
  const talks = { session, onDebrief, sideChat, subSessions, tab, onTab: setTab };
  return (
    <main id="main" tabIndex={-1} className={`room room--${width}`}>
      <RoomHeader session={session} hrefs={hrefs} />
      {notice}
      <WatchingNote session={session} />
      {subSessions && <SubSessionBar session={session} subSessions={subSessions} onList={() => setTab('sub-sessions')} />}
      {width !== 'wide' && <SessionStrip session={session} />}
      <OnStage session={session} />
      <div className="room-body">
        <VideoCall key={session.id} session={session} />
        {width === 'phone' ? (
          <PhonePanes {...talks} hrefs={hrefs} about={about} />
        ) : (
          <div className="room-panes">
            {width === 'wide' && (
              <Pane kind="session">
                <SessionPane session={session} hrefs={hrefs} />
                {about}
              </Pane>
            )}
            <Talks {...talks} />
            <Pane kind="people">
              <PeoplePane session={session} polls={<PollsPane session={session} />} />
              {width === 'middle' && <SessionAgenda session={session} />}
              {width === 'middle' && about}
            </Pane>
          </div>
        )}
      </div>
      <FacilitatorBar session={session} />
      <RoomVoices session={session} sideChat={sideChat} subSessions={subSessions} />
    </main>
  );
}

/** A part of the room beside the conversation, which scrolls by itself, also by keyboard. */
function Pane({ kind, children }: { kind: 'session' | 'people' | 'phase' | 'polls'; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
    <section className={`room-pane room-pane--${kind}`} aria-labelledby={`${kind}-pane-title`} tabIndex={0}>
      {children}
    </section>
  );
}

/** Where there is no room for a pane of its own: whose session it is and how long it is under way; on the phone also its title. */
function SessionStrip({ session }: { session: RoomSession }) {
  const rundown = rundownOf(session);
  return rundown?.current && session.state === 'open' ? <PhaseStrip session={session} rundown={rundown} /> : <TimeStrip session={session} />;
}

/** The phase of now, with its time. */
function PhaseStrip({ session, rundown }: { session: RoomSession; rundown: Rundown }) {
  const t = useTexts(runningTexts);
  const { language } = useLanguage();
  const phone = useWidth() === 'phone';
  const phase = phaseOf(rundown)!;
  return (
    <div className="room-strip room-strip--open">
      <PhaseTimer rundown={rundown} size={40} bare />
      <div className="room-strip__words">
        {phone && <RoomTitle session={session} />}
        <p>
          <strong>{phase.name[language]}</strong> · {t.phaseOf(rundown.phases.indexOf(phase) + 1, rundown.phases.length)}
        </p>
      </div>
      <p className="room-strip__time">
        <strong>{clockTime(usePhaseSeconds(rundown))}</strong> {rundown.pausedAt ? t.paused.toLowerCase() : t.left}
      </p>
    </div>
  );
}

function TimeStrip({ session }: { session: RoomSession }) {
  const phone = useWidth() === 'phone';
  const { minutes } = sessionClock(session, useNow());
  const { value, unit } = useShortly(Math.max(0, minutes));
  return (
    <div className={`room-strip room-strip--${session.state}`}>
      <SessionRing session={session} size={40} tone={roomTones} bare />
      <div className="room-strip__words">
        {phone && <RoomTitle session={session} />}
        <p>{session.group.name}</p>
      </div>
      <p className="room-strip__time">
        <strong>{value}</strong> {unit} <ClockWords session={session} />
      </p>
    </div>
  );
}

interface PhonePanesProps extends RoomProps {
  sideChat: SideChatData | null;
  subSessions: SubSessionsData | null;
  tab: string;
  onTab: (tab: string) => void;
}

function PhonePanes({ session, hrefs, about, onDebrief, sideChat, subSessions, tab, onTab }: PhonePanesProps) {
  const side = useTexts(sideTexts);
  const t = useTexts(texts);
  const running = useTexts(runningTexts);
  const polling = useTexts(pollTexts);
  const notes = useTexts(notesTexts);
  const compassWords = useTexts(compassTexts);
  const sub = useTexts(subTexts);
  const { here, others } = useCircle(session);
  const stageTab = useStageTab(session);
  const people = (
    <Pane kind="people">
      <PeoplePane session={session} />
      <SessionAgenda session={session} />
      <SessionFacts session={session} hrefs={hrefs} />
      {about}
    </Pane>
  );
  const polls = (
    <Pane kind="polls">
      <PollsPane session={session} titleId="polls-pane-title" />
    </Pane>
  );
  const toVote = session.viewerCan.includes('poll.vote') ? session.polls.filter(({ closedAt, viewerVoted }) => !closedAt && !viewerVoted).length : 0;
  const rundown = session.state === 'open' ? rundownOf(session) : null;
  const phase = rundown && {
    id: 'phase',
    label: running.phase,
    content: (
      <Pane kind="phase">
        <PhasePane rundown={rundown} session={session} ring={false} titleId="phase-pane-title" />
      </Pane>
    ),
  };
  const tabs = [
    { id: 'chat', label: t.chat, content: <ChatPane session={session} /> },
    ...stageTab,
    ...(session.compassGame ? [compassTab(session, session.compassGame, compassWords, tab === 'compass', onDebrief)] : []),
    ...(sideChat ? [sideTab(session, sideChat, side.tab, tab === 'side')] : []),
    ...(phase ? [phase] : []),
    ...(session.openedAt ? [{ id: 'notes', label: notes.tab, content: <NotesPane session={session} shown={tab === 'notes'} /> }] : []),
    ...(subSessions ? [subSessionsTab(session, subSessions, sub)] : []),
    { id: 'people', label: t.people, count: here.length + others || undefined, content: people },
    ...(session.polls.length ? [{ id: 'polls', label: polling.tab, count: toVote || undefined, asks: true, content: polls }] : []),
  ];
  return <Tabs label={t.panes} tabs={tabs} value={tab} onChange={onTab} more={t.otherPanes} fill keepMounted className="room-tabs" />;
}
