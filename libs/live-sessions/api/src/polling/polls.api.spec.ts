import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PollResult } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { nextFrame, startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { anOpenSession } from '../testing';

const read = 'query ($id: ID!) { liveSession(id: $id) { id polls { id question options closedAt voterCount viewerVoted result { scores winners voters } } } }';
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { liveSession { id polls { id } } } }`;
const openPoll = mutation('openPoll', 'OpenPollInput');
const vote = mutation('vote', 'VoteInput');
const closePoll = mutation('closePoll', 'ClosePollInput');

interface SeenPoll {
  id: string;
  closedAt: string | null;
  voterCount: number;
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
    for (const wrong of [{ options: ['Ja'] }, { options: ['Ja', 'Ja'] }, { question: ' ' }, { kind: 'dots', dots: 11 }]) {
      expect(await app.codeOf(openPoll, { input: { ...asked, ...wrong } }, facilitator)).toBe('INPUT_INVALID');
    }
    const pollId = await ask();
    expect(await app.codeOf(closePoll, { input: { pollId } }, one)).toBe('FORBIDDEN');
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
  it('never reaches another screen before the close: no frame and no answer holds a choice', async () => {
    const { facilitator, one, other, liveSessionId, polls, ask, votes, close } = await aSession();
    const socket = await app.socket(other);
    await socket.emitWithAck('stream.open', { stream: `live_session:${liveSessionId}`, after: 1 });
    const frames: string[] = [];
    socket.onAny((...frame: unknown[]) => void frames.push(JSON.stringify(frame)));
    const pollId = await ask({ kind: 'dots', dots: 3, options: ['Loten', 'Stemmen', 'Praten'] });
    const told = nextFrame(socket, 'news', (frame) => frame.events[0]?.name === 'poll.voted');
    await votes(one, pollId, 2, 2, 0);
    await told;
    const answers = JSON.stringify([await polls(other), await polls(facilitator)]);
    for (const text of [...frames, answers]) expect(text).not.toMatch(/scores":|"options":\[\d|2,2,0/);
    expect(frames.join()).toContain('poll.voted');
    await close(pollId);
    expect(await polls(other)).toMatchObject([{ result: { scores: [1, 0, 2] } }]);
  });

  it('stays hidden for ever in an anonymous poll: not even the database says who chose what', async () => {
    const { one, other, polls, ask, votes, close } = await aSession();
    const pollId = await ask({ anonymous: true });
    await votes(one, pollId, 0);
    await votes(other, pollId, 1);
    await close(pollId);
    expect(await polls()).toMatchObject([{ result: { scores: [1, 1], winners: [0, 1], voters: [[], []] } }]);
    const stored = await app.database.query<{ account_id: string | null }[]>('SELECT account_id FROM poll_votes WHERE poll_id = $1', [pollId]);
    expect(stored.map(({ account_id }) => account_id)).toEqual([null, null]);
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
