export { BellPanel } from './bell-panel';
export { Following } from './follow-choice';
export { NotificationList } from './notification-list';
export { applyNotificationNews } from './notifications.live';
