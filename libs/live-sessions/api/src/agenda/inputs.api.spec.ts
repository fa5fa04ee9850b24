import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits, streamOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { Works, systemActor } from '@leerkring/platform/api';
import { nextFrame, startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { aPlannedMeeting, anInput } from '../testing';

const read = 'query ($id: ID!) { meeting(id: $id) { viewerCan jointAgenda { id inputsUntil inputs { id text explanation changedAt viewerCan author { id } } } } }';
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { meeting { id } } }`;
const collecting = mutation('collectInputs', 'CollectInputsInput');
const giving = mutation('giveInput', 'GiveInputInput');
const changing = mutation('changeInput', 'ChangeInputInput');
const withdrawing = mutation('withdrawInput', 'WithdrawInputInput');

interface SeenInput {
  id: string;
  text: string;
  viewerCan: string[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

const hoursAhead = (hours: number): string => new Date(app.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString();

/** A meeting in two days for which input is asked until tomorrow, with what one member brought in. */
async function aMeeting() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const [author, other] = [await aMember(app, group), await aMember(app, group)];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const { id: meetingId, stream } = await aPlannedMeeting(app, group, facilitator);
  const until = hoursAhead(36);
  const collect = (wish: string = until, who: Caller = facilitator): Promise<unknown> => app.ask(collecting, { input: { meetingId, until: wish } }, who);
  await collect();
  const id = await anInput(app, { id: meetingId }, author, 'Wie betaalt het zaaltje?');
  const agenda = async (who: Caller = other) => (await app.ask<{ meeting: { jointAgenda: { inputsUntil: string; inputs: SeenInput[] } } }>(read, { id: meetingId }, who)).meeting.jointAgenda;
  const inputs = async (who?: Caller): Promise<SeenInput[]> => (await agenda(who)).inputs;
  return { group, facilitator, author, other, outsider, meetingId, stream, until, collect, id, agenda, inputs };
}

describe('input for a meeting', () => {
  it('is asked for by a facilitator, given by members, and read by the group', async () => {
    const { facilitator, author, other, meetingId, until, id, agenda, inputs, stream } = await aMeeting();
    await app.ask(giving, { input: { meetingId, text: ' Hoe loten we? ', explanation: ' Met naam en toenaam. ' } }, facilitator);
    expect(await agenda()).toMatchObject({
      inputsUntil: until,
      inputs: [
        { id, text: 'Wie betaalt het zaaltje?', explanation: '', changedAt: null, author: { id: author.id }, viewerCan: ['input.read'] },
        { text: 'Hoe loten we?', explanation: 'Met naam en toenaam.', author: { id: facilitator.id } },
      ],
    });
    expect((await inputs(author))[0]!.viewerCan).toEqual(['input.read', 'input.change', 'input.withdraw']);
    const { meeting } = await app.ask<{ meeting: { viewerCan: string[] } }>(read, { id: meetingId }, other);
    expect(meeting.viewerCan).toEqual(expect.not.arrayContaining(['joint_agenda.collect']));
    const stored = await app.database.query<{ name: string; payload: object }[]>('SELECT name, payload FROM domain_events WHERE stream = $1 ORDER BY seq', [stream]);
    expect(stored.map(({ name }) => name)).toEqual(['live_session.planned', 'joint_agenda.collected', 'input.given', 'input.given']);
    expect(JSON.stringify(stored)).not.toMatch(/zaaltje|loten/);
  });

  it('is not there for who is not in the group, whatever they try', async () => {
    const { outsider, meetingId, until, id } = await aMeeting();
    const tries: [string, object][] = [[collecting, { meetingId, until }], [giving, { meetingId, text: 'Ook iets' }], [changing, { id, text: 'Anders' }], [withdrawing, { id }]];
    for (const [verb, input] of tries) {
      expect(await app.codeOf(verb, { input }, outsider)).toBe('NOT_FOUND');
      expect(await app.codeOf(verb, { input })).toBe('UNAUTHENTICATED');
    }
    expect(await app.codeOf(read, { id: meetingId }, outsider)).toBe('NOT_FOUND');
  });

  it('has a deadline that only facilitators set, ahead and before the meeting', async () => {
    const { other, facilitator, meetingId, until, collect, agenda } = await aMeeting();
    expect(await app.codeOf(collecting, { input: { meetingId, until } }, other)).toBe('FORBIDDEN');
    for (const wrong of [hoursAhead(-1), hoursAhead(49)]) expect(await app.codeOf(collecting, { input: { meetingId, until: wrong } }, facilitator)).toBe('INPUT_INVALID');
    await collect(hoursAhead(40));
    expect(await agenda()).toMatchObject({ inputsUntil: hoursAhead(40), inputs: [{ text: 'Wie betaalt het zaaltje?' }] });
  });

  it('has words, within bounds', async () => {
    const { author, meetingId } = await aMeeting();
    const refused = (wish: object): Promise<string> => app.codeOf(giving, { input: { meetingId, text: 'Iets', ...wish } }, author);
    expect(await refused({ text: '  ' })).toBe('INPUT_INVALID');
    expect(await refused({ text: 'a'.repeat(limits.inputText + 1) })).toBe('INPUT_TOO_LONG');
    expect(await refused({ explanation: 'a'.repeat(limits.inputExplanation + 1) })).toBe('INPUT_TOO_LONG');
  });

  it('is at most ten of one person, also when they give two at the same moment', async () => {
    const { author, meetingId, inputs } = await aMeeting();
    for (let place = 2; place < limits.ownInputs; place++) await anInput(app, { id: meetingId }, author, `punt ${place}`);
    const answers = await Promise.all(['a', 'b'].map((text) => app.graphql(giving, { input: { meetingId, text } }, author)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'given').sort()).toEqual(['INPUTS_FULL', 'given']);
    expect(await inputs()).toHaveLength(limits.ownInputs);
  });

  it('is changed and taken back by its author alone', async () => {
    const { facilitator, author, other, id, inputs } = await aMeeting();
    for (const who of [facilitator, other]) {
      expect(await app.codeOf(changing, { input: { id, text: 'Anders' } }, who)).toBe('FORBIDDEN');
      expect(await app.codeOf(withdrawing, { input: { id } }, who)).toBe('FORBIDDEN');
    }
    await app.ask(changing, { input: { id, text: 'Wie betaalt de zaal?', explanation: 'Elke maand.' } }, author);
    expect(await inputs()).toMatchObject([{ id, text: 'Wie betaalt de zaal?', explanation: 'Elke maand.', changedAt: app.clock.now().toISOString() }]);
    await app.ask(withdrawing, { input: { id } }, author);
    expect(await inputs()).toEqual([]);
    expect(await app.codeOf(changing, { input: { id, text: 'Toch' } }, author)).toBe('NOT_FOUND');
  });

  it('is told at once to who has the meeting open, without its words', async () => {
    const { other, author, meetingId, stream } = await aMeeting();
    const socket = await app.socket(other);
    await socket.emitWithAck('stream.open', { stream, after: 3 });
    const told = nextFrame(socket, 'news');
    await anInput(app, { id: meetingId }, author, 'Geheim tot je het vraagt');
    expect((await told).events[0]).toMatchObject({ name: 'input.given' });
    expect(JSON.stringify(await told)).not.toContain('Geheim');
  });

  it('is refused when nobody asked for it, when the deadline is past, and when the meeting has begun or is off', async () => {
    const { group, facilitator, author, meetingId, id, until } = await aMeeting();
    const give = (meeting: string): Promise<string> => app.codeOf(giving, { input: { meetingId: meeting, text: 'Te laat' } }, author);
    const later = await aPlannedMeeting(app, group, facilitator);
    expect(await give(later.id)).toBe('INPUTS_NOT_ASKED');
    await app.ask(mutation('cancelMeeting', 'CancelMeetingInput'), { input: { id: later.id, revision: 0, reason: 'Ziek' } }, facilitator);
    expect(await give(later.id)).toBe('MEETING_CANCELLED');
    app.clock.advance(36 * 60 * 60 * 1000);
    expect(await give(meetingId)).toBe('INPUTS_CLOSED');
    expect(await app.codeOf(changing, { input: { id, text: 'Anders' } }, author)).toBe('INPUTS_CLOSED');
    expect(await app.codeOf(withdrawing, { input: { id } }, author)).toBe('INPUTS_CLOSED');
    await app.ask('mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }', { input: { groupId: group.id, liveSessionId: meetingId } }, facilitator);
    expect(await give(meetingId)).toBe('MEETING_BEGUN');
    expect(await app.codeOf(collecting, { input: { meetingId, until } }, facilitator)).toBe('MEETING_BEGUN');
  });

  it('goes when its author wants to be forgotten with all words', async () => {
    const { author, inputs } = await aMeeting();
    await app.get(Works).run(systemActor, async (work) => {
      work.asSystem('the administrator erased the account');
      work.record('account.erased', { accountId: author.id, withWords: true }, streamOf('account', author.id), { type: 'account', id: author.id });
    });
    await app.settle();
    expect(await inputs()).toEqual([]);
  });
});
