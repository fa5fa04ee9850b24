import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasConsent, streamOf, type PollResult } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { Works, systemActor } from '@leerkring/platform/api';
import { nextFrame, startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { anOpenSession } from '../testing';

const read = 'query ($id: ID!) { liveSession(id: $id) { id polls { id question options tie ends { low high } round { id number total } reasons { accountId option text } closedAt voterCount enough viewerVoted result { scores winners drawn voters spread { median mean } } } } }';
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { liveSession { id polls { id } } } }`;
const openPoll = mutation('openPoll', 'OpenPollInput');
const vote = mutation('vote', 'VoteInput');
const askNext = mutation('askNextStatement', 'AskNextStatementInput');
const closePoll = mutation('closePoll', 'ClosePollInput');

interface SeenPoll {
  id: string;
  closedAt: string | null;
  voterCount: number;
  enough: boolean;
  viewerVoted: boolean;
  result: PollResult | null;
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** A session with two people of one municipality and one of another, and a poll in it when asked for. */
async function aSession() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const [one, other] = [await aMember(app, group), await aMember(app, group)];
  const outsider = await aMember(app, await aGroup(app));
  const { id: liveSessionId } = await anOpenSession(app, group, facilitator);
  const asked = { liveSessionId, question: 'Loten?', kind: 'one', weight: 'per_head', anonymous: false, options: ['Ja', 'Nee'] };
  const polls = async (who: Caller = facilitator): Promise<SeenPoll[]> => (await app.ask<{ liveSession: { polls: SeenPoll[] } }>(read, { id: liveSessionId }, who)).liveSession.polls;
  const ask = async (wishes: object = {}): Promise<string> => {
    await app.ask(openPoll, { input: { ...asked, ...wishes } }, facilitator);
    return (await polls()).at(-1)!.id;
  };
  const votes = (who: Caller, pollId: string, ...options: number[]): Promise<unknown> => app.ask(vote, { input: { pollId, options } }, who);
  const refused = (who: Caller | undefined, pollId: string, ...options: number[]): Promise<string> => app.codeOf(vote, { input: { pollId, options } }, who);
  const close = (pollId: string): Promise<unknown> => app.ask(closePoll, { input: { pollId } }, facilitator);
  return { group, facilitator, one, other, outsider, liveSessionId, asked, polls, ask, votes, refused, close };
}

describe('a poll', () => {
  it('is voted in once by each participant, and tells what came out when a facilitator closes it', async () => {
    const { one, other, polls, ask, votes, close } = await aSession();
    const pollId = await ask();
    await votes(one, pollId, 0);
    expect(await polls(one)).toMatchObject([{ question: 'Loten?', voterCount: 1, viewerVoted: true, result: null, closedAt: null }]);
    expect(await polls(other)).toMatchObject([{ viewerVoted: false }]);
    await votes(other, pollId, 0);
    await close(pollId);
    const [poll] = await polls(other);
    expect(poll).toMatchObject({ voterCount: 2, result: { scores: [2, 0], winners: [0] } });
    expect(poll!.result!.voters.map((voters) => voters.toSorted())).toEqual([[one.id, other.id].toSorted(), []]);
  });

  it('refuses a second vote, a vote after the close, a vote of who does not come for a municipality, and a choice that it does not have', async () => {
    const { facilitator, one, other, outsider, ask, votes, refused, close } = await aSession();
    const pollId = await ask();
    await votes(one, pollId, 1);
    expect(await refused(one, pollId, 0)).toBe('VOTE_EXISTS');
    expect(await refused(other, pollId, 2)).toBe('POLL_CHOICE_INVALID');
    expect(await refused(other, pollId, 0, 1)).toBe('POLL_CHOICE_INVALID');
    expect(await refused(facilitator, pollId, 0)).toBe('FORBIDDEN');
    expect(await refused(outsider, pollId, 0)).toBe('NOT_FOUND');
    expect(await refused(undefined, pollId, 0)).toBe('UNAUTHENTICATED');
    await close(pollId);
    expect(await refused(other, pollId, 0)).toBe('POLL_CLOSED');
    expect(await app.codeOf(closePoll, { input: { pollId } }, facilitator)).toBe('POLL_CLOSED');
  });

  it('counts one vote of somebody who votes twice at the same moment', async () => {
    const { one, polls, ask } = await aSession();
    const pollId = await ask();
    const answers = await Promise.all([0, 1].map((option) => app.graphql(vote, { input: { pollId, options: [option] } }, one)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'voted').sort()).toEqual(['VOTE_EXISTS', 'voted']);
    expect(await polls()).toMatchObject([{ voterCount: 1 }]);
  });

  it('is asked and closed by facilitators only, within its bounds', async () => {
    const { facilitator, one, outsider, asked, ask } = await aSession();
    expect(await app.codeOf(openPoll, { input: asked }, one)).toBe('FORBIDDEN');
    expect(await app.codeOf(openPoll, { input: asked }, outsider)).toBe('NOT_FOUND');
    const scale = { kind: 'scale', options: [], steps: 5, ends: { low: 'oneens', high: 'eens' } };
    const wrongScales = [{ ...scale, steps: 7 }, { ...scale, steps: null }, { ...scale, ends: null }, { ...scale, ends: { low: ' ', high: 'eens' } }, { ...scale, options: ['Ja', 'Nee'] }];
    for (const wrong of [{ options: ['Ja'] }, { options: ['Ja', 'Ja'] }, { question: ' ' }, { kind: 'dots', dots: 11 }, ...wrongScales]) {
      expect(await app.codeOf(openPoll, { input: { ...asked, ...wrong } }, facilitator)).toBe('INPUT_INVALID');
    }
    const pollId = await ask();
    expect(await app.codeOf(closePoll, { input: { pollId } }, one)).toBe('FORBIDDEN');
  });

  it('says on a scale how the answers lie, with the words of its ends', async () => {
    const { one, other, polls, ask, votes, refused, close } = await aSession();
    const pollId = await ask({ kind: 'scale', options: [], steps: 5, ends: { low: 'oneens', high: 'eens' } });
    expect(await polls(one)).toMatchObject([{ options: ['1', '2', '3', '4', '5'], ends: { low: 'oneens', high: 'eens' }, tie: null }]);
    expect(await refused(one, pollId, 5)).toBe('POLL_CHOICE_INVALID');
    await votes(one, pollId, 1);
    await votes(other, pollId, 4);
    await close(pollId);
    expect(await polls(other)).toMatchObject([{ result: { scores: [0, 1, 0, 0, 1], winners: [], spread: { median: 3.5, mean: 3.5 } } }]);
  });

  it('says before the vote what is done at an equal score, and does so', async () => {
    const { one, other, polls, ask, votes, close } = await aSession();
    for (const tie of ['lot', 'again', undefined]) {
      const pollId = await ask({ tie });
      await votes(one, pollId, 0);
      await votes(other, pollId, 1);
      await close(pollId);
    }
    const [lot, again, talk] = await polls();
    expect(lot).toMatchObject({ tie: 'lot', result: { winners: [0, 1] } });
    expect([0, 1]).toContain(lot!.result!.drawn);
    expect(again).toMatchObject({ tie: 'again', result: { winners: [0, 1], drawn: null } });
    expect(talk).toMatchObject({ tie: 'talk', result: { winners: [0, 1], drawn: null } });
  });

  it('is a proposal with consent as long as nobody objects, and an objection says why', async () => {
    const { facilitator, one, other, asked, polls, ask, refused, votes, close } = await aSession();
    const input = { ...asked, kind: 'consent', options: [], question: 'We beginnen in januari' };
    for (const wrong of [{ anonymous: true }, { options: ['Ja', 'Nee'] }]) expect(await app.codeOf(openPoll, { input: { ...input, ...wrong } }, facilitator)).toBe('INPUT_INVALID');
    const pollId = await ask(input);
    expect(await polls(one)).toMatchObject([{ options: ['agree', 'concern', 'objection'], tie: null, reasons: [] }]);
    expect(await refused(one, pollId, 2)).toBe('POLL_REASON_MISSING');
    expect(await app.codeOf(vote, { input: { pollId, options: [0], reason: 'Mooi zo' } }, one)).toBe('INPUT_INVALID');
    await app.ask(vote, { input: { pollId, options: [2], reason: ' Te weinig tijd ' } }, one);
    await app.ask(vote, { input: { pollId, options: [1], reason: 'Het geld' } }, other);
    await close(pollId);
    const reasons = [
      { accountId: one.id, option: 2, text: 'Te weinig tijd' },
      { accountId: other.id, option: 1, text: 'Het geld' },
    ];
    const [poll] = await polls(facilitator);
    expect(poll).toMatchObject({ reasons, result: { scores: [0, 1, 1], winners: [] } });
    expect(hasConsent(poll!.result!)).toBe(false);
    const again = await ask(input);
    await votes(one, again, 0);
    await votes(other, again, 1);
    await close(again);
    expect(hasConsent((await polls())[1]!.result!)).toBe(true);
  });

  it('puts statements together, each of which everybody answers', async () => {
    const { facilitator, one, other, asked, polls, ask, refused, votes, close } = await aSession();
    const input = { ...asked, kind: 'statements', options: ['Loten is eerlijk', 'Stemmen is eerlijk'] };
    for (const options of [[], ['Loten', 'Loten'], Array.from({ length: 11 }, (_, index) => `Stelling ${index}`)]) expect(await app.codeOf(openPoll, { input: { ...input, options } }, facilitator)).toBe('INPUT_INVALID');
    const pollId = await ask(input);
    for (const wrong of [[0], [0, 1], [3, 0], [0, 6]]) expect(await refused(one, pollId, ...wrong)).toBe('POLL_CHOICE_INVALID');
    await votes(one, pollId, 0, 5);
    await votes(other, pollId, 0, 4);
    await close(pollId);
    expect(await polls(one)).toMatchObject([{ round: null, result: { scores: [2, 0, 0, 0, 1, 1], winners: [] } }]);
    expect(await app.codeOf(askNext, { input: { pollId } }, facilitator)).toBe('POLL_ROUND_DONE');
  });

  it('puts statements one after the other, when a facilitator asks the next', async () => {
    const { facilitator, one, outsider, polls, ask, votes, close } = await aSession();
    const pollId = await ask({ kind: 'statements', oneByOne: true, options: ['Loten is eerlijk', 'Stemmen is eerlijk'] });
    expect(await polls(one)).toMatchObject([{ options: ['Loten is eerlijk'], round: { number: 1, total: 2 } }]);
    expect(await app.codeOf(askNext, { input: { pollId } }, facilitator)).toBe('POLL_NOT_CLOSED');
    await votes(one, pollId, 2);
    await close(pollId);
    expect(await app.codeOf(askNext, { input: { pollId } }, one)).toBe('FORBIDDEN');
    expect(await app.codeOf(askNext, { input: { pollId } }, outsider)).toBe('NOT_FOUND');
    const answers = await Promise.all([1, 2].map(() => app.graphql(askNext, { input: { pollId } }, facilitator)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'asked').sort()).toEqual(['POLL_ROUND_DONE', 'asked']);
    const [first, second] = await polls(one);
    expect(second).toMatchObject({ question: 'Loten?', options: ['Stemmen is eerlijk'], round: { id: (first as unknown as { round: { id: string } }).round.id, number: 2, total: 2 } });
  });

  it('loses the reasons of somebody who wants to be forgotten with all words, not that they objected', async () => {
    const { one, polls, ask, close } = await aSession();
    const pollId = await ask({ kind: 'consent', options: [] });
    await app.ask(vote, { input: { pollId, options: [2], reason: 'Te weinig tijd' } }, one);
    await close(pollId);
    await app.get(Works).run(systemActor, async (work) => {
      work.asSystem('the administrator erased the account');
      work.record('account.erased', { accountId: one.id, withWords: true }, streamOf('account', one.id), { type: 'account', id: one.id });
    });
    await app.settle();
    expect(await polls()).toMatchObject([{ reasons: [], result: { scores: [0, 0, 1] } }]);
  });

  it('is closed with the session', async () => {
    const { facilitator, one, liveSessionId, polls, ask, votes } = await aSession();
    const pollId = await ask();
    await votes(one, pollId, 1);
    await app.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }', { input: { id: liveSessionId } }, facilitator);
    expect(await polls()).toMatchObject([{ closedAt: expect.any(String), result: { scores: [0, 1] } }]);
  });
});

describe('what is hidden', () => {
  const kinds = [
    { wishes: { kind: 'one' }, chosen: [[1], [1]] },
    { wishes: { kind: 'several', anonymous: true }, chosen: [[0, 1], [1]] },
    { wishes: { kind: 'dots', dots: 3, options: ['Loten', 'Stemmen', 'Praten'] }, chosen: [[2, 2, 0], [1]] },
    { wishes: { kind: 'scale', options: [], steps: 10, ends: { low: 'oneens', high: 'eens' } }, chosen: [[7], [7]] },
    { wishes: { kind: 'consent', options: [] }, chosen: [[2], [1]], reason: 'Te weinig tijd' },
    { wishes: { kind: 'statements', options: ['Loten is eerlijk', 'Stemmen is eerlijk'] }, chosen: [[0, 5], [2, 4]] },
    { wishes: { kind: 'statements', options: ['Loten is eerlijk', 'Stemmen is eerlijk'], oneByOne: true }, chosen: [[0], [2]], later: 'Stemmen is eerlijk' },
  ];

  it.each(kinds)('never reaches any screen before the close: $wishes', async ({ wishes, chosen, reason, later }) => {
    const { facilitator, one, other, liveSessionId, polls, ask, close } = await aSession();
    const people = [facilitator, one, other];
    const seen: string[] = [];
    const sockets = await Promise.all(people.map((person) => app.socket(person)));
    for (const socket of sockets) {
      await socket.emitWithAck('stream.open', { stream: `live_session:${liveSessionId}`, after: 1 });
      socket.onAny((...frame: unknown[]) => void seen.push(JSON.stringify(frame)));
    }
    const pollId = await ask(wishes);
    for (const [index, voter] of [one, other].entries()) {
      const told = sockets.map((socket) => nextFrame(socket, 'news', (frame) => frame.events.some(({ name, actor }) => name === 'poll.voted' && actor?.id === voter.id)));
      seen.push(JSON.stringify(await app.ask(vote, { input: { pollId, options: chosen[index], reason } }, voter)));
      await Promise.all(told);
      for (const person of people) seen.push(JSON.stringify(await polls(person)));
    }
    for (const socket of sockets) seen.push(JSON.stringify(await socket.emitWithAck('stream.open', { stream: `live_session:${liveSessionId}`, after: 1 })));
    const secret = new RegExp(['scores":', 'winners":', '"options":\\[\\d', ...(reason ? [reason] : []), ...(later ? [later] : [])].join('|'));
    expect(seen.filter((text) => secret.test(text))).toEqual([]);
    expect(seen.filter((text) => text.includes('poll.voted')).length).toBeGreaterThanOrEqual(sockets.length);
    await close(pollId);
    if (!(wishes as { anonymous?: boolean }).anonymous) expect(JSON.stringify(await polls(other))).toContain('scores":');
  });

  it('stays hidden for ever in an anonymous poll: after the count not even the database says who chose what', async () => {
    const { group, one, other, polls, ask, votes, close } = await aSession();
    const pollId = await ask({ anonymous: true });
    const voters = [one, other, ...(await Promise.all([1, 2, 3].map(() => aMember(app, group))))];
    for (const [index, voter] of voters.entries()) {
      expect(await polls()).toMatchObject([{ enough: false }]);
      await votes(voter, pollId, index % 2);
    }
    expect(await polls()).toMatchObject([{ enough: true, result: null }]);
    const stored = (): Promise<{ account_id: string | null }[]> => app.database.query('SELECT account_id FROM poll_votes WHERE poll_id = $1', [pollId]);
    expect((await stored()).map(({ account_id }) => account_id)).toEqual([null, null, null, null, null]);
    await close(pollId);
    expect(await polls()).toMatchObject([{ enough: true, result: { scores: [3, 2], winners: [0], voters: [[], []] } }]);
    expect(await stored()).toEqual([]);
  });

  it('is never told of an anonymous poll that fewer than five people, or municipalities, voted in', async () => {
    const { group, facilitator, one, other, liveSessionId, polls, ask, votes, close } = await aSession();
    const seats = await app.database.query<{ organisation_id: string }[]>('SELECT organisation_id FROM memberships WHERE account_id = $1', [one.id]);
    const colleagues = await Promise.all([1, 2, 3].map(() => aMember(app, group, { organisationId: seats[0]!.organisation_id })));
    const [byHead, byMunicipality] = [await ask({ anonymous: true }), await ask({ anonymous: true, weight: 'per_municipality' })];
    for (const voter of [one, other, ...colleagues.slice(0, 2)]) await votes(voter, byHead, 0);
    for (const voter of [one, other, ...colleagues]) await votes(voter, byMunicipality, 0);
    await close(byHead);
    await app.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }', { input: { id: liveSessionId } }, facilitator);
    expect(await polls()).toMatchObject([
      { closedAt: expect.any(String), voterCount: 4, enough: false, result: null },
      { closedAt: expect.any(String), voterCount: 5, enough: false, result: null },
    ]);
    expect(await app.database.query('SELECT 1 FROM poll_votes WHERE poll_id = ANY($1)', [[byHead, byMunicipality]])).toEqual([]);
    const events = await app.database.query<{ payload: object }[]>(`SELECT payload FROM domain_events WHERE name = 'poll.closed' AND stream = $1`, [`live_session:${liveSessionId}`]);
    expect(events.map(({ payload }) => payload)).toEqual([expect.objectContaining({ result: null }), expect.objectContaining({ result: null })]);
  });

  it('is counted once per municipality, whoever came for it', async () => {
    const { group, one, polls, ask, votes, close } = await aSession();
    const seat = await app.database.query<{ organisation_id: string }[]>('SELECT organisation_id FROM memberships WHERE account_id = $1', [one.id]);
    const colleague = await aMember(app, group, { organisationId: seat[0]!.organisation_id });
    const other = await aMember(app, group);
    const pollId = await ask({ weight: 'per_municipality' });
    await votes(one, pollId, 0);
    await votes(colleague, pollId, 0);
    await votes(other, pollId, 1);
    await close(pollId);
    expect(await polls()).toMatchObject([{ result: { scores: [1, 1], winners: [0, 1] } }]);
  });
});
