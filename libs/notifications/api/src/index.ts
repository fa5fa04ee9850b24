export { NotificationsModule } from './notifications.module';
export { Follow } from './follow.entity';
export { Notification } from './notification.entity';
