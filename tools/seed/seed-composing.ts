import type { INestApplicationContext } from '@nestjs/common';
import { Application, ApplicationAnswer, ApplicationChange, ApplicationPerson, Commitment, Delegation } from '@leerkring/applications/api';
import { commitmentParties, demoPassword, streamOf, type ApplicationField, type MunicipalFunction } from '@leerkring/contract';
import { Account, RoleGrant, passwordHashOf } from '@leerkring/identity/api';
import { Works, systemActor, type Work } from '@leerkring/platform/api';
import { TaxonomyTerm, trackIdOf } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';
import { composedTrack, placeSeekers, type PlaceSeekerContent } from './content/composing';
import { people } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

const DAY = 24 * 60;
const signing: readonly MunicipalFunction[] = ['burgemeester', 'griffier', 'gemeentesecretaris'];

/** Municipalities that wait for a place in a group of a track: what came before was done long ago. */
export class SeedComposing {
  private readonly password = passwordHashOf(demoPassword);

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {}

  async plant(): Promise<void> {
    for (const [place, seeker] of placeSeekers.entries()) {
      this.clock.ago(20 * DAY - place * 60);
      await this.app.get(Works).run(systemActor, async (work) => {
        work.asSystem('demo');
        work.silently('demo');
        await this.application(work, seeker);
      });
    }
  }

  private async application(work: Work, seeker: PlaceSeekerContent): Promise<void> {
    const [id, begunById, organisationId] = [uuid(), this.ground.accountId(seeker.person), this.ground.organisationId(seeker.person)];
    const { now, manager } = work;
    for (const kind of ['application', 'intake_reports', 'local_intake'] as const) await work.openStream(streamOf(kind, id));
    await manager.insert(Application, { id, organisationId, trackId: trackIdOf(composedTrack.slug), begunById, state: seeker.state, createdAt: now, submittedAt: now, groupId: null, confirmBy: null, confirmedAt: null, lapsedAt: null });
    for (const [field, value] of Object.entries(await this.answers(work, seeker, begunById))) await manager.insert(ApplicationAnswer, { applicationId: id, field: field as ApplicationField, value, revision: 1, savedById: begunById, savedAt: now });
    await manager.insert(ApplicationChange, { id: uuid(), applicationId: id, fromState: 'local_intake', toState: seeker.state, madeById: this.ground.accountId(composedTrack.facilitator), reason: seeker.state === 'accepted' ? 'Een concreet plan, en graag samen.' : 'De groepen zijn vol; bij een open plek zijn jullie aan de beurt.', madeAt: now });
    await this.delegation(work, id, seeker.person, begunById);
    for (const [at, party] of commitmentParties.entries()) await manager.insert(Commitment, { applicationId: id, party, givenById: await this.signer(work, seeker.signers[at]!, signing[at]!, organisationId), function: signing[at]!, givenAt: now });
  }

  private async answers(work: Work, { instrument, maturity, size, project }: PlaceSeekerContent, contact: string): Promise<Record<string, string>> {
    const term = await work.manager.findOneByOrFail(TaxonomyTerm, { taxonomy: 'instrument', slug: instrument });
    return { instrument: term.id, maturity, size, project, joint: 'yes', joint_reason: 'Wat elders lukt, hoeven wij niet uit te vinden.', learning: 'Hoe houd je het vol als het nieuwe eraf is?', contact };
  }

  private async delegation(work: Work, applicationId: string, person: string, accountId: string): Promise<void> {
    const { name, email, function: held } = people.find(({ key }) => key === person)!;
    await work.manager.insert(Delegation, { applicationId, kind: held === 'ambtenaar' ? 'officer' : 'council_group', chosenById: accountId, chosenAt: work.now });
    const asked = { id: uuid(), applicationId, part: 'delegation', email, name, function: held, note: '', revision: 1 } as const;
    await work.manager.insert(ApplicationPerson, { ...asked, accountId, invitationId: null, invitedById: accountId, invitedAt: work.now, mailedAt: work.now, joinedAt: work.now, removedAt: null });
  }

  /** Somebody who signed, and did nothing else. */
  private async signer(work: Work, name: string, held: MunicipalFunction, organisationId: string): Promise<string> {
    const id = uuid();
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.leerkring.example`;
    await work.manager.insert(Account, { id, email, name, jobTitle: held, organisationId, function: held, passwordHash: await this.password, language: 'nl', createdAt: work.now });
    await work.manager.insert(RoleGrant, { accountId: id, role: 'participant', grantedAt: work.now, grantedById: null });
    await work.openStream(streamOf('account', id));
    return id;
  }
}
