import { useTexts } from '@leerkring/platform/web';
import { Tabs } from '@leerkring/ui';
import { ChatPane } from '../chat/chat-pane';
import { compassTab, type OnDebrief } from '../compass/compass-tab';
import { texts as compassTexts } from '../compass/texts';
import type { RoomSession } from '../live-session.query';
import { NotesPane } from '../notes/notes-pane';
import { texts as notesTexts } from '../notes/texts';
import { texts as roomTexts } from '../texts';
import { useStageTab } from '../stage/stage-tab';
import { SideChatPane } from './side-chat-pane';
import type { SideChatData } from './side-chat.queries';
import { texts } from './texts';
import { subSessionsTab } from '../sub-sessions/sub-sessions-tab';
import type { SubSessionsData } from '../sub-sessions/sub-sessions.queries';
import { texts as subTexts } from '../sub-sessions/texts';
import { unreadOf } from './use-side-chat';

interface TalksProps {
  session: RoomSession;
  sideChat: SideChatData | null;
  subSessions: SubSessionsData | null;
  tab: string;
  onTab: (tab: string) => void;
  onDebrief: OnDebrief | undefined;
}

/** The conversation of the session, beside it the compass where it is played, what is written down together, sub-sessions, and for facilitators what they say among themselves. */
export function Talks({ session, sideChat, subSessions, tab, onTab, onDebrief }: TalksProps) {
  const t = useTexts(texts);
  const room = useTexts(roomTexts);
  const compassWords = useTexts(compassTexts);
  const notes = useTexts(notesTexts);
  const stageTab = useStageTab(session);
  const sub = useTexts(subTexts);
  const game = session.compassGame;
  if (!session.openedAt) return <ChatPane session={session} />;
  const tabs = [
    { id: 'chat', label: room.chat, content: <ChatPane session={session} /> },
    ...stageTab,
    ...(game ? [compassTab(session, game, compassWords, tab === 'compass', onDebrief)] : []),
    ...(sideChat ? [sideTab(session, sideChat, t.tab, tab === 'side')] : []),
    { id: 'notes', label: notes.tab, content: <NotesPane session={session} shown={tab === 'notes'} /> },
    ...(subSessions ? [subSessionsTab(session, subSessions, sub)] : []),
  ];
  return <Tabs label={t.panes} tabs={tabs} value={tab} onChange={onTab} more={room.otherPanes} keepMounted className="room-talks" />;
}

/** The tab of the side chat, with what is new in it. */
export function sideTab(session: RoomSession, chat: SideChatData, label: string, shown: boolean) {
  return { id: 'side', label, count: (!shown && unreadOf(chat)) || undefined, asks: true, content: <SideChatPane session={session} chat={chat} shown={shown} /> };
}
