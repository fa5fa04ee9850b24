import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byVotes, limits } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { anOpenSession } from '../testing';
import { StageCounts } from './stage-counts';

const QUESTION = 'id text votes viewerVoted takenAt settledAt outcome reason editedAt viewerCan author { id }';
const read = `query ($id: ID!) { liveSession(id: $id) { viewerCan stage { openedAt closedAt questions { ${QUESTION} } } } }`;
const leading = (name: string, input = 'StageQuestionInput'): string => `mutation ($input: ${input}!) { ${name}(input: $input) { liveSession { id } } }`;
const one = (name: string, input: string): string => `mutation ($input: ${input}!) { answer: ${name}(input: $input) { stageQuestion { ${QUESTION} } } }`;
const verbs = {
  open: leading('openStage', 'StageInput'),
  shut: leading('closeStage', 'StageInput'),
  take: leading('takeStageQuestion'),
  answer: leading('answerStageQuestion'),
  setAside: leading('setAsideStageQuestion', 'SetAsideStageQuestionInput'),
  giveBack: leading('returnStageQuestion'),
  withdraw: leading('withdrawStageQuestion'),
  ask: one('askStageQuestion', 'AskStageQuestionInput'),
  edit: one('editStageQuestion', 'EditStageQuestionInput'),
  vote: one('voteStageQuestion', 'VoteStageQuestionInput'),
};
const closing = leading('closeLiveSession', 'CloseLiveSessionInput');
const erasing = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }';

interface Seen {
  id: string;
  text: string;
  votes: number;
  viewerVoted: boolean;
  takenAt: string | null;
  outcome: string | null;
  reason: string | null;
  viewerCan: string[];
}
interface SeenStage {
  closedAt: string | null;
  questions: Seen[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** An open session with a facilitator, two members and somebody of another group; the stage is open unless wished. */
async function aStage({ open = true } = {}) {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const [anniek, bram] = [await aMember(app, group), await aMember(app, group)];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const { id: liveSessionId, stream } = await anOpenSession(app, group, facilitator);
  if (open) await app.ask(verbs.open, { input: { liveSessionId } }, facilitator);
  const stage = async (who: Caller = bram): Promise<SeenStage | null> => (await app.ask<{ liveSession: { stage: SeenStage | null } }>(read, { id: liveSessionId }, who)).liveSession.stage;
  const questions = async (who: Caller = bram): Promise<Seen[]> => (await stage(who))!.questions;
  const put = async (who: Caller, text = 'Wie betaalt het zaaltje?'): Promise<string> => (await app.ask<{ answer: { stageQuestion: Seen } }>(verbs.ask, { input: { liveSessionId, text } }, who)).answer.stageQuestion.id;
  const lead = (verb: keyof typeof verbs, input: object): Promise<unknown> => app.ask(verbs[verb], { input }, facilitator);
  const vote = async (who: Caller, id: string, voted = true): Promise<Seen> => (await app.ask<{ answer: { stageQuestion: Seen } }>(verbs.vote, { input: { id, voted } }, who)).answer.stageQuestion;
  const tell = (): Promise<boolean> => app.get(StageCounts).tell(liveSessionId);
  const events = (): Promise<{ name: string; payload: Record<string, unknown> }[]> => app.database.query(`SELECT name, payload FROM domain_events WHERE stream = $1 AND name LIKE 'stage%' ORDER BY seq`, [stream]);
  const counted = async (): Promise<Record<string, unknown>[]> => (await events()).filter(({ name }) => name === 'stage_votes.counted').map(({ payload }) => payload);
  const close = (): Promise<unknown> => app.ask(closing, { input: { id: liveSessionId } }, facilitator);
  const crowd = (size: number) => Promise.all(Array.from({ length: size }, () => aMember(app, group)));
  return { group, facilitator, anniek, bram, outsider, liveSessionId, stream, stage, questions, put, lead, vote, tell, events, counted, close, crowd };
}

describe('a question for the stage', () => {
  it('is asked once a facilitator opens the stage, and everybody in the room hears it', async () => {
    const { anniek, bram, liveSessionId, stream, stage, put, lead } = await aStage({ open: false });
    expect(await stage()).toBeNull();
    expect(await app.codeOf(verbs.ask, { input: { liveSessionId, text: 'Mag het al?' } }, anniek)).toBe('STAGE_CLOSED');
    await lead('open', { liveSessionId });
    const socket = await app.socket(bram);
    await socket.emitWithAck('stream.open', { stream, after: 0 });
    const told = nextFrame(socket, 'news', (frame) => frame.events[0]?.name === 'stage_question.asked');
    const id = await put(anniek, '  Wie betaalt het zaaltje? ');
    expect((await told).events[0]).toMatchObject({ actor: { id: anniek.id }, payload: { stageQuestion: { id, text: 'Wie betaalt het zaaltje?', authorId: anniek.id, votes: 0, outcome: null } } });
    expect((await stage())!.questions).toMatchObject([{ id, votes: 0, viewerVoted: false, viewerCan: ['stage_question.read'], author: { id: anniek.id } }]);
    expect((await stage(anniek))!.questions[0]!.viewerCan).toEqual(['stage_question.read', 'stage_question.change', 'stage_question.withdraw']);
  });

  it('has words of bounded length, and of one person three wait at most, also when they ask at the same moment', async () => {
    const { anniek, bram, liveSessionId, put, questions, lead } = await aStage();
    const asking = (text: string) => app.codeOf(verbs.ask, { input: { liveSessionId, text } }, bram);
    expect(await asking('  ')).toBe('INPUT_INVALID');
    expect(await asking('x'.repeat(limits.stageQuestion + 1))).toBe('INPUT_TOO_LONG');
    const answers = await Promise.all(['1', '2', '3', '4', '5'].map((text) => app.graphql(verbs.ask, { input: { liveSessionId, text } }, anniek)));
    expect(answers.flatMap(({ errors }) => errors?.[0]?.extensions.code ?? [])).toEqual(['STAGE_QUESTIONS_OWN_FULL', 'STAGE_QUESTIONS_OWN_FULL']);
    expect(await questions()).toHaveLength(limits.ownStageQuestions);
    await lead('take', { id: (await questions())[0]!.id });
    await put(anniek);
    await put(bram);
  });

  it('is refused when very many wait', async () => {
    const { anniek, bram, liveSessionId } = await aStage();
    await app.database.query(
      `INSERT INTO stage_questions (id, live_session_id, author_id, text, asked_at) SELECT gen_random_uuid(), $1, $2, 'Vraag', now() FROM generate_series(1, $3)`,
      [liveSessionId, bram.id, limits.waitingStageQuestions],
    );
    expect(await app.codeOf(verbs.ask, { input: { liveSessionId, text: 'Nog een' } }, anniek)).toBe('STAGE_FULL');
  });

  it('is changed and taken back by who asked it while it waits, and then its old words are in no replay', async () => {
    const { anniek, bram, facilitator, put, lead, questions, events } = await aStage();
    const id = await put(anniek, 'Oude woorden');
    for (const other of [bram, facilitator]) {
      expect(await app.codeOf(verbs.edit, { input: { id, text: 'Anders' } }, other)).toBe('FORBIDDEN');
      expect(await app.codeOf(verbs.withdraw, { input: { id } }, other)).toBe('FORBIDDEN');
    }
    await app.ask(verbs.edit, { input: { id, text: 'Nieuwe woorden' } }, anniek);
    expect(await questions()).toMatchObject([{ text: 'Nieuwe woorden', editedAt: expect.any(String) }]);
    expect(JSON.stringify(await events())).not.toContain('Oude woorden');
    await lead('take', { id });
    expect(await app.codeOf(verbs.edit, { input: { id, text: 'Te laat' } }, anniek)).toBe('STAGE_QUESTION_PASSED');
    expect(await app.codeOf(verbs.withdraw, { input: { id } }, anniek)).toBe('STAGE_QUESTION_PASSED');
    await lead('giveBack', { id });
    await app.ask(verbs.withdraw, { input: { id } }, anniek);
    expect(await questions()).toEqual([]);
    expect(JSON.stringify(await events())).not.toContain('woorden');
  });
});

describe('votes for questions', () => {
  it('count a person once, whatever they send at the same moment, and can be taken back', async () => {
    const { anniek, bram, put, questions, vote } = await aStage();
    const id = await put(anniek);
    await Promise.all(Array.from({ length: 10 }, () => vote(bram, id)));
    expect(await questions()).toMatchObject([{ votes: 1, viewerVoted: true }]);
    expect(await questions(anniek)).toMatchObject([{ votes: 1, viewerVoted: false }]);
    await Promise.all(Array.from({ length: 10 }, () => vote(bram, id, false)));
    expect(await questions()).toMatchObject([{ votes: 0, viewerVoted: false }]);
    expect(await vote(bram, id)).toMatchObject({ votes: 1, viewerVoted: true });
  });

  it('of a crowd are all counted, and put the questions in order: most votes, then who asked first', async () => {
    const { anniek, bram, put, vote, questions, crowd } = await aStage();
    const first = await put(anniek, 'Eerst gesteld');
    app.clock.advance(1000);
    const most = await put(bram, 'Meest gewild');
    app.clock.advance(1000);
    const last = await put(bram, 'Laatst gesteld');
    const people = await crowd(12);
    await Promise.all(people.map((person) => vote(person, most)));
    await Promise.all(people.slice(0, 3).flatMap((person) => [vote(person, first), vote(person, last)]));
    const seen = (await questions()) as unknown as Parameters<typeof byVotes>[0];
    expect(seen.map(({ votes }) => votes)).toEqual([3, 12, 3]);
    const rows = await app.database.query<{ id: string; votes: number; askedAt: Date }[]>('SELECT id, votes, asked_at AS "askedAt" FROM stage_questions WHERE id = ANY($1)', [[first, most, last]]);
    expect(byVotes(rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }))).map(({ id }) => id)).toEqual([most, first, last]);
  });

  it('are told together and at most once a second, however many people vote', async () => {
    const { anniek, bram, put, vote, tell, counted, crowd } = await aStage();
    const id = await put(anniek);
    await vote(bram, id);
    await tell();
    expect(await counted()).toEqual([{ counts: [{ questionId: id, votes: 1 }] }]);
    const people = await crowd(20);
    await Promise.all(people.map((person) => vote(person, id)));
    app.clock.advance(999);
    expect(await tell()).toBe(false);
    expect(await counted()).toHaveLength(1);
    app.clock.advance(1);
    await tell();
    expect((await counted())[1]).toEqual({ counts: [{ questionId: id, votes: 21 }] });
    app.clock.advance(1000);
    await tell();
    expect(await counted()).toHaveLength(2);
  });

  it('name nobody: not in news, and not to other readers', async () => {
    const { anniek, bram, facilitator, put, vote, tell, events, questions } = await aStage();
    const id = await put(anniek);
    await vote(bram, id);
    await tell();
    expect(JSON.stringify(await events())).not.toContain(bram.id);
    expect(JSON.stringify(await questions(facilitator))).not.toContain(bram.id);
  });

  it('are refused for own questions, for what no longer waits and after the stage is closed', async () => {
    const { anniek, bram, liveSessionId, put, lead } = await aStage();
    const [own, taken] = [await put(bram), await put(anniek)];
    const voting = (id: string) => app.codeOf(verbs.vote, { input: { id, voted: true } }, bram);
    expect(await voting(own)).toBe('STAGE_VOTE_OWN');
    await lead('take', { id: taken });
    expect(await voting(taken)).toBe('STAGE_QUESTION_PASSED');
    await lead('giveBack', { id: taken });
    await lead('shut', { liveSessionId });
    expect(await voting(taken)).toBe('STAGE_CLOSED');
    expect(await app.codeOf(verbs.ask, { input: { liveSessionId, text: 'Nog een?' } }, bram)).toBe('STAGE_CLOSED');
  });
});

describe('who leads the stage', () => {
  it('takes one question at a time, and what stood there is answered', async () => {
    const { anniek, bram, put, lead, questions, events } = await aStage();
    const [first, second] = [await put(anniek, 'Eerst'), await put(bram, 'Daarna')];
    await Promise.all([lead('take', { id: first }), lead('take', { id: second })]);
    const states = (await questions()).map(({ takenAt, outcome }) => (takenAt && !outcome ? 'on stage' : outcome));
    expect(states.sort()).toEqual(['answered', 'on stage']);
    const now = (await questions()).find(({ outcome }) => !outcome)!;
    await lead('answer', { id: now.id });
    expect(await app.codeOf(verbs.answer, { input: { id: now.id } }, bram)).toBe('FORBIDDEN');
    expect((await questions()).map(({ outcome }) => outcome)).toEqual(['answered', 'answered']);
    expect((await events()).map(({ name }) => name).slice(-4)).toEqual(['stage_question.taken', 'stage_question.answered', 'stage_question.taken', 'stage_question.answered']);
  });

  it('sets a question aside with a reason that its asker reads, and others find it no longer, in no replay either', async () => {
    const { anniek, bram, facilitator, put, lead, questions, events } = await aStage();
    const id = await put(anniek, 'Onaardige woorden');
    await lead('setAside', { id, reason: 'Dit gaat over een persoon.' });
    expect(await questions(bram)).toEqual([]);
    for (const who of [anniek, facilitator]) expect(await questions(who)).toMatchObject([{ id, text: 'Onaardige woorden', outcome: 'set_aside', reason: 'Dit gaat over een persoon.' }]);
    expect(JSON.stringify(await events())).not.toContain('Onaardige');
    expect(await app.codeOf(verbs.vote, { input: { id, voted: true } }, bram)).toBe('NOT_FOUND');
    expect(await app.database.query(`SELECT action, actor_id FROM audit_entries WHERE object_id = $1 AND result = 'done'`, [id])).toEqual([{ action: 'stage_question.set_aside', actor_id: facilitator.id }]);
    await lead('giveBack', { id });
    expect(await questions(bram)).toMatchObject([{ id, text: 'Onaardige woorden', outcome: null, reason: null }]);
    expect(await app.codeOf(verbs.setAside, { input: { id, reason: ' ' } }, facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(verbs.setAside, { input: { id, reason: 'x'.repeat(limits.stageReason + 1) } }, facilitator)).toBe('INPUT_TOO_LONG');
  });

  it('opens and closes it as often as it is needed, and twice is the same as once', async () => {
    const { liveSessionId, lead, stage, events } = await aStage();
    await lead('open', { liveSessionId });
    await lead('shut', { liveSessionId });
    await lead('shut', { liveSessionId });
    expect((await stage())!.closedAt).not.toBeNull();
    await lead('open', { liveSessionId });
    expect((await stage())!.closedAt).toBeNull();
    expect((await events()).map(({ name }) => name)).toEqual(['stage.opened', 'stage.closed', 'stage.opened']);
  });

  it('is a facilitator; for members it is forbidden, and for outsiders nothing of it is there', async () => {
    const { anniek, bram, outsider, liveSessionId, put, lead } = await aStage();
    const id = await put(anniek);
    const leads: [keyof typeof verbs, object][] = [['open', { liveSessionId }], ['shut', { liveSessionId }], ['take', { id }], ['answer', { id }], ['setAside', { id, reason: 'Nee' }], ['giveBack', { id }]];
    const takesPart: [keyof typeof verbs, object][] = [['ask', { liveSessionId, text: 'Hoe?' }], ['edit', { id, text: 'Hoe?' }], ['withdraw', { id }], ['vote', { id, voted: true }]];
    for (const [verb, input] of leads) expect([verb, await app.codeOf(verbs[verb], { input }, bram)]).toEqual([verb, 'FORBIDDEN']);
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    for (const [verb, input] of [...leads, ...takesPart]) {
      for (const who of [outsider, manager]) expect([verb, await app.codeOf(verbs[verb], { input }, who)]).toEqual([verb, 'NOT_FOUND']);
      expect(await app.codeOf(verbs[verb], { input })).toBe('UNAUTHENTICATED');
      const nowhere = 'id' in input ? { ...input, id: unknownId() } : { ...input, liveSessionId: unknownId() };
      expect([verb, await app.codeOf(verbs[verb], { input: nowhere }, bram)]).toEqual([verb, 'NOT_FOUND']);
    }
    await lead('take', { id });
    await lead('answer', { id });
  });
});

describe('the end of the session', () => {
  it('closes the stage and puts questions with votes and outcome in the draft of the minutes', async () => {
    const { anniek, bram, facilitator, liveSessionId, put, lead, vote, questions, close } = await aStage();
    const [answered, left, aside] = [await put(anniek, 'Wie betaalt het zaaltje?'), await put(anniek, 'Mag het *ook* buiten?'), await put(bram, 'Onaardige woorden')];
    await vote(bram, answered);
    await lead('setAside', { id: aside, reason: 'Nee' });
    await lead('take', { id: answered });
    await close();
    expect((await questions(bram)).find(({ id }) => id === answered)).toMatchObject({ outcome: 'answered' });
    expect(await app.codeOf(verbs.vote, { input: { id: left, voted: true } }, bram)).toBe('FORBIDDEN');
    expect(await app.codeOf(verbs.take, { input: { id: left } }, facilitator)).toBe('LIVE_SESSION_CLOSED');
    const contributions = async (): Promise<string> => {
      const [row] = await app.database.query<{ text: string }[]>(`SELECT s.text FROM minutes_sections s JOIN minutes m ON m.id = s.minutes_id WHERE m.live_session_id = $1 AND s.key = 'contributions'`, [liveSessionId]);
      return row!.text;
    };
    expect(await contributions()).toBe(
      `### Vragen op het podium\n\n- Wie betaalt het zaaltje? ([@](mention:${anniek.id}), 1 stem)\n\n### Vragen die niet aan bod kwamen\n\n- Mag het \\*ook\\* buiten? ([@](mention:${anniek.id}), 0 stemmen)\n\nEén vraag voor het podium is opzij gezet.`,
    );
    await app.ask(verbs.withdraw, { input: { id: left } }, anniek);
    await app.settle();
    expect(await contributions()).not.toContain('buiten');
  });

  it('lets a vote that comes at the same moment count, or refuses it, and never loses one that was acknowledged', async () => {
    const { anniek, put, vote, questions, close, crowd } = await aStage();
    const id = await put(anniek);
    const people = await crowd(10);
    const [, ...answers] = await Promise.all([close(), ...people.map((person) => vote(person, id).then(() => 1, () => 0))]);
    expect((await questions(anniek))[0]!.votes).toBe(answers.reduce<number>((sum, counted) => sum + counted, 0));
    const [{ rows }] = (await app.database.query('SELECT count(*)::int AS rows FROM stage_votes WHERE stage_question_id = $1', [id])) as [{ rows: number }];
    expect((await questions(anniek))[0]!.votes).toBe(rows);
  });
});

describe('somebody who is forgotten', () => {
  it('takes the questions along with all words, for what they voted, and why they set something aside', async () => {
    const { group, anniek, bram, put, vote, lead, questions, events, tell } = await aStage();
    const colleague = await aMember(app, group, { role: 'facilitator' });
    const [gone, kept, aside] = [await put(anniek, 'Geheime woorden'), await put(bram, 'Blijft staan'), await put(bram, 'Opzij')];
    await vote(anniek, kept);
    await lead('take', { id: gone });
    await tell();
    await app.ask(verbs.setAside, { input: { id: aside, reason: 'Mijn eigen woorden' } }, colleague);
    const admin = await anAccount(app, { roles: ['admin'] });
    for (const { id: accountId } of [anniek, colleague]) await app.ask(erasing, { input: { accountId, withWords: true } }, admin);
    await app.settle();
    expect(await questions(bram)).toMatchObject([{ id: kept, votes: 1 }, { id: aside, reason: '…' }]);
    expect(await app.database.query('SELECT 1 FROM stage_votes WHERE account_id = $1', [anniek.id])).toEqual([]);
    expect(JSON.stringify(await events())).not.toContain('Geheime');
    expect((await events()).at(-1)).toMatchObject({ name: 'stage_question.withdrawn', payload: { questionId: gone } });
  });
});
