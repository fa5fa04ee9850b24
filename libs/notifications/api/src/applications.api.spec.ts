import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsModule } from '@leerkring/applications/api';
import { aDelegate, anApplication, anOpenTrack, fillIn, someSlots } from '@leerkring/applications/api/testing';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { LiveSessionsModule } from '@leerkring/live-sessions/api';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { NotificationsModule } from './index';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule, DiscussionsModule, ApplicationsModule, NotificationsModule] });
});
afterAll(() => app.stop());

const MOVE = 'mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { id } } }';
const GIVE = 'mutation ($input: CommitmentInput!) { giveCommitment(input: $input) { application { id } } }';
const INVITE = 'mutation ($input: InviteApplicationPersonInput!) { inviteApplicationPerson(input: $input) { application { id } } }';

interface Told {
  reason: string;
  applicationState: string;
  count: number;
}

const told = async (who: Caller): Promise<Told[]> => {
  await app.settle();
  const { viewer } = await app.ask<{ viewer: { unreadNotifications: Told[] } }>('{ viewer { unreadNotifications { reason applicationId applicationState title count actors { id } } } }', {}, who);
  return viewer.unreadNotifications;
};
const reasons = async (who: Caller) => (await told(who)).map(({ reason }) => reason).sort();

/** A draft that is filled in, with who takes part, who does not, and who looks after the track. */
async function aFilledIn() {
  const { track, facilitator } = await anOpenTrack(app);
  const own = aMunicipality({ name: 'Berkelland' });
  const person = (wishes: object = {}) => anAccount(app, { organisationId: own.id, ...wishes });
  const [contact, bystander] = [await person(), await person()];
  const { id } = await anApplication(app, track, contact);
  await fillIn(app, { id }, contact);
  const delegate = await aDelegate(app, { id, organisationId: own.id });
  const move = (as: TestAccount, from: string, to: string) => app.ask(MOVE, { input: { id, from, to, reason: 'Daarom.' } }, as);
  return { id, track, own, contact, bystander, delegate, facilitator, person, move };
}

describe('a place in a learning group', () => {
  it('is told once to each of the delegation, who hears nothing apart of the seat or the step; to the others of the municipality as a step', async () => {
    const { id, track, contact, bystander, delegate, facilitator, person } = await aFilledIn();
    const group = await aGroup(app, { track });
    await aMember(app, group, { role: 'facilitator', account: facilitator });
    for (const party of ['college', 'raad', 'ambtenaren']) await app.database.query(`INSERT INTO commitments (application_id, party, given_by_id, function, given_at) VALUES ($1, $2, $3, 'griffier', now())`, [id, party, (await person()).id]);
    await app.database.query(`UPDATE applications SET state = 'accepted', submitted_at = now() WHERE id = $1`, [id]);
    await app.ask(MOVE, { input: { id, from: 'accepted', to: 'placed', groupId: group.id } }, facilitator);
    expect([await reasons(delegate), await reasons(contact), await reasons(bystander), await reasons(facilitator)]).toEqual([['placed_in_group'], ['application_moved'], [], []]);
  });
});

describe('an application that takes steps', () => {
  it('is told to who takes part for the municipality, as one piece of news with where it stands now', async () => {
    const { id, contact, bystander, delegate, facilitator, move } = await aFilledIn();
    await move(contact, 'draft', 'submitted');
    await move(facilitator, 'submitted', 'talk_first');
    await move(facilitator, 'talk_first', 'submitted');
    const news = { reason: 'application_moved', applicationId: id, applicationState: 'submitted', title: 'Berkelland: Zeggenschap', actors: [{ id: facilitator.id }] };
    // Its contact submitted it, and hears of what others did.
    expect(await told(contact)).toEqual([{ ...news, count: 2 }]);
    expect(await told(delegate)).toMatchObject([{ reason: 'application_moved', applicationState: 'submitted', count: 3 }]);
    expect(await told(bystander)).toEqual([]);
  });

  it('is told to who facilitates the track when it is submitted or withdrawn, not when a draft is given up', async () => {
    const { contact, facilitator, move } = await aFilledIn();
    const given = await aFilledIn();
    await given.move(given.contact, 'draft', 'withdrawn');
    expect(await told(given.facilitator)).toEqual([]);
    await move(contact, 'draft', 'submitted');
    expect(await reasons(facilitator)).toEqual(['application_submitted']);
    await move(contact, 'submitted', 'withdrawn');
    expect(await reasons(facilitator)).toEqual(['application_submitted', 'application_withdrawn']);
  });

  it('is not told to who may not read it any more', async () => {
    const { contact, delegate, move, facilitator } = await aFilledIn();
    await move(contact, 'draft', 'submitted');
    expect(await reasons(delegate)).toEqual(['application_moved']);
    await app.database.query('UPDATE accounts SET organisation_id = NULL, access_version = access_version + 1 WHERE id = $1', [delegate.id]);
    expect(await told(delegate)).toEqual([]);
    await move(facilitator, 'submitted', 'talk_first');
    expect(await told(delegate)).toEqual([]);
    expect(await app.database.query('SELECT reason FROM notifications WHERE account_id = $1', [delegate.id])).toHaveLength(1);
  });

  it('is told once, also when its reaction runs twice', async () => {
    const { contact, delegate, move } = await aFilledIn();
    await move(contact, 'draft', 'submitted');
    await app.settle();
    await app.database.query(`UPDATE event_deliveries SET delivered_at = NULL WHERE reaction = 'notifications.tell-of-step'`);
    expect(await told(delegate)).toMatchObject([{ reason: 'application_moved', count: 1 }]);
  });
});

describe('three signatures', () => {
  it('are told to the contact once all three are there', async () => {
    const { id, contact, person } = await aFilledIn();
    const signers = [['college', 'burgemeester'], ['raad', 'griffier'], ['ambtenaren', 'ambtenaar']] as const;
    for (const [party, held] of signers) {
      expect(await reasons(contact)).toEqual([]);
      await app.ask(GIVE, { input: { id, party } }, await person({ function: held }));
    }
    expect(await reasons(contact)).toEqual(['application_committed']);
  });
});

describe('somebody who is asked', () => {
  it('hears that they are in the delegation, or that a colleague asks for help; nobody hears of asking themselves', async () => {
    const { id, contact, bystander, person } = await aFilledIn();
    const ask = (part: string, { email }: TestAccount) => app.ask(INVITE, { input: { id, part, name: 'Iemand', email, function: part === 'form' ? null : 'raadslid' } }, contact);
    const helper = await person();
    await ask('delegation', bystander);
    await ask('form', helper);
    await ask('delegation', contact);
    expect(await told(bystander)).toMatchObject([{ reason: 'delegate_added', actors: [{ id: contact.id }] }]);
    expect(await reasons(helper)).toEqual(['colleague_asked']);
    expect(await reasons(contact)).toEqual([]);
  });
});

describe('an intake', () => {
  it('is told to the other side when moments are offered and when one is chosen, moved and called off, each once', async () => {
    const { id, contact, bystander, delegate, facilitator, track, move } = await aFilledIn();
    await move(contact, 'draft', 'submitted');
    const [first, second] = await someSlots(app, track, facilitator, [24, 30]);
    const ofIntake = async (who: Caller) => (await reasons(who)).filter((reason) => reason.startsWith('intake_'));
    expect([await ofIntake(contact), await ofIntake(delegate), await ofIntake(bystander), await ofIntake(facilitator)]).toEqual([['intake_offered'], ['intake_offered'], [], []]);
    const book = (slotId: string) => app.ask('mutation ($input: BookIntakeInput!) { bookIntake(input: $input) { application { id } } }', { input: { applicationId: id, slotId } }, contact);
    await book(first!);
    await book(second!);
    expect([await ofIntake(facilitator), await ofIntake(contact), await ofIntake(delegate)]).toEqual([['intake_booked', 'intake_moved'], ['intake_offered'], ['intake_booked', 'intake_moved', 'intake_offered']]);
    // Whoever has a moment hears of no others.
    await someSlots(app, track, facilitator, [50]);
    await app.ask('mutation ($input: CallOffInput!) { withdrawIntakeSlot(input: $input) { track { id } } }', { input: { id: second } }, facilitator);
    expect([await ofIntake(contact), await ofIntake(facilitator)]).toEqual([['intake_cancelled', 'intake_offered'], ['intake_booked', 'intake_moved']]);
  });
});
