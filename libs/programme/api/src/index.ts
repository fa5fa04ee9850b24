export { MessagesDelivery } from './messages/messages.delivery';
export { ProgrammeModule } from './programme.module';
