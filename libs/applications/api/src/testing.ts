import { reportQuestions, type ApplicationField, type ApplicationState, type IntakeKind, type MunicipalFunction } from '@leerkring/contract';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import type { TestApp } from '@leerkring/platform/api/testing';
import { TaxonomyTerm, TrackFacilitator, type Track } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { v7 as uuid } from 'uuid';
import { ApplicationPerson } from './delegation/delegation.entity';

export const SAVE = 'mutation ($input: SaveApplicationAnswerInput!) { saveApplicationAnswer(input: $input) { application { id } } }';
export const BEGIN = 'mutation ($input: BeginApplicationInput!) { beginApplication(input: $input) { application { id } } }';

export const READ = `query ($id: ID!) { application(id: $id) { state submittedAt missing viewerCan contact { id } organisation { id } track { id } instrument { slug }
  answers { field value revision savedBy { id } } changes { fromState toState reason madeBy { id } madeAt } commitments { party function givenBy { id } givenAt } } }`;

export interface ApplicationNow {
  state: ApplicationState;
  submittedAt: string | null;
  missing: string[];
  viewerCan: string[];
  contact: { id: string } | null;
  answers: { field: string; value: string; revision: number; savedBy: { id: string } }[];
  changes: { fromState: string; toState: string; reason: string; madeBy: { id: string } }[];
  commitments: { party: string; function: string; givenBy: { id: string } }[];
}

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

/** An application that this person's municipality submitted. */
export async function aSubmittedApplication(app: TestApp, track: { id: string }, person: TestAccount): Promise<{ id: string }> {
  const application = await anApplication(app, track, person);
  await fillIn(app, application, person);
  await app.ask('mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { id } } }', { input: { id: application.id, from: 'draft', to: 'submitted' } }, person);
  return application;
}

/** Moments that somebody offers, so many hours from now. */
export async function someSlots(app: TestApp, track: { id: string }, facilitator: TestAccount, hours: readonly number[], way = 'visit'): Promise<string[]> {
  const startsAt = hours.map((hour) => new Date(app.clock.now().getTime() + hour * 60 * 60 * 1000).toISOString());
  const input = { trackId: track.id, startsAt, minutes: 60, way, ...(way === 'video' && { link: 'https://vergader.example.nl/intake' }) };
  await app.ask('mutation ($input: OfferIntakeSlotsInput!) { offerIntakeSlots(input: $input) { track { id } } }', { input }, facilitator);
  const rows = await app.database.query<{ id: string }[]>('SELECT id FROM intake_slots WHERE offered_by_id = $1 AND starts_at = ANY($2) AND withdrawn_at IS NULL ORDER BY starts_at', [facilitator.id, startsAt]);
  return rows.map(({ id }) => id);
}

/** The intake takes place at a moment that was agreed on: the application is `intake_planned`. */
export async function aPlannedIntake(app: TestApp, { id }: { id: string }, facilitator: TestAccount, hours = 48): Promise<void> {
  const startsAt = new Date(app.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString();
  await app.ask('mutation ($input: PlanIntakeInput!) { planIntake(input: $input) { application { id } } }', { input: { applicationId: id, startsAt, minutes: 60, way: 'call' } }, facilitator);
}

/** A report with every answer, before the municipality. */
export async function aReport(app: TestApp, { id: applicationId }: { id: string }, facilitator: TestAccount, kind: IntakeKind = 'intake'): Promise<void> {
  for (const question of reportQuestions[kind]) {
    const value = question === 'groups' ? 'griffier,raadslid' : `Over ${question}.`;
    await app.ask('mutation ($input: SaveIntakeAnswerInput!) { saveIntakeAnswer(input: $input) { application { id } } }', { input: { applicationId, kind, question, value, revision: 0 } }, facilitator);
  }
  const [{ id }] = await app.database.query<[{ id: string }]>('SELECT id FROM intake_reports WHERE application_id = $1 AND kind = $2', [applicationId, kind]);
  await app.ask('mutation ($input: LayIntakeReportBeforeInput!) { layIntakeReportBefore(input: $input) { application { id } } }', { input: { id } }, facilitator);
}
