export { LiveSessionsModule } from './live-sessions.module';
export { LiveSession } from './live-session.entity';
export { ChatMessage } from './chat-message.entity';
export { LiveSessionsService } from './live-sessions.service';
export { ChatService } from './chat.service';
export { PollsService } from './polling/polls.service';
export { RundownService } from './running/rundown.service';
export { SpeakingService } from './speaking/speaking.service';
