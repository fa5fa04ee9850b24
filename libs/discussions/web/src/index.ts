export { ConversationList } from './conversation-list';
export { Backlinks } from './backlinks';
export { LinkTitles } from './link-titles';
export { SubjectThreads } from './kinds/subject-threads';
export { ThreadView } from './thread-view';
export { UnreadNews, UnreadNewsFragment } from './unread-news';
export { useThread } from './use-thread';
export { sendPost } from './send-post';
export { sendThread } from './send-thread';
