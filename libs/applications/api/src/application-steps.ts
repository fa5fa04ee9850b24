import { Injectable } from '@nestjs/common';
import { streamOf, type ApplicationState, type SubjectRef } from '@leerkring/contract';
import { accountIdOf, type Work } from '@leerkring/platform/api';
import { ProgrammeRules } from '@leerkring/rules/api';
import { v7 as uuid } from 'uuid';
import { Application, ApplicationChange } from './application.entity';

export const applicationRef = (id: string): SubjectRef => ({ type: 'application', id });

const DAY_MS = 24 * 60 * 60 * 1000;

/** What goes along with a step. */
interface Along {
  /** Nobody took it: a moment came, or a place came free. Left out: the actor. */
  byItself?: true;
  /** Where it has a place from now on, or where one is kept. */
  groupId?: string | null;
  /** It let a place go by. */
  lapsedAt?: Date;
}

/** Writes down that an application takes a step. Whether it may, whoever lets it take the step has asked. */
@Injectable()
export class ApplicationSteps {
  constructor(private readonly rules: ProgrammeRules) {}

  /** A municipality that comes from the waiting list confirms its place within the days of the programme's rule. */
  async take(work: Work, before: Application, to: ApplicationState, reason = '', { byItself, groupId = null, lapsedAt }: Along = {}): Promise<Application> {
    const { id, state: from, confirmBy, confirmedAt } = before;
    const promoted = from === 'waitlisted' && to === 'accepted';
    const keeps = to === 'placed' ? { confirmBy, confirmedAt } : { confirmBy: promoted ? await this.deadline(work) : null, confirmedAt: null };
    const values = { state: to, submittedAt: to === 'submitted' ? (before.submittedAt ?? work.now) : before.submittedAt, groupId, lapsedAt: lapsedAt ?? (promoted ? null : before.lapsedAt), ...keeps };
    await work.manager.update(Application, { id }, values);
    await work.manager.insert(ApplicationChange, { id: uuid(), applicationId: id, fromState: from, toState: to, madeById: byItself ? null : accountIdOf(work.actor), reason, madeAt: work.now });
    const events: { actorId: string | null }[] = [work.record('application.moved', { applicationId: id, from, to }, streamOf('application', id), applicationRef(id))];
    if (promoted) events.push(work.record('application.promoted', { applicationId: id, confirmBy: keeps.confirmBy!.toISOString() }, streamOf('application', id), applicationRef(id)));
    // Who made a place free for another municipality is none of its business.
    if (byItself) for (const event of events) Object.assign(event, { actorId: null });
    return { ...before, ...values };
  }

  private async deadline(work: Work): Promise<Date> {
    return new Date(work.now.getTime() + (await this.rules.at('confirm_days', work.now, work.manager)) * DAY_MS);
  }
}
