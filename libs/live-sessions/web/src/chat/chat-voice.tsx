import { useTexts } from '@leerkring/platform/web';
import { Voice } from '@leerkring/ui';
import type { RoomSession } from '../live-session.query';
import type { SideChatData } from '../side-chat/side-chat.queries';
import { texts as sideTexts } from '../side-chat/texts';
import { useAnnouncements } from './use-announcements';

/** Says politely what others just said in the session and, for facilitators, beside it: once, in one region, also when another part of the room is open. */
export function ChatVoice({ session, sideChat }: { session: RoomSession; sideChat: SideChatData | null }) {
  const side = useTexts(sideTexts);
  const chats = [
    { id: session.id, messages: session.messages.nodes, tell: (words: string) => words },
    ...(sideChat ? [{ id: sideChat.id, messages: sideChat.messages.nodes, tell: side.among }] : []),
  ];
  return <Voice words={useAnnouncements(chats)} />;
}
