export { ConversationList } from './conversation-list';
export { ThreadView } from './thread-view';
export { UnreadNews, UnreadNewsFragment } from './unread-news';
export { useThread } from './use-thread';
export { sendPost } from './send-post';
