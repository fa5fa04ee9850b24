export { ModerationModule } from './moderation.module';
export { Report } from './report.entity';
export { ModerationService } from './moderation.service';
