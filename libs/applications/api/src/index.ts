export { ApplicationsModule } from './applications.module';
export { Application, ApplicationAnswer, ApplicationChange, Commitment } from './application.entity';
export { ApplicationsService } from './applications.service';
