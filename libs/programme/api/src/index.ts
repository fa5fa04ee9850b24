export { MessagesDelivery } from './messages/messages.delivery';
