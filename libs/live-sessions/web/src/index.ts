export { LiveSessionRoom, type LiveSessionRoomProps } from './room/live-session-room';
export type { RoomHrefs } from './room/room-header';
export { LiveSessionList } from './sessions/live-session-list';
export { LiveStripFor, OpenSessionStrip } from './sessions/live-strip-for';
export { NextSession } from './sessions/next-session';
