export { LiveSessionRoom, type LiveSessionRoomProps } from './room/live-session-room';
export type { RoomHrefs } from './room/room-header';
export type { RoomSession } from './live-session.query';
export { LiveSessionList } from './sessions/live-session-list';
export { OpenSessionStrip } from './sessions/open-session-strip';
export { NextSession } from './sessions/next-session';
export { sendChatMessage } from './chat/send-chat-message';
