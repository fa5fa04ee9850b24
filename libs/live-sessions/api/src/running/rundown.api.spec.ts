import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatTemplates, sessionFormats, type ContributionKind, type SessionFormat } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { nextFrame, startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { LiveSessionsModule } from '../live-sessions.module';

const words = 'name { nl } line { nl }';
const read = `query ($id: ID!) { liveSession(id: $id) { id head format viewerCan rundown { revision format current endsAt pausedAt leaderId caseOwnerId
  phases { key ${words} minutes seconds startedAt leftMs writers kinds owner turns turnSeconds } } } }`;
const open = 'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }';
const plan = 'mutation ($input: PlanLiveSessionInput!) { planLiveSession(input: $input) { liveSession { id format } } }';
const answer = 'liveSession { id rundown { revision current endsAt pausedAt } }';
const mutation = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} } }`;
const step = mutation('stepRundown', 'StepRundownInput');
const addTime = mutation('addPhaseTime', 'AddPhaseTimeInput');
const pause = mutation('pauseRundown', 'PauseRundownInput');
const reorder = mutation('reorderRundown', 'ReorderRundownInput');
const lead = mutation('leadLiveSession', 'LeadLiveSessionInput');
const caseOwner = mutation('chooseCaseOwner', 'ChooseCaseOwnerInput');
const send = 'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id kind phase } } }';

interface RundownNow {
  revision: number;
  current: string | null;
  endsAt: string | null;
  pausedAt: string | null;
  leaderId: string | null;
  caseOwnerId: string | null;
  phases: { key: string; seconds: number; startedAt: string | null; leftMs: number | null }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

const minutes = (count: number): number => count * 60_000;
const inMinutes = (count: number): string => new Date(app.clock.now().getTime() + minutes(count)).toISOString();

/** A group in a session of this format, with what its people can do. */
async function aMeeting(format: SessionFormat = 'incident_method') {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const colleague = await aMember(app, group, { role: 'facilitator' });
  const [owner, member] = [await aMember(app, group), await aMember(app, group)];
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const opened = await app.ask<{ openLiveSession: { liveSession: { id: string } } }>(open, { input: { groupId: group.id, title: 'Intervisie', format } }, facilitator);
  const liveSessionId = opened.openLiveSession.liveSession.id;
  const now = async (who: Caller = member): Promise<RundownNow> => (await app.ask<{ liveSession: { rundown: RundownNow } }>(read, { id: liveSessionId }, who)).liveSession.rundown;
  const seen = async (more: object): Promise<{ input: object }> => ({ input: { liveSessionId, revision: (await now()).revision, ...more } });
  const next = async (more: object = {}): Promise<unknown> => app.ask(step, await seen({ step: 'next', ...more }), facilitator);
  const to = async (key: string): Promise<void> => {
    while ((await now()).current !== key) await next({ skipTurns: true });
  };
  const say = (kind: ContributionKind | null) => ({ input: { liveSessionId, clientId: uuid(), body: 'Zo zit het.', kind } });
  const codeOfSaying = async (who: Caller, kind: ContributionKind | null): Promise<string | undefined> => (await app.graphql(send, say(kind), who)).errors?.[0]?.extensions.code;
  return { group, facilitator, colleague, owner, member, outsider, liveSessionId, now, seen, next, to, say, codeOfSaying };
}

describe('a session with a rundown', () => {
  it.each(sessionFormats)('of format %s runs from its first phase to its last, each as long as it was planned', async (format) => {
    const { now, next, seen, facilitator } = await aMeeting(format);
    const { phases } = formatTemplates[format];
    expect(await now()).toMatchObject({ revision: 0, format, current: null, endsAt: null, leaderId: facilitator.id, phases: phases.map(({ key, minutes: length }) => ({ key, seconds: length * 60 })) });
    for (const [index, phase] of phases.entries()) {
      await next();
      expect(await now()).toMatchObject({ revision: index + 1, current: phase.key, endsAt: inMinutes(phase.minutes) });
      app.clock.advance(minutes(phase.minutes - 1));
    }
    expect(await app.codeOf(step, await seen({ step: 'next' }), facilitator)).toBe('RUNDOWN_AT_BORDER');
    const ended = (await now()).phases;
    expect(ended.slice(0, -1).map(({ leftMs }) => leftMs)).toEqual(phases.slice(0, -1).map(() => minutes(1)));
  });

  it('is planned with a format, and opened as it was planned or otherwise', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const planned = await app.ask<{ planLiveSession: { liveSession: { id: string; format: string } } }>(plan, { input: { groupId: group.id, title: 'Straks', plannedAt: inMinutes(60), format: 'exchange' } }, facilitator);
    const { id, format } = planned.planLiveSession.liveSession;
    expect(format).toBe('exchange');
    expect(await app.ask(read, { id }, facilitator)).toMatchObject({ liveSession: { rundown: null } });
    await app.ask(open, { input: { groupId: group.id, liveSessionId: id } }, facilitator);
    expect(await app.ask(read, { id }, facilitator)).toMatchObject({ liveSession: { format: 'exchange', rundown: { format: 'exchange', current: null } } });
  });

  it('tells everybody who has it open each step, with all that a screen needs', async () => {
    const { liveSessionId, member, next, now } = await aMeeting();
    const socket = await app.socket(member);
    await socket.emitWithAck('stream.open', { stream: `live_session:${liveSessionId}`, after: 1 });
    const told = nextFrame(socket, 'news', (frame) => frame.events[0]?.name === 'rundown.changed');
    await next();
    const { events } = await told;
    expect(events[0]!.payload).toMatchObject({ change: 'next', rundown: { current: 'review', endsAt: inMinutes(5), phases: expect.anything() } });
    expect((events[0]!.payload as { rundown: RundownNow }).rundown.endsAt).toBe((await now()).endsAt);
  });

  it('gets more time and less, but never ends before now', async () => {
    const { facilitator, next, seen, now } = await aMeeting();
    await next();
    await app.ask(addTime, await seen({ seconds: 120 }), facilitator);
    expect(await now()).toMatchObject({ endsAt: inMinutes(7), phases: expect.arrayContaining([expect.objectContaining({ key: 'review', seconds: 420 })]) });
    await app.ask(addTime, await seen({ seconds: -3600 }), facilitator);
    expect((await now()).endsAt).toBe(inMinutes(0));
    app.clock.advance(minutes(3));
    await app.ask(addTime, await seen({ seconds: 60 }), facilitator);
    expect((await now()).endsAt).toBe(inMinutes(1));
    expect(await app.codeOf(addTime, await seen({ seconds: 5 * 60 * 60 }), facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(addTime, await seen({ seconds: 0 }), facilitator)).toBe('INPUT_INVALID');
  });

  it('stands still in a pause, and goes on with what was left', async () => {
    const { facilitator, next, seen, now } = await aMeeting();
    await next();
    app.clock.advance(minutes(2));
    await app.ask(pause, await seen({ paused: true }), facilitator);
    expect((await now()).pausedAt).toBe(inMinutes(0));
    app.clock.advance(minutes(10));
    await app.ask(addTime, await seen({ seconds: 60 }), facilitator);
    await app.ask(pause, await seen({ paused: false }), facilitator);
    expect(await now()).toMatchObject({ pausedAt: null, endsAt: inMinutes(4) });
  });

  it('goes back to the phase before with what was left of it, and at least a minute', async () => {
    const { facilitator, next, seen, now } = await aMeeting();
    const back = async (): Promise<unknown> => app.ask(step, await seen({ step: 'back' }), facilitator);
    await next();
    app.clock.advance(minutes(2));
    await next();
    await back();
    expect(await now()).toMatchObject({ current: 'review', endsAt: inMinutes(3) });
    app.clock.advance(minutes(9));
    await next();
    await back();
    expect((await now()).endsAt).toBe(inMinutes(1));
    expect(await app.codeOf(step, await seen({ step: 'back' }), facilitator)).toBe('RUNDOWN_AT_BORDER');
  });

  it('has the phases to come put in another order, not those that were', async () => {
    const { facilitator, next, seen, now } = await aMeeting();
    await next();
    const coming = ['evaluation', 'cases', 'choose', 'information', 'analysis', 'advice'];
    await app.ask(reorder, await seen({ keys: coming }), facilitator);
    expect((await now()).phases.map(({ key }) => key)).toEqual(['review', ...coming]);
    for (const keys of [coming.slice(1), [...coming.slice(1), 'review'], [...coming.slice(1), 'cases'], []]) expect(await app.codeOf(reorder, await seen({ keys }), facilitator)).toBe('INPUT_INVALID');
  });

  it('is led by one facilitator, taken over by another, and goes on for who comes late', async () => {
    const { facilitator, colleague, member, next, seen, now } = await aMeeting();
    await next();
    app.clock.advance(minutes(1));
    expect(await app.codeOf(lead, await seen({ accountId: member.id }), facilitator)).toBe('INPUT_INVALID');
    await app.ask(lead, await seen({ accountId: colleague.id }), colleague);
    await app.ask(step, await seen({ step: 'next' }), colleague);
    expect(await now(member)).toMatchObject({ leaderId: colleague.id, current: 'cases', endsAt: inMinutes(10) });
  });

  it('is not moved twice by two facilitators who press at the same moment', async () => {
    const { facilitator, colleague, seen, now } = await aMeeting();
    const input = await seen({ step: 'next' });
    const answers = await Promise.all([facilitator, colleague].map((who) => app.graphql(step, input, who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'moved').sort()).toEqual(['RUNDOWN_CHANGED', 'moved']);
    expect((await now()).current).toBe('review');
  });

  it('is moved by facilitators of the group only, while it is open', async () => {
    const { facilitator, member, outsider, liveSessionId, seen } = await aMeeting();
    const input = await seen({ step: 'next' });
    expect(await app.codeOf(step, input, member)).toBe('FORBIDDEN');
    expect(await app.codeOf(step, input, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(step, input)).toBe('UNAUTHENTICATED');
    await app.ask('mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { id } } }', { input: { id: liveSessionId } }, facilitator);
    expect(await app.codeOf(step, input, facilitator)).toBe('LIVE_SESSION_CLOSED');
  });

  it('is not moved before it is opened', async () => {
    const group = await aGroup(app);
    const facilitator = await aMember(app, group, { role: 'facilitator' });
    const { planLiveSession } = await app.ask<{ planLiveSession: { liveSession: { id: string } } }>(plan, { input: { groupId: group.id, title: 'Straks', plannedAt: inMinutes(60) } }, facilitator);
    expect(await app.codeOf(step, { input: { liveSessionId: planLiveSession.liveSession.id, revision: 0, step: 'next' } }, facilitator)).toBe('LIVE_SESSION_NOT_OPEN');
  });
});

describe('what a phase allows', () => {
  it.each([
    ['review', { member: null, owner: null, facilitator: null }],
    ['cases', { member: 'PHASE_KIND_REFUSED', owner: 'PHASE_KIND_REFUSED', facilitator: null }],
    ['information', { member: 'PHASE_KIND_REFUSED', owner: 'PHASE_OWNER_ANSWERS', facilitator: null }],
    ['analysis', { member: 'PHASE_KIND_REFUSED', owner: 'PHASE_OWNER_LISTENS', facilitator: null }],
    ['advice', { member: 'PHASE_KIND_REFUSED', owner: 'PHASE_OWNER_LISTENS', facilitator: null }],
  ] as const)('in %s: words without a kind', async (phase, expected) => {
    const { facilitator, owner, member, seen, to, codeOfSaying } = await aMeeting();
    await app.ask(caseOwner, await seen({ accountId: owner.id }), facilitator);
    await to(phase);
    expect(await codeOfSaying(member, null)).toBe(expected.member ?? undefined);
    expect(await codeOfSaying(owner, null)).toBe(expected.owner ?? undefined);
    expect(await codeOfSaying(facilitator, null)).toBe(expected.facilitator ?? undefined);
  });

  it('in the question round: questions and notes of the others, answers of the case owner, and no advice of anybody', async () => {
    const { facilitator, owner, member, seen, to, say, codeOfSaying } = await aMeeting();
    await app.ask(caseOwner, await seen({ accountId: owner.id }), facilitator);
    await to('information');
    expect(await app.ask(send, say('information_question'), member)).toMatchObject({ sendChatMessage: { chatMessage: { kind: 'information_question', phase: 'information' } } });
    expect(await codeOfSaying(member, 'note')).toBeUndefined();
    expect(await codeOfSaying(member, 'answer')).toBe('PHASE_KIND_REFUSED');
    expect(await codeOfSaying(owner, 'answer')).toBeUndefined();
    expect(await codeOfSaying(owner, 'information_question')).toBe('PHASE_OWNER_ANSWERS');
    for (const who of [member, facilitator]) expect(await codeOfSaying(who, 'advice')).toBe('PHASE_ADVICE_LATER');
    await to('advice');
    expect(await codeOfSaying(member, 'advice')).toBeUndefined();
    expect(await codeOfSaying(owner, 'note')).toBe('PHASE_OWNER_LISTENS');
  });

  it('is the same by socket, with the phase in the answer, and a repeat is no second message', async () => {
    const { facilitator, member, liveSessionId, to, next } = await aMeeting();
    await to('information');
    const socket = await app.socket(member);
    const refused = await socket.emitWithAck('chat.send', { liveSessionId, clientId: uuid(), body: 'Ik zou stoppen.', kind: 'advice' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'PHASE_ADVICE_LATER', details: { phase: 'information' } } });
    const question = { liveSessionId, clientId: uuid(), body: 'Wie betaalt?', kind: 'information_question' } as const;
    const said = await socket.emitWithAck('chat.send', question);
    await next();
    expect(await socket.emitWithAck('chat.send', question)).toEqual(said);
    expect(await app.codeOf(send, { input: { liveSessionId, clientId: uuid(), body: 'x', kind: 'nonsense' } }, facilitator)).toBeDefined();
  });

  it('has a case owner who is a member, or nobody', async () => {
    const { facilitator, member, outsider, seen, now } = await aMeeting();
    expect(await app.codeOf(caseOwner, await seen({ accountId: outsider.id }), facilitator)).toBe('INPUT_INVALID');
    expect(await app.codeOf(caseOwner, await seen({ accountId: member.id }), member)).toBe('FORBIDDEN');
    await app.ask(caseOwner, await seen({ accountId: member.id }), facilitator);
    await app.ask(caseOwner, await seen({ accountId: null }), facilitator);
    expect((await now()).caseOwnerId).toBeNull();
  });
});

describe('the clock of the server', () => {
  it('is told to who asks, so that screens know how far off they are', async () => {
    const { member } = await aMeeting();
    const socket = await app.socket(member);
    expect(await socket.emitWithAck('clock.read', {})).toEqual({ ok: true, at: app.clock.now().toISOString() });
  });
});
