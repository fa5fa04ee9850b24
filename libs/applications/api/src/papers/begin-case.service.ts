import { Injectable } from '@nestjs/common';
import { limits, streamOf, type SubjectRef } from '@leerkring/contract';
import { Beginnings, Titles, Works, accountIdOf, check, type Actor } from '@leerkring/platform/api';
import { z } from 'zod';
import type { Application } from '../application.entity';
import { applicationRef } from '../application-steps';
import { ApplicationsRepository } from '../applications.repository';
import { ApplicationCase } from './application-case.entity';
import type { ApplicationCaseType } from './application-case.type';
import { PapersRepository } from './papers.repository';

const beginCase = z.object({ id: z.uuid(), title: z.string().trim().min(1).max(limits.title), keyQuestion: z.string().trim().min(1).max(limits.keyQuestion) });

const caseRef = ({ caseFileId }: ApplicationCase): SubjectRef => ({ type: 'case_file', id: caseFileId });

/** What an application brings becomes a case of its learning group, which the room of cases keeps. */
@Injectable()
export class BeginCaseService {
  constructor(
    private readonly works: Works,
    private readonly beginnings: Beginnings,
    private readonly titles: Titles,
    private readonly applications: ApplicationsRepository,
    private readonly repository: PapersRepository,
  ) {}

  /** Begins the case, with the papers as its documents; one that began already stays as it is. @throws DomainError NOT_FOUND, FORBIDDEN, CASE_FILE_NOT_OWN_MUNICIPALITY */
  begin(actor: Actor, input: unknown): Promise<Application> {
    const { id, title, keyQuestion } = check(beginCase, input);
    return this.works.run(actor, async (work) => {
      const application = await this.applications.lock(id, work.manager);
      await work.require('application.begin_case', applicationRef(id));
      if ((await this.repository.cases([id], work.manager)).has(id)) {
        work.silently('it began already');
        return application!;
      }
      const files = await this.repository.held(id, work.manager);
      const { project: summary = '' } = await this.applications.filledIn(id, work.manager);
      const caseFileId = await this.beginnings.begin(work, 'case_file', { place: { type: 'group', id: application!.groupId! }, words: { title, keyQuestion, summary }, files });
      await work.save(ApplicationCase, { applicationId: id, caseFileId, begunById: accountIdOf(actor), begunAt: work.now });
      work.record('application.case_begun', { applicationId: id }, streamOf('application', id), applicationRef(id));
      return application!;
    });
  }

  /** The case that an application became, by its name of now; null also for who may not read it. */
  async shown(actor: Actor, begun: ApplicationCase | null): Promise<ApplicationCaseType | null> {
    if (!begun) return null;
    const { type, id } = caseRef(begun);
    const title = (await this.titles.visibleTo(actor, [{ type, id }])).get(`${type}:${id}`);
    return title ? { id, title: title.nl } : null;
  }
}
