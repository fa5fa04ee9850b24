export { ApplicationsModule } from './applications.module';
export { Application, ApplicationAnswer, ApplicationChange, Commitment } from './application.entity';
export { ApplicationsService } from './applications.service';
export { ApplicationPerson, Delegation } from './delegation/delegation.entity';
export type { JoinedDelegate } from './delegation/delegation.repository';
export { DelegationService } from './delegation/delegation.service';
