import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { streamOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Works, systemActor } from '@leerkring/platform/api';
import { startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { aPlannedMeeting, anInput } from '../testing';

const read = `query ($id: ID!) { meeting(id: $id) { jointAgenda {
  revision boxMinutes meetingMinutes settledAt inputsUntil clusters { id name } items { clusterId name minutes } inputs { id place clusterId parkReason revision }
  vote { id question options clusterIds closedAt voterCount viewerVoted result { scores winners } } } } }`;
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { meeting { id } } }`;
const making = mutation('makeCluster', 'MakeClusterInput');
const naming = mutation('nameCluster', 'NameClusterInput');
const removing = mutation('removeCluster', 'RemoveClusterInput');
const moving = mutation('moveInput', 'MoveInputInput');
const arranging = mutation('arrangeJointAgenda', 'ArrangeJointAgendaInput');
const settling = mutation('settleJointAgenda', 'SettleJointAgendaInput');
const opening = mutation('openClusterVote', 'OpenClusterVoteInput');
const collecting = mutation('collectInputs', 'CollectInputsInput');
const ofPoll = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { liveSession { id } } }`;
const voting = ofPoll('vote', 'VoteInput');
const closing = ofPoll('closePoll', 'ClosePollInput');

interface Seen {
  revision: number;
  meetingMinutes: number;
  settledAt: string | null;
  inputsUntil: string;
  clusters: { id: string; name: string }[];
  items: { clusterId: string; name: string; minutes: number }[];
  inputs: { id: string; place: string; clusterId: string | null; parkReason: string | null; revision: number }[];
  vote: { id: string; options: string[]; closedAt: string | null; voterCount: number; viewerVoted: boolean; result: { scores: number[]; winners: number[] } | null } | null;
}
type Place = { place: 'loose' | 'local_support' } | { place: 'cluster'; clusterId: string } | { place: 'parked'; reason: string };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }): string => errors?.[0]?.extensions.code ?? 'done';

/** A meeting of two hours with two clusters that have an input each, and one input by itself. */
async function aBoard() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const colleague = await aMember(app, group, { role: 'facilitator' });
  const member = await aMember(app, group);
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const meeting = await aPlannedMeeting(app, group, facilitator);
  const collect = (hours = 36): Promise<unknown> => app.ask(collecting, { input: { meetingId: meeting.id, until: new Date(app.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString() } }, facilitator);
  await collect();
  const inputs: string[] = [];
  for (const text of ['Wie betaalt de zaal?', 'Wie kiest de dorpsraad?', 'Wanneer is de volgende borrel?']) inputs.push(await anInput(app, meeting, member, text));
  for (const name of ['Geld', 'Zeggenschap']) await app.ask(making, { input: { meetingId: meeting.id, name } }, facilitator);
  const seen = async (who: Caller = member): Promise<Seen> => (await app.ask<{ meeting: { jointAgenda: Seen } }>(read, { id: meeting.id }, who)).meeting.jointAgenda;
  const [money, say] = (await seen()).clusters.map(({ id }) => id) as [string, string];
  const move = async (index: number, to: Place, who: Caller = facilitator) => app.graphql(moving, { input: { id: inputs[index], revision: (await seen()).inputs[index]!.revision, ...to } }, who);
  const arrange = async (items: [string, number][], wish: object = {}, who: Caller = facilitator) =>
    app.graphql(arranging, { input: { meetingId: meeting.id, revision: (await seen()).revision, items: items.map(([clusterId, minutes]) => ({ clusterId, minutes })), ...wish } }, who);
  const settle = async (who: Caller = facilitator, revision?: number) => app.graphql(settling, { input: { meetingId: meeting.id, revision: revision ?? (await seen()).revision } }, who);
  const openVote = (who: Caller = facilitator, dots = 3) => app.graphql(opening, { input: { meetingId: meeting.id, question: 'Waar praten we over?', dots } }, who);
  await move(0, { place: 'cluster', clusterId: money });
  await move(1, { place: 'cluster', clusterId: say });
  return { group, facilitator, colleague, member, outsider, meeting, inputs, money, say, collect, seen, move, arrange, settle, openVote };
}

describe('an input', () => {
  it('stands in exactly one place, with a reason where it is parked', async () => {
    const { seen, move } = await aBoard();
    expect(codeOf(await move(2, { place: 'parked', reason: ' Dat regelt de kroeg. ' }))).toBe('done');
    expect((await seen()).inputs[2]).toMatchObject({ place: 'parked', clusterId: null, parkReason: 'Dat regelt de kroeg.' });
    expect(codeOf(await move(2, { place: 'local_support' }))).toBe('done');
    expect((await seen()).inputs[2]).toMatchObject({ place: 'local_support', clusterId: null, parkReason: null });
  });

  it('has no half place, not even past the service', async () => {
    const { facilitator, inputs, money, seen } = await aBoard();
    const { revision } = (await seen()).inputs[2]!;
    const tries = [{ place: 'parked' }, { place: 'parked', reason: ' ' }, { place: 'loose', reason: 'Zomaar' }, { place: 'cluster' }, { place: 'local_support', clusterId: money }];
    for (const wrong of tries) expect(await app.codeOf(moving, { input: { id: inputs[2], revision, ...wrong } }, facilitator)).toBe('INPUT_INVALID');
    for (const wrong of [`place = 'parked'`, `place = 'cluster'`, `park_reason = 'Zomaar'`, `cluster_id = '${money}'`]) {
      await expect(app.database.query(`UPDATE inputs SET ${wrong} WHERE id = $1`, [inputs[2]])).rejects.toThrow('ck_inputs_');
    }
  });

  it('goes to one of two places when two send it there at the same moment, and the second hears that', async () => {
    const { facilitator, colleague, inputs, seen } = await aBoard();
    const { revision } = (await seen()).inputs[2]!;
    const goals: [Caller, Place][] = [[facilitator, { place: 'local_support' }], [colleague, { place: 'parked', reason: 'Later' }]];
    const answers = await Promise.all(goals.map(([who, to]) => app.graphql(moving, { input: { id: inputs[2], revision, ...to } }, who)));
    expect(answers.map(codeOf).sort()).toEqual(['INPUT_MOVED', 'done']);
    expect((await seen()).inputs[2]!.place).toBe(goals[answers.findIndex(({ errors }) => !errors)]![1].place);
  });

  it('has exactly one place, whoever moves what where at the same time', async () => {
    const { facilitator, colleague, inputs, money, say, seen, meeting } = await aBoard();
    const places: Place[] = [{ place: 'loose' }, { place: 'local_support' }, { place: 'parked', reason: 'Later' }, { place: 'cluster', clusterId: money }, { place: 'cluster', clusterId: say }];
    const wish = fc.record({ input: fc.nat(2), to: fc.nat(4), first: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 6 }), async (wishes) => {
        const before = (await seen()).inputs;
        const answers = await Promise.all(wishes.map(({ input, to, first }) => app.graphql(moving, { input: { id: inputs[input], revision: before[input]!.revision, ...places[to]! } }, first ? facilitator : colleague)));
        const after = (await seen()).inputs;
        expect(after.map(({ id }) => id)).toEqual(inputs);
        for (const [index, now] of after.entries()) {
          const moved = now.revision - before[index]!.revision;
          expect(moved).toBeLessThanOrEqual(1);
          const asked = wishes.flatMap(({ input, to }, place) => (input === index && codeOf(answers[place]!) === 'done' ? [places[to]!.place] : []));
          expect([before[index]!.place, ...asked]).toContain(now.place);
          expect([now.clusterId !== null, now.parkReason !== null]).toEqual([now.place === 'cluster', now.place === 'parked']);
        }
      }),
      { numRuns: 15 },
    );
    const [{ count }] = await app.database.query<[{ count: number }]>('SELECT count(*)::int AS count FROM inputs WHERE meeting_id = $1', [meeting.id]);
    expect(count).toBe(3);
  });
});

describe('the items of an agenda', () => {
  it('are clusters in an order with minutes, which fit in the meeting or in the time that is set', async () => {
    const { seen, arrange, money, say } = await aBoard();
    expect(codeOf(await arrange([[say, 50], [money, 40]]))).toBe('done');
    expect(await seen()).toMatchObject({ revision: 2, meetingMinutes: 120, items: [{ clusterId: say, name: 'Zeggenschap', minutes: 50 }, { clusterId: money, name: 'Geld', minutes: 40 }] });
    expect(codeOf(await arrange([[money, 40], [say, 50]], { boxMinutes: 90 }))).toBe('done');
    expect(await seen()).toMatchObject({ boxMinutes: 90, items: [{ clusterId: money }, { clusterId: say }] });
  });

  it('are refused when they do not fit, with the minutes that are left', async () => {
    const { seen, arrange, money, say } = await aBoard();
    await arrange([[money, 100]]);
    const answer = await arrange([[money, 100], [say, 30]]);
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'AGENDA_FULL', details: { left: 20 } });
    expect((await seen()).items).toHaveLength(1);
    expect(codeOf(await arrange([[money, 100], [say, 20]]))).toBe('done');
    expect(codeOf(await arrange([], { boxMinutes: 121 }))).toBe('INPUT_INVALID');
    // A shorter time than what stands already lets the agenda become shorter, step by step.
    expect(codeOf(await arrange([[money, 90], [say, 20]], { boxMinutes: 60 }))).toBe('done');
    expect(codeOf(await arrange([[money, 91], [say, 20]], { boxMinutes: 60 }))).toBe('AGENDA_FULL');
  });

  it('are each cluster once, of this meeting, with minutes within bounds', async () => {
    const { arrange, money } = await aBoard();
    const other = await aBoard();
    expect(codeOf(await arrange([[money, 10], [money, 10]]))).toBe('INPUT_INVALID');
    for (const minutes of [0, -5, 961]) expect(codeOf(await arrange([[money, minutes]]))).toBe('INPUT_INVALID');
    expect(codeOf(await arrange([[other.money, 10]]))).toBe('CLUSTER_GONE');
  });

  it('are arranged by one at a time: the second sees what the first made', async () => {
    const { seen, meeting, facilitator, colleague, money, say } = await aBoard();
    const answers = await Promise.all([facilitator, colleague].map((who, place) => app.graphql(arranging, { input: { meetingId: meeting.id, revision: 1, items: [{ clusterId: [money, say][place], minutes: 30 }] } }, who)));
    expect(answers.map(codeOf).sort()).toEqual(['AGENDA_CHANGED', 'done']);
    expect((await seen()).items).toMatchObject([{ clusterId: [money, say][answers.findIndex(({ errors }) => !errors)] }]);
  });

  it('are for facilitators of the group, and keep their cluster on the board', async () => {
    const { arrange, settle, openVote, member, outsider, facilitator, money } = await aBoard();
    for (const [who, code] of [[member, 'FORBIDDEN'], [outsider, 'NOT_FOUND']] as const) {
      for (const answer of [await arrange([[money, 10]], {}, who), await settle(who), await openVote(who)]) expect(codeOf(answer)).toBe(code);
    }
    await arrange([[money, 10]]);
    expect(await app.codeOf(removing, { input: { id: money } }, facilitator)).toBe('CLUSTER_ON_AGENDA');
  });
});

describe('a settled agenda', () => {
  const told = async (stream: string) =>
    (await app.database.query<{ payload: { authorIds: string[] } }[]>(`SELECT payload FROM domain_events WHERE stream = $1 AND name = 'input.placed' ORDER BY seq`, [stream])).map(({ payload }) => payload.authorIds);

  it('has a place for every input: it is refused with a list of those that have none', async () => {
    const { arrange, settle, move, seen, inputs, money } = await aBoard();
    expect(codeOf(await settle())).toBe('AGENDA_EMPTY');
    await arrange([[money, 30]]);
    const answer = await settle();
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'AGENDA_INPUTS_LEFT', details: { inputs: [inputs[1], inputs[2]] } });
    await move(1, { place: 'local_support' });
    await move(2, { place: 'parked', reason: 'Dat regelt de kroeg.' });
    expect(codeOf(await settle())).toBe('done');
    const now = app.clock.now().toISOString();
    expect(await seen()).toMatchObject({ settledAt: now, inputsUntil: now });
  });

  it('tells each author once, and again only of another place', async () => {
    const { arrange, settle, move, meeting, member, money, say } = await aBoard();
    await move(2, { place: 'local_support' });
    await arrange([[money, 30], [say, 30]]);
    await settle();
    expect(await told(meeting.stream)).toEqual([[member.id]]);
    await arrange([[say, 30], [money, 30]]);
    await settle();
    expect(await told(meeting.stream)).toHaveLength(1);
    await move(2, { place: 'parked', reason: 'Toch niet' });
    expect(await told(meeting.stream)).toEqual([[member.id], [member.id]]);
  });

  it('leaves no input without a place afterwards', async () => {
    const { arrange, settle, move, money, say } = await aBoard();
    await move(1, { place: 'cluster', clusterId: money });
    await move(2, { place: 'local_support' });
    await arrange([[money, 30]]);
    await settle();
    expect(codeOf(await move(0, { place: 'loose' }))).toBe('AGENDA_SETTLED');
    expect(codeOf(await move(0, { place: 'cluster', clusterId: say }))).toBe('AGENDA_SETTLED');
    expect(codeOf(await arrange([]))).toBe('AGENDA_INPUTS_LEFT');
  });

  it('is in the making again when input is asked for anew', async () => {
    const { arrange, settle, move, collect, seen, meeting, member, money, say } = await aBoard();
    await move(2, { place: 'local_support' });
    await arrange([[money, 30], [say, 20]]);
    await settle();
    await collect(24);
    expect((await seen()).settledAt).toBeNull();
    await anInput(app, meeting, member, 'Nog iets');
    expect(codeOf(await settle())).toBe('AGENDA_INPUTS_LEFT');
  });

  it('is not settled by who did not see the last change', async () => {
    const { arrange, settle, money } = await aBoard();
    await arrange([[money, 30]]);
    expect(codeOf(await settle(undefined, 1))).toBe('AGENDA_CHANGED');
  });

  it('goes into the draft of the minutes, and a name whose author is forgotten leaves it', async () => {
    const { arrange, settle, move, meeting, group, facilitator, money, say, seen, openVote, member } = await aBoard();
    await openVote();
    const pollId = (await seen()).vote!.id;
    await app.ask(voting, { input: { pollId, options: [1] } }, member);
    await app.ask(closing, { input: { pollId } }, facilitator);
    await move(2, { place: 'parked', reason: 'Een grap van Rohan' });
    await arrange([[say, 50], [money, 1]]);
    await settle();
    await app.ask('mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }', { input: { groupId: group.id, liveSessionId: meeting.id } }, facilitator);
    await app.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }', { input: { id: meeting.id } }, facilitator);
    const part = async (key: string): Promise<string> => (await app.database.query<[{ text: string }]>('SELECT text FROM minutes_sections s JOIN minutes m ON m.id = s.minutes_id WHERE m.live_session_id = $1 AND s.key = $2', [meeting.id, key]))[0].text;
    expect(await part('agenda')).toBe('- Zeggenschap (50 minuten)\n- Geld (1 minuut)');
    expect(await part('polls')).toContain('- Geld: 0\n- Zeggenschap: 1');
    await app.get(Works).run(systemActor, async (work) => {
      work.asSystem('the administrator erased the account');
      work.record('account.erased', { accountId: facilitator.id, withWords: true }, streamOf('account', facilitator.id), { type: 'account', id: facilitator.id });
    });
    await app.settle();
    expect(await part('agenda')).toBe('');
    expect(await part('polls')).not.toMatch(/Geld|Zeggenschap/);
    const left = await app.database.query<object[]>(`SELECT id FROM clusters WHERE meeting_id = $1 AND name <> '' UNION ALL SELECT id FROM inputs WHERE meeting_id = $1 AND park_reason <> ''`, [meeting.id]);
    expect(left).toEqual([]);
  });
});

describe('a vote over the clusters', () => {
  it('weighs municipalities the same, however many people came for them, and tells nothing before it is closed', async () => {
    const { group, facilitator, seen, openVote, money, say, meeting } = await aBoard();
    const [big, small] = ['Dalfsen', 'Borne'].map((name) => aMunicipality({ name }).id);
    const voters = [await aMember(app, group, { organisationId: big! }), await aMember(app, group, { organisationId: big! }), await aMember(app, group, { organisationId: small! })];
    expect(codeOf(await openVote())).toBe('done');
    const { vote } = await seen();
    expect(vote).toMatchObject({ question: 'Waar praten we over?', options: ['Geld', 'Zeggenschap'], clusterIds: [money, say], closedAt: null, result: null });
    const cast = (who: Caller, options: number[]) => app.graphql(voting, { input: { pollId: vote!.id, options } }, who);
    expect(codeOf(await cast(facilitator, [0]))).toBe('FORBIDDEN');
    for (const [index, options] of [[0, 0, 0], [0, 0, 0], [1, 1, 0]].entries()) expect(codeOf(await cast(voters[index]!, options))).toBe('done');
    expect(codeOf(await cast(voters[0]!, [1]))).toBe('VOTE_EXISTS');
    for (const who of [facilitator, voters[0]!]) expect((await seen(who)).vote).toMatchObject({ result: null, voterCount: 3, viewerVoted: who === voters[0] });
    await app.ask(closing, { input: { pollId: vote!.id } }, facilitator);
    expect((await seen()).vote).toMatchObject({ result: { scores: [4, 2], winners: [0] } });
    const events = await app.database.query<{ payload: object }[]>('SELECT payload FROM domain_events WHERE stream = $1', [meeting.stream]);
    expect(JSON.stringify(events)).not.toMatch(/Geld|Zeggenschap/);
  });

  it('keeps its clusters as they are until it is closed', async () => {
    const { facilitator, colleague, openVote, settle, arrange, seen, money, meeting } = await aBoard();
    const opened = await Promise.all([facilitator, colleague].map((who) => openVote(who)));
    expect(opened.map(codeOf).sort()).toEqual(['CLUSTERS_VOTED_ON', 'done']);
    expect(await app.codeOf(naming, { input: { id: money, revision: 1, name: 'Iets anders' } }, facilitator)).toBe('CLUSTERS_VOTED_ON');
    expect(await app.codeOf(removing, { input: { id: money } }, facilitator)).toBe('CLUSTERS_VOTED_ON');
    await arrange([[money, 20]]);
    expect(codeOf(await settle())).toBe('CLUSTERS_VOTED_ON');
    await app.ask(making, { input: { meetingId: meeting.id, name: 'Nog een' } }, facilitator);
    await app.ask(closing, { input: { pollId: (await seen()).vote!.id } }, facilitator);
    await app.ask(naming, { input: { id: money, revision: 1, name: 'Iets anders' } }, facilitator);
  });

  it('needs two clusters with input and names of their own', async () => {
    const { facilitator, openVote, move, say } = await aBoard();
    await app.ask(naming, { input: { id: say, revision: 1, name: 'Geld' } }, facilitator);
    expect(codeOf(await openVote())).toBe('CLUSTERS_FEW');
    await move(1, { place: 'loose' });
    expect(codeOf(await openVote())).toBe('CLUSTERS_FEW');
  });

  it('is counted when its meeting is called off', async () => {
    const { facilitator, meeting, openVote, seen } = await aBoard();
    await openVote();
    await app.ask('mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { __typename } }', { input: { id: meeting.id, revision: 0, reason: 'Ziek' } }, facilitator);
    expect((await seen()).vote).toMatchObject({ closedAt: app.clock.now().toISOString(), result: { scores: [0, 0] } });
  });

  it('goes on in the session, and is counted at the latest when that is closed', async () => {
    const { group, facilitator, meeting, member, openVote, seen } = await aBoard();
    await openVote();
    await app.ask('mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }', { input: { groupId: group.id, liveSessionId: meeting.id } }, facilitator);
    await app.ask(voting, { input: { pollId: (await seen()).vote!.id, options: [1] } }, member);
    await app.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }', { input: { id: meeting.id } }, facilitator);
    expect((await seen()).vote).toMatchObject({ result: { scores: [0, 1] } });
    expect(await app.codeOf(voting, { input: { pollId: (await seen()).vote!.id, options: [1] } }, member)).toBe('LIVE_SESSION_CLOSED');
  });
});
