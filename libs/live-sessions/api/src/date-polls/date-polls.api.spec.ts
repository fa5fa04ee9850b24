import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits, streamOf, type DateChoice } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Works, systemActor } from '@leerkring/platform/api';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';

const fields = `id head title message closesAt settledAt settledNumber meetingId cancelledAt reason viewerCan viewerOrganisationId moments { number startsAt endsAt }
  openedBy { id } delegations { organisation { id } answer { choices revision answeredAt answeredBy { id } } }`;
const read = `query ($id: ID!) { datePoll(id: $id) { ${fields} } }`;
const list = 'query ($id: ID!) { group(id: $id) { datePolls { id title } } }';
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { datePoll { ${fields} } } }`;
const opening = mutation('openDatePoll', 'OpenDatePollInput');
const answering = mutation('answerDatePoll', 'AnswerDatePollInput');
const settling = mutation('settleDatePoll', 'SettleDatePollInput');
const cancelling = mutation('cancelDatePoll', 'CancelDatePollInput');
const meeting = 'query ($id: ID!) { meeting(id: $id) { title kind startsAt endsAt place link preparation viewerCan attendances { accountId } } }';

interface SeenPoll {
  id: string;
  meetingId: string | null;
  settledNumber: number | null;
  cancelledAt: string | null;
  viewerCan: string[];
  message: string;
  delegations: { organisation: { id: string }; answer: { choices: DateChoice[]; revision: number; answeredBy: { id: string } } | null }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

const ahead = (hours: number): string => new Date(app.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString();
const moment = (hours: number, lasts = 2) => ({ startsAt: ahead(hours), endsAt: ahead(hours + lasts) });

/** A group of two municipalities, one with two delegates, that is asked when it can meet. */
async function aDatePoll() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const [dalfsen, ommen] = [aMunicipality().id, aMunicipality().id].sort() as [string, string];
  const [anniek, bert, femke] = [await aMember(app, group, { organisationId: dalfsen }), await aMember(app, group, { organisationId: dalfsen }), await aMember(app, group, { organisationId: ommen })];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const input = { groupId: group.id, title: 'Tweede uitwisseling', message: 'Wanneer kunnen jullie?', moments: [moment(96), moment(72)], closesAt: ahead(48) };
  const { openDatePoll } = await app.ask<{ openDatePoll: { datePoll: SeenPoll } }>(opening, { input }, facilitator);
  const { id } = openDatePoll.datePoll;
  const poll = async (who: Caller = femke): Promise<SeenPoll> => (await app.ask<{ datePoll: SeenPoll }>(read, { id }, who)).datePoll;
  const answer = (who: Caller, choices: DateChoice[], revision = 0): Promise<unknown> => app.ask(answering, { input: { id, revision, choices } }, who);
  const answerOf = async (organisationId: string) => (await poll()).delegations.find(({ organisation }) => organisation.id === organisationId)?.answer;
  return { group, facilitator, dalfsen, ommen, anniek, bert, femke, outsider, input, id, poll, answer, answerOf, stream: `date_poll:${id}` };
}

const settlement = { number: 2, kind: 'exchange', title: 'Uitwisseling in Ommen', place: 'De Herberg', link: 'https://vergader.example.nl/ommen', preparation: 'Lees casus 3.' };

describe('a date poll', () => {
  it('proposes moments in order, lets municipalities answer, and is read by the group', async () => {
    const { facilitator, dalfsen, ommen, anniek, femke, input, id, poll, answer, stream } = await aDatePoll();
    await answer(anniek, ['yes', 'if_need_be']);
    expect(await poll()).toEqual({
      id, head: 2, title: input.title, message: input.message, closesAt: input.closesAt, settledAt: null, settledNumber: null, meetingId: null, cancelledAt: null, reason: null,
      viewerCan: ['date_poll.read', 'date_poll.answer'], viewerOrganisationId: ommen, openedBy: { id: facilitator.id },
      moments: [{ number: 1, ...input.moments[1] }, { number: 2, ...input.moments[0] }],
      delegations: expect.arrayContaining([
        { organisation: { id: dalfsen }, answer: { choices: ['yes', 'if_need_be'], revision: 1, answeredAt: app.clock.now().toISOString(), answeredBy: { id: anniek.id } } },
        { organisation: { id: ommen }, answer: null },
      ]),
    });
    expect(await poll(facilitator)).toMatchObject({ viewerCan: ['date_poll.read', 'date_poll.settle', 'date_poll.cancel'], viewerOrganisationId: null });
    const stored = await app.database.query<{ name: string; payload: object }[]>('SELECT name, payload FROM domain_events WHERE stream = $1 ORDER BY seq', [stream]);
    expect(stored).toEqual([{ name: 'date_poll.opened', payload: { datePollId: id } }, { name: 'date_poll.answered', payload: { datePollId: id, organisationId: dalfsen } }]);
    expect((await app.ask<{ group: object }>(list, { id: input.groupId }, femke)).group).toEqual({ datePolls: [{ id, title: input.title }] });
  });

  it('is not there for who is not in the group, whatever they try', async () => {
    const { outsider, input, id } = await aDatePoll();
    const tries: [string, object][] = [[opening, input], [answering, { id, revision: 0, choices: ['yes', 'no'] }], [settling, { id, ...settlement }], [cancelling, { id, reason: 'Toch niet' }]];
    for (const [verb, wish] of tries) {
      expect(await app.codeOf(verb, { input: wish }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(verb, { input: wish })).toBe('UNAUTHENTICATED');
    }
    expect(await app.codeOf(read, { id }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(read, { id: unknownId() }, outsider)).toBe('NOT_FOUND');
    const socket = await app.socket(outsider);
    expect(await socket.emitWithAck('stream.open', { stream: streamOf('date_poll', id), after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('has two to twenty moments that are ahead, all different, and closes before the first', async () => {
    const { facilitator, femke, input } = await aDatePoll();
    const refused = (wish: object): Promise<string> => app.codeOf(opening, { input: { ...input, ...wish } }, facilitator);
    expect(await refused({ moments: [moment(72)] })).toBe('INPUT_INVALID');
    expect(await refused({ moments: Array.from({ length: 21 }, (_, place) => moment(72 + place)) })).toMatch(/^INPUT_/);
    expect(await refused({ moments: [moment(72), moment(72)] })).toBe('INPUT_INVALID');
    expect(await refused({ moments: [moment(72), moment(-2)] })).toBe('INPUT_INVALID');
    expect(await refused({ moments: [moment(72), { startsAt: ahead(80), endsAt: ahead(80) }] })).toBe('INPUT_INVALID');
    expect(await refused({ moments: [moment(72), moment(80, 17)] })).toBe('INPUT_INVALID');
    expect(await refused({ closesAt: ahead(73) })).toBe('INPUT_INVALID');
    expect(await refused({ closesAt: ahead(-1) })).toBe('INPUT_INVALID');
    expect(await refused({ title: ' ' })).toBe('INPUT_INVALID');
    expect(await refused({ message: 'a'.repeat(limits.datePollMessage + 1) })).toBe('INPUT_TOO_LONG');
    expect(await app.codeOf(opening, { input }, femke)).toBe('FORBIDDEN');
    for (let open = 2; open <= limits.datePolls; open++) await app.ask(opening, { input }, facilitator);
    expect(await refused({})).toBe('DATE_POLLS_FULL');
  });

  it('is answered once for each municipality; a second delegate changes that answer only when they saw it', async () => {
    const { dalfsen, ommen, anniek, bert, femke, id, answer, answerOf } = await aDatePoll();
    await answer(femke, ['no', 'no']);
    const both = await Promise.all([anniek, bert].map((who, place) => app.graphql(answering, { input: { id, revision: 0, choices: place ? ['no', 'yes'] : ['yes', 'no'] } }, who)));
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'answered').sort()).toEqual(['DATE_POLL_ANSWER_CHANGED', 'answered']);
    await answer(bert, ['if_need_be', 'yes'], 1);
    expect(await answerOf(dalfsen)).toMatchObject({ choices: ['if_need_be', 'yes'], revision: 2, answeredBy: { id: bert.id } });
    expect(await answerOf(ommen)).toMatchObject({ choices: ['no', 'no'], revision: 1 });
  });

  it('asks for one answer to each moment, and not those of facilitators', async () => {
    const { facilitator, anniek, id } = await aDatePoll();
    const refused = (who: Caller, choices: string[]): Promise<string> => app.codeOf(answering, { input: { id, revision: 0, choices } }, who);
    for (const wrong of [['yes'], ['yes', 'no', 'no']]) expect(await refused(anniek, wrong)).toBe('INPUT_INVALID');
    expect(await refused(facilitator, ['yes', 'no'])).toBe('FORBIDDEN');
  });

  it('counts a municipality no longer whose last delegate left, and again when one comes back', async () => {
    const { group, anniek, bert, femke, dalfsen, ommen, poll, answer, answerOf } = await aDatePoll();
    await answer(anniek, ['yes', 'yes']);
    const leave = (who: Caller): Promise<unknown> => app.ask('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { membership { id } } }', { input: { groupId: group.id } }, who);
    await leave(anniek);
    expect(await answerOf(dalfsen)).toMatchObject({ choices: ['yes', 'yes'], answeredBy: { id: anniek.id } });
    await leave(bert);
    expect((await poll(femke)).delegations.map(({ organisation }) => organisation.id)).toEqual([ommen]);
    await aMember(app, group, { organisationId: dalfsen });
    expect(await answerOf(dalfsen)).toMatchObject({ choices: ['yes', 'yes'] });
  });

  it('is told at once to who has it open, and closes to who leaves the group', async () => {
    const { group, anniek, femke, stream, answer } = await aDatePoll();
    const socket = await app.socket(femke);
    await socket.emitWithAck('stream.open', { stream, after: 1 });
    const told = nextFrame(socket, 'news');
    await answer(anniek, ['yes', 'no']);
    expect((await told).events[0]).toMatchObject({ name: 'date_poll.answered' });
    const closed = nextFrame(socket, 'stream.closed');
    await app.ask('mutation ($input: LeaveGroupInput!) { leaveGroup(input: $input) { membership { id } } }', { input: { groupId: group.id } }, femke);
    expect(await closed).toMatchObject({ stream, reason: 'right_ended' });
  });

  it('is not answered after its closing date, and can still be settled', async () => {
    const { facilitator, anniek, femke, id, answer } = await aDatePoll();
    await answer(anniek, ['yes', 'yes']);
    app.clock.advance(48 * 60 * 60 * 1000);
    expect(await app.codeOf(answering, { input: { id, revision: 0, choices: ['yes', 'no'] } }, femke)).toBe('DATE_POLL_CLOSED');
    await app.ask(settling, { input: { id, ...settlement } }, facilitator);
  });
});

describe('the moment that is picked', () => {
  it('becomes a meeting in one commit, to which nobody said yet whether they come', async () => {
    const { facilitator, anniek, femke, input, id, poll, answer } = await aDatePoll();
    await answer(anniek, ['yes', 'yes']);
    await app.ask(settling, { input: { id, ...settlement } }, facilitator);
    const { meetingId, settledNumber, viewerCan } = await poll();
    expect({ settledNumber, viewerCan }).toEqual({ settledNumber: 2, viewerCan: ['date_poll.read'] });
    const { number: _number, ...words } = settlement;
    const planned = await app.ask<{ meeting: { viewerCan: string[] } }>(meeting, { id: meetingId }, femke);
    expect(planned.meeting).toMatchObject({ ...words, ...input.moments[0], attendances: [] });
    expect(planned.meeting.viewerCan).toContain('meeting.attend');
    const names = await app.database.query<{ name: string }[]>('SELECT name FROM domain_events WHERE stream = ANY($1) ORDER BY name', [[`live_session:${meetingId}`, `date_poll:${id}`]]);
    expect(names.map(({ name }) => name)).toEqual(['date_poll.answered', 'date_poll.opened', 'date_poll.settled', 'live_session.planned']);
  });

  it('is picked once, also by two facilitators at the same moment', async () => {
    const { group, facilitator, id, poll } = await aDatePoll();
    const other = await aMember(app, group, { role: 'facilitator' });
    const answers = await Promise.all([facilitator, other].map((who, place) => app.graphql(settling, { input: { id, ...settlement, number: place + 1 } }, who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'settled').sort()).toEqual(['DATE_POLL_OVER', 'settled']);
    const planned = await app.database.query<object[]>('SELECT id FROM live_sessions WHERE group_id = $1', [group.id]);
    expect(planned).toHaveLength(1);
    expect((await poll()).meetingId).not.toBeNull();
  });

  it('is one of its moments, ahead, with what a meeting needs, and picked by a facilitator', async () => {
    const { group, facilitator, femke, id } = await aDatePoll();
    const refused = (wish: object, who: Caller = facilitator): Promise<string> => app.codeOf(settling, { input: { id, ...settlement, ...wish } }, who);
    expect(await refused({}, femke)).toBe('FORBIDDEN');
    expect(await refused({ number: 3 })).toBe('INPUT_INVALID');
    expect(await refused({ link: 'http://onveilig.example.nl' })).toBe('INPUT_INVALID');
    app.clock.advance(73 * 60 * 60 * 1000);
    expect(await refused({ number: 1 })).toBe('INPUT_INVALID');
    expect(await app.database.query('SELECT id FROM live_sessions WHERE group_id = $1', [group.id])).toEqual([]);
  });
});

describe('a date poll that leads to no meeting', () => {
  it('is called off with a reason, once, and then neither answered nor settled', async () => {
    const { facilitator, femke, id, poll } = await aDatePoll();
    expect(await app.codeOf(cancelling, { input: { id, reason: ' ' } }, facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(cancelling, { input: { id, reason: 'Ik wil niet' } }, femke)).toBe('FORBIDDEN');
    await app.ask(cancelling, { input: { id, reason: 'De spreker kan niet' } }, facilitator);
    expect(await poll()).toMatchObject({ cancelledAt: app.clock.now().toISOString(), reason: 'De spreker kan niet', viewerCan: ['date_poll.read'] });
    expect(await app.codeOf(cancelling, { input: { id, reason: 'Nog eens' } }, facilitator)).toBe('DATE_POLL_OVER');
    expect(await app.codeOf(answering, { input: { id, revision: 0, choices: ['yes', 'no'] } }, femke)).toBe('DATE_POLL_OVER');
    expect(await app.codeOf(settling, { input: { id, ...settlement } }, facilitator)).toBe('DATE_POLL_OVER');
  });

  it('ends with its group, which can still read it', async () => {
    const { group, facilitator, poll } = await aDatePoll();
    await app.ask('mutation ($input: ArchiveGroupInput!) { archiveGroup(input: $input) { group { id } } }', { input: { id: group.id } }, facilitator);
    await app.settle();
    expect(await poll()).toMatchObject({ cancelledAt: app.clock.now().toISOString(), reason: null, viewerCan: ['date_poll.read'] });
  });

  it('loses what a facilitator wrote who wants to be forgotten with all words', async () => {
    const { facilitator, id, poll } = await aDatePoll();
    await app.ask(cancelling, { input: { id, reason: 'Geheime reden van mij' } }, facilitator);
    await app.get(Works).run(systemActor, async (work) => {
      work.asSystem('the administrator erased the account');
      work.record('account.erased', { accountId: facilitator.id, withWords: true }, streamOf('account', facilitator.id), { type: 'account', id: facilitator.id });
    });
    await app.settle();
    expect(await poll()).toMatchObject({ message: '', reason: null });
    const [{ text }] = (await app.database.query<[{ text: string }]>('SELECT string_agg(row_to_json(d)::text, $2) || (SELECT string_agg(e.payload::text, $2) FROM domain_events e WHERE e.subject_id = $1) AS text FROM date_polls d WHERE d.id::text = $1', [id, '\n']));
    expect(text).not.toMatch(/Geheime reden|Wanneer kunnen/);
  });
});
