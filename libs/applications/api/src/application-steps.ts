import { Injectable } from '@nestjs/common';
import { streamOf, type ApplicationState, type SubjectRef } from '@leerkring/contract';
import { accountIdOf, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { Application, ApplicationChange } from './application.entity';

export const applicationRef = (id: string): SubjectRef => ({ type: 'application', id });

/** Writes down that an application takes a step. Whether it may, whoever lets it take the step has asked. */
@Injectable()
export class ApplicationSteps {
  async take(work: Work, before: Application, to: ApplicationState, reason = ''): Promise<Application> {
    const { id, state: from } = before;
    const values = { state: to, submittedAt: to === 'submitted' ? (before.submittedAt ?? work.now) : before.submittedAt };
    await work.manager.update(Application, { id }, values);
    await work.manager.insert(ApplicationChange, { id: uuid(), applicationId: id, fromState: from, toState: to, madeById: accountIdOf(work.actor), reason, madeAt: work.now });
    work.record('application.moved', { applicationId: id, from, to }, streamOf('application', id), applicationRef(id));
    return { ...before, ...values };
  }
}
