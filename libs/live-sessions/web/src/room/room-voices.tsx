import { ChatVoice } from '../chat/chat-voice';
import { CompassVoice } from '../compass/compass-voice';
import { AgreementsVoice } from '../deciding/agreements-voice';
import type { RoomSession } from '../live-session.query';
import { PollsVoice } from '../polling/polls-voice';
import { PhaseVoice } from '../running/phase-voice';
import { rundownOf } from '../running/rundown-clock';
import type { SideChatData } from '../side-chat/side-chat.queries';
import { QueueVoice } from '../speaking/queue-voice';
import { StageVoice } from '../stage/stage-voice';
import type { SubSessionsData } from '../sub-sessions/sub-sessions.queries';
import { SubSessionsVoice } from '../sub-sessions/sub-sessions-voice';

interface RoomVoicesProps {
  session: RoomSession;
  sideChat: SideChatData | null;
  subSessions: SubSessionsData | null;
}

/** What the room says to who does not see it, whatever part of it is open: each kind of news by one voice. */
export function RoomVoices({ session, sideChat, subSessions }: RoomVoicesProps) {
  const rundown = rundownOf(session);
  const open = session.state === 'open';
  return (
    <>
      <ChatVoice session={session} sideChat={sideChat} />
      <AgreementsVoice agreements={session.agreements} />
      <PollsVoice polls={session.polls} />
      {open && <QueueVoice session={session} />}
      <StageVoice session={session} />
      <CompassVoice game={session.compassGame} />
      <SubSessionsVoice session={session} subSessions={subSessions} />
      {rundown && open && <PhaseVoice rundown={rundown} />}
    </>
  );
}
