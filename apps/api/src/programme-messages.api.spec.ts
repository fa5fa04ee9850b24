import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { LiveSessionsModule } from '@leerkring/live-sessions/api';
import { NotificationsModule } from '@leerkring/notifications/api';
import { Mailer } from '@leerkring/platform/api';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { MessagesDelivery, ProgrammeModule } from '@leerkring/programme/api';
import { aFacilitator, aQuietTown, anApplicationIn } from '@leerkring/programme/api/testing';
import { aTrack } from '@leerkring/tracks/api/testing';

const SENT = 'id subject body sentBy { id } municipalities people told mailed waiting unwanted failed';
const SEND = `mutation ($input: SendProgrammeMessageInput!) { sendProgrammeMessage(input: $input) { message { ${SENT} } } }`;
const AUDIENCE = 'query ($filter: OverviewFilterInput) { programmeOverview { audience(filter: $filter) { people municipalities unreached } } }';
const LOG = `{ programmeOverview { messages(first: 50) { totalCount nodes { ${SENT} } } } }`;
const READ = 'query ($id: ID!) { application(id: $id) { messages { subject body sentBy { id } } } }';
const BELL = '{ viewer { unreadNotifications { reason applicationId title titleEn count actors { id } } } }';
const SET = 'mutation ($input: SetProgrammeMailInput!) { setProgrammeMail(input: $input) { viewer { wantsProgrammeMail } } }';
const MINUTE = 60_000;
const words = { subject: 'De start schuift een week', body: 'Beste mensen,\n\n**Dinsdag** wordt woensdag.' };

interface Sent {
  id: string;
  municipalities: string[];
  people: number;
  told: number;
  mailed: number;
  waiting: number;
  unwanted: number;
  failed: number;
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [ProgrammeModule, DiscussionsModule, LiveSessionsModule, NotificationsModule], env: { BULK_MAILS_PER_MINUTE: '3' } });
});
afterAll(() => app.stop());

/** Two municipalities on the waiting list, one that is not, and everybody around them. */
async function aWaitingList() {
  const track = await aTrack(app, { state: 'running' });
  const other = await aTrack(app, { state: 'running' });
  const firstTown = await aQuietTown(app);
  const first = await anApplicationIn(app, track, firstTown.id, { state: 'waitlisted', committed: ['raad'] });
  const secondTown = await aQuietTown(app);
  const second = await anApplicationIn(app, track, secondTown.id, { state: 'waitlisted' });
  const third = await anApplicationIn(app, track, (await aQuietTown(app)).id, { state: 'accepted' });
  const coordinator = await anAccount(app, { organisationId: secondTown.id, roles: ['coordinator'] });
  const colleague = await anAccount(app, { organisationId: firstTown.id });
  const facilitator = await aFacilitator(app, track, null);
  return { track, firstTown, secondTown, first, second, third, coordinator, colleague, facilitator, elsewhere: await aFacilitator(app, other, null), manager: await anAccount(app, { roles: ['programme_manager'] }), filter: { trackSlug: track.slug, states: ['waitlisted'] } };
}
type List = Awaited<ReturnType<typeof aWaitingList>>;

const audience = async (as: TestAccount, filter: object) => (await app.ask<{ programmeOverview: { audience: { people: number; municipalities: number; unreached: string[] } } }>(AUDIENCE, { filter }, as)).programmeOverview.audience;
const inputOf = async (as: TestAccount, filter: object, more: object = {}) => {
  const { people, municipalities } = await audience(as, filter);
  return { clientId: unknownId(), filter, ...words, people, municipalities, ...more };
};
const send = async (as: TestAccount, input: object): Promise<Sent> => (await app.ask<{ sendProgrammeMessage: { message: Sent } }>(SEND, { input }, as)).sendProgrammeMessage.message;
const refusal = async (as: TestAccount, input: object) => (await app.graphql(SEND, { input }, as)).errors?.[0]?.extensions;
const log = async (as: TestAccount): Promise<Sent[]> => (await app.ask<{ programmeOverview: { messages: { nodes: Sent[] } } }>(LOG, {}, as)).programmeOverview.messages.nodes;
const bell = async (as: TestAccount) => (await app.ask<{ viewer: { unreadNotifications: object[] } }>(BELL, {}, as)).viewer.unreadNotifications;
/** The next minute of the mail. */
async function nextMinute(): Promise<void> {
  app.clock.advance(MINUTE + 1);
  await app.get(MessagesDelivery).mail();
}
const mailsTo = async (person: TestAccount) => (await app.get(Mailer).kept()).filter(({ to }) => to === person.email);
/** Sends all that other specs left. */
async function clearMail(): Promise<void> {
  await app.database.query(`UPDATE programme_message_deliveries SET mail = 'gone' WHERE mail = 'waiting'`);
}

describe('a message to all applications in a state', () => {
  it('says before to how many people of which municipalities it goes: those who work on them, and their coordinators', async () => {
    const { facilitator, filter, second, secondTown, coordinator } = await aWaitingList();
    expect(await audience(facilitator, filter)).toEqual({ people: 4, municipalities: 2, unreached: [] });
    await app.database.query('UPDATE accounts SET blocked_at = now() WHERE id = ANY($1)', [[second.begunBy.id, coordinator.id]]);
    expect(await audience(facilitator, filter)).toEqual({ people: 2, municipalities: 1, unreached: [secondTown.name] });
  });

  it('reaches each of them in the app, at once and once, with their application; nobody else', async () => {
    await clearMail();
    const list = await aWaitingList();
    const { facilitator, filter, first, second, third, coordinator, colleague, track } = list;
    const input = await inputOf(facilitator, filter);
    const [one, again] = [await send(facilitator, input), await send(facilitator, input)];
    expect(again.id).toBe(one.id);
    await app.settle();
    const news = (applicationId: string, { name }: { name: string }) => [{ reason: 'programme_message', applicationId, title: `${name}: ${track.texts.nl.name}`, titleEn: `${name}: ${track.texts.en.name}`, count: 1, actors: [{ id: facilitator.id }] }];
    expect([await bell(first.begunBy), await bell(second.begunBy), await bell(coordinator)]).toEqual([news(first.id, list.firstTown), news(second.id, list.secondTown), news(second.id, list.secondTown)]);
    expect([await bell(colleague), await bell(third.begunBy), await bell(list.elsewhere)]).toEqual([[], [], []]);
    // A colleague who was not told reads it with the application; who applies elsewhere does not.
    expect(await app.ask(READ, { id: first.id }, colleague)).toEqual({ application: { messages: [{ ...words, sentBy: { id: facilitator.id } }] } });
    expect(await app.ask(READ, { id: third.id }, third.begunBy)).toEqual({ application: { messages: [] } });
    expect(await app.codeOf(READ, { id: first.id }, third.begunBy)).toBe('NOT_FOUND');
    const [event] = await app.database.query(`SELECT stream, payload FROM domain_events WHERE name = 'programme_message.sent' AND subject_id = $1`, [one.id]);
    expect(event).toEqual({ stream: `account:${facilitator.id}`, payload: { programmeMessageId: one.id } });
  });

  it('goes by mail so many a minute, with why one gets it and where to turn it off; who did so hears of it in the app only', async () => {
    await clearMail();
    const { facilitator, filter, firstTown, first, second, coordinator } = await aWaitingList();
    expect(await app.ask(SET, { input: { wanted: false } }, coordinator)).toEqual({ setProgrammeMail: { viewer: { wantsProgrammeMail: false } } });
    const fifth = await anAccount(app, { organisationId: firstTown.id, roles: ['coordinator'], language: 'en' });
    const { id } = await send(facilitator, await inputOf(facilitator, filter));
    await app.settle();
    await nextMinute();
    expect((await log(facilitator)).find((one) => one.id === id)).toMatchObject({ people: 5, told: 5, mailed: 3, waiting: 1, unwanted: 1, failed: 0 });
    await app.get(MessagesDelivery).mail();
    expect((await log(facilitator)).find((one) => one.id === id)).toMatchObject({ mailed: 3, waiting: 1 });
    await nextMinute();
    await nextMinute();
    expect((await log(facilitator)).find((one) => one.id === id)).toMatchObject({ mailed: 4, waiting: 0 });
    const mails = [await mailsTo(first.begunBy), await mailsTo(second.begunBy), await mailsTo(coordinator), await mailsTo(fifth)];
    expect(mails.map(({ length }) => length)).toEqual([1, 1, 0, 1]);
    expect(mails[0]![0]).toMatchObject({ subject: words.subject });
    for (const part of [words.body, facilitator.name, `/aanmeldingen/${first.id}`, 'omdat je meewerkt aan deze aanmelding', '/profiel']) expect(mails[0]![0]!.text).toContain(part);
    expect(mails[3]![0]!.text).toContain('because you work on this application');
  });

  it('is sent to nobody twice when it was cut off, and to nobody who lost the right meanwhile', async () => {
    await clearMail();
    const { facilitator, filter, first, second } = await aWaitingList();
    const { id } = await send(facilitator, await inputOf(facilitator, filter));
    await app.settle();
    // One mail was being sent when the node died; whether it went is not known.
    await app.database.query(`UPDATE programme_message_deliveries SET mail = 'claimed', mail_at = $3, attempts = 1 WHERE message_id = $1 AND account_id = $2`, [id, first.begunBy.id, app.clock.now()]);
    await app.database.query('UPDATE accounts SET organisation_id = NULL, access_version = access_version + 1 WHERE id = $1', [second.begunBy.id]);
    for (let minute = 0; minute < 4; minute++) await nextMinute();
    expect([await mailsTo(first.begunBy), await mailsTo(second.begunBy)]).toEqual([[], []]);
    expect((await log(facilitator)).find((one) => one.id === id)).toMatchObject({ people: 4, mailed: 2, waiting: 0, failed: 1 });
  });

  it('is tried again when the mail server refuses, and given up after a while', async () => {
    await clearMail();
    const { facilitator, filter } = await aWaitingList();
    const mailer = app.get(Mailer);
    const { id } = await send(facilitator, await inputOf(facilitator, filter));
    await app.settle();
    const deliver = mailer.send.bind(mailer);
    mailer.send = async () => Promise.reject(new Error('421 later'));
    await nextMinute();
    expect((await log(facilitator)).find((one) => one.id === id)).toMatchObject({ mailed: 0, waiting: 4 });
    for (let round = 0; round < 30; round++) {
      app.clock.advance(10 * MINUTE);
      await nextMinute();
    }
    mailer.send = deliver;
    expect((await log(facilitator)).find((one) => one.id === id)).toMatchObject({ mailed: 0, waiting: 0, failed: 4 });
  });

  it('is refused to who looks after none of it, when nobody would get it, when others would than the sender saw, and past its bounds', async () => {
    const { facilitator, elsewhere, manager, filter, first } = await aWaitingList();
    const input = await inputOf(facilitator, filter);
    expect(await refusal(first.begunBy, input)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(elsewhere, input)).toMatchObject({ code: 'PROGRAMME_MESSAGE_TO_NOBODY' });
    expect(await refusal(manager, { ...input, people: 3 })).toEqual({ code: 'PROGRAMME_MESSAGE_AUDIENCE_CHANGED', details: { people: 4, municipalities: 2 } });
    expect(await refusal(facilitator, { ...input, subject: ' ' })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await refusal(facilitator, { ...input, body: 'a'.repeat(5001) })).toMatchObject({ code: 'INPUT_TOO_LONG' });
    for (let time = 0; time < 10; time++) await send(facilitator, { ...input, clientId: unknownId() });
    expect(await refusal(facilitator, { ...input, clientId: unknownId() })).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    await clearMail();
  });
});

describe('the log', () => {
  it('is for the programme, who sent it, and who facilitates all that it is about: list and right agree for everybody', async () => {
    await clearMail();
    const list: List = await aWaitingList();
    const otherTrack = await aTrack(app, { state: 'running' });
    const both = await aFacilitator(app, otherTrack, null);
    await app.database.query(`INSERT INTO track_facilitators (track_id, account_id, role, assigned_at) VALUES ($1, $2, 'partner', now())`, [list.track.id, both.id]);
    await anApplicationIn(app, otherTrack, (await aQuietTown(app)).id, { state: 'waitlisted' });
    const ofOne = await send(list.facilitator, await inputOf(list.facilitator, list.filter));
    const ofBoth = await send(both, await inputOf(both, { states: ['waitlisted'] }));
    const sees = async (as: TestAccount) => (await log(as)).map(({ id }) => id).filter((id) => id === ofOne.id || id === ofBoth.id).sort();
    const all = [ofOne.id, ofBoth.id].sort();
    expect([await sees(list.manager), await sees(both), await sees(list.facilitator), await sees(list.elsewhere)]).toEqual([all, all, [ofOne.id], []]);
    expect((await log(list.facilitator)).find(({ id }) => id === ofOne.id)).toMatchObject({ ...words, municipalities: [list.firstTown.name, list.secondTown.name].sort(), people: 4, sentBy: { id: list.facilitator.id } });
    expect(await app.codeOf(LOG, {}, list.first.begunBy)).toBe('NOT_FOUND');
  });

  it('keeps no words of who is forgotten with them', async () => {
    const { facilitator, manager, filter } = await aWaitingList();
    const { id } = await send(facilitator, await inputOf(facilitator, filter));
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: facilitator.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    expect((await log(manager)).find((one) => one.id === id)).toMatchObject({ subject: '…', body: '…' });
  });
});
