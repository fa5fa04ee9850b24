import type { ApplicationField, MunicipalFunction } from '@leerkring/contract';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import type { TestApp } from '@leerkring/platform/api/testing';
import { TaxonomyTerm, TrackFacilitator, type Track } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { v7 as uuid } from 'uuid';
import { ApplicationPerson } from './delegation/delegation.entity';

export const SAVE = 'mutation ($input: SaveApplicationAnswerInput!) { saveApplicationAnswer(input: $input) { application { id } } }';
const BEGIN = 'mutation ($input: BeginApplicationInput!) { beginApplication(input: $input) { application { id } } }';

/** An instrument of the taxonomies. */
export async function anInstrument(app: TestApp): Promise<string> {
  const id = uuid();
  await app.database.manager.save(TaxonomyTerm, { id, taxonomy: 'instrument', slug: `instrument-${id}`, position: 1, nameNl: 'Burgerbegroting', nameEn: 'Participatory budget' });
  return id;
}

/** A track that is open, and somebody who facilitates it. */
export async function anOpenTrack(app: TestApp): Promise<{ track: Track; facilitator: TestAccount }> {
  const track = await aTrack(app, { state: 'open' });
  const facilitator = await anAccount(app, { organisationId: aMunicipality({ name: 'Utrecht' }).id });
  await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: facilitator.id, role: 'lead', assignedAt: app.clock.now() });
  return { track, facilitator };
}

/** A draft of this person's municipality. */
export async function anApplication(app: TestApp, track: { id: string }, person: TestAccount): Promise<{ id: string }> {
  return (await app.ask<{ beginApplication: { application: { id: string } } }>(BEGIN, { input: { trackId: track.id } }, person)).beginApplication.application;
}

/** Answers every question that has no answer yet. */
export async function fillIn(app: TestApp, { id }: { id: string }, person: TestAccount): Promise<void> {
  const answers: [ApplicationField, string][] = [
    ['instrument', await anInstrument(app)],
    ['maturity', 'starting'],
    ['size', 'small'],
    ['project', 'Een dorpsbegroting in drie kernen.'],
    ['joint', 'yes'],
    ['joint_reason', 'Wij leren graag van buren.'],
    ['learning', 'Hoe je iedereen bereikt.'],
  ];
  for (const [field, value] of answers) await app.ask(SAVE, { input: { id, field, value, revision: 0 } }, person);
}

/** Somebody of the municipality in the delegation of an application, who has an account. */
export async function aDelegate(app: TestApp, { id, organisationId }: { id: string; organisationId: string }, wishes: { function?: MunicipalFunction; account?: TestAccount } = {}): Promise<TestAccount> {
  const account = wishes.account ?? (await anAccount(app, { organisationId, function: wishes.function ?? 'raadslid' }));
  const now = app.clock.now();
  const asked = { id: uuid(), applicationId: id, part: 'delegation', name: account.name, email: account.email, function: wishes.function ?? 'raadslid', note: '', revision: 1 } as const;
  await app.database.manager.save(ApplicationPerson, { ...asked, accountId: account.id, invitationId: null, invitedById: account.id, invitedAt: now, mailedAt: now, joinedAt: now, removedAt: null });
  return account;
}
