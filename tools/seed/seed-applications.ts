import type { INestApplicationContext } from '@nestjs/common';
import { ApplicationPeopleService, ApplicationsService, CommitmentsService, DelegationService, IntakesService, PapersService } from '@leerkring/applications/api';
import type { ApplicationField, ApplicationState } from '@leerkring/contract';
import { Storage } from '@leerkring/platform/api';
import { trackIdOf } from '@leerkring/tracks/api';
import { broughtDocument } from './brought-document';
import { applications, people, type ApplicationContent } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';
import { termIdsOf } from './seed-terms';

const DAY = 24 * 60;

/** Municipalities that apply: what they filled in, who takes part for them, who signed, and how far they came. */
export class SeedApplications {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {}

  async plant(): Promise<void> {
    for (const content of applications) await this.application(content);
  }

  private async application(content: ApplicationContent): Promise<void> {
    const service = this.app.get(ApplicationsService);
    const contact = await this.ground.actor(content.contact);
    this.clock.ago(content.begunDaysAgo * DAY);
    const { id } = await service.begin(contact, { trackId: trackIdOf(content.track) });
    for (const [field, value] of await this.answers(content)) await service.save(contact, { id, field, value, revision: 0 });
    await this.delegation(id, content);
    await this.papers(id, content);
    for (const { by, party } of content.commitments) await this.app.get(CommitmentsService).give(await this.ground.actor(by), { id, party });
    let from: ApplicationState = 'draft';
    for (const { by, daysAgo, to, reason = '' } of content.moves) {
      this.clock.ago(daysAgo * DAY);
      await service.move(await this.ground.actor(by), { id, from, to, reason });
      from = to;
    }
    if (content.intake) await this.intake(id, content.intake);
  }

  private async intake(applicationId: string, { by, daysAgo, dayOffset, at, minutes, way, place }: NonNullable<ApplicationContent['intake']>): Promise<void> {
    this.clock.ago(daysAgo * DAY);
    await this.app.get(IntakesService).plan(await this.ground.actor(by), { applicationId, startsAt: this.clock.day(dayOffset, at), minutes, way, place, link: '' });
  }

  /** As they are stored; who gives a reason for a joint approach is open to one. */
  private async answers({ answers: { instrument, ...words } }: ApplicationContent): Promise<[ApplicationField, string][]> {
    const joint: [ApplicationField, string][] = words.joint_reason ? [['joint', 'yes']] : [];
    return [['instrument', (await termIdsOf(this.app, [instrument]))[0]!], ...joint, ...(Object.entries(words) as [ApplicationField, string][])];
  }

  private async papers(applicationId: string, { papers = [] }: ApplicationContent): Promise<void> {
    for (const paper of papers) {
      const file = await broughtDocument(this.app.get(Storage), paper);
      await this.app.get(PapersService).addUpload(await this.ground.actor(paper.versions[0]!.by), { ...file, image: null, metadata: { applicationId, filename: paper.filename } });
    }
  }

  private async delegation(id: string, { contact, kind, people: asked }: ApplicationContent): Promise<void> {
    const actor = await this.ground.actor(contact);
    if (kind) await this.app.get(DelegationService).chooseKind(actor, { id, kind });
    for (const { function: held, note, ...who } of asked) {
      const { name, email } = 'person' in who ? people.find(({ key }) => key === who.person)! : who;
      await this.app.get(ApplicationPeopleService).invite(actor, { id, part: 'delegation', name, email, function: held, note });
    }
  }
}
