import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contributionKinds, copyOf, formatTemplates, sessionFormats, type ContributionKind, type SessionFormat } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { LiveSessionsModule } from '../live-sessions.module';

const open = 'mutation ($input: OpenLiveSessionInput!) { openLiveSession(input: $input) { liveSession { id } } }';
const step = 'mutation ($input: StepRundownInput!) { stepRundown(input: $input) { liveSession { rundown { revision current } } } }';
const caseOwner = 'mutation ($input: ChooseCaseOwnerInput!) { chooseCaseOwner(input: $input) { liveSession { rundown { revision } } } }';
const write = 'mutation ($input: WriteOwnFormatInput!) { writeOwnFormat(input: $input) { ownFormat { id } } }';
const send = 'mutation ($input: SendChatMessageInput!) { sendChatMessage(input: $input) { chatMessage { id } } }';

/** What members may say in a phase; `words`: they just talk. The case owner does the same, unless a second word says otherwise. */
type Rule = [kinds: ContributionKind[] | 'words', owner?: 'answers' | 'listens'];

/** The method, written down by hand from what the programme says of its meetings: not what the formats say of themselves. */
const method: Record<SessionFormat, Record<string, Rule>> = {
  free: {},
  open_round: { opening: ['words'], round: [['question', 'struggle', 'solution', 'note']], talk: ['words'], closing: [['insight', 'note']] },
  incident_method: {
    review: ['words'],
    cases: [['question', 'struggle', 'note']],
    choose: ['words'],
    information: [['information_question', 'note'], 'answers'],
    analysis: [['insight', 'note'], 'listens'],
    advice: [['advice', 'note'], 'listens'],
    evaluation: [['insight', 'note']],
  },
  exchange: { opening: ['words'], since_last_time: ['words'], theme: [['question', 'struggle', 'solution', 'insight', 'note']], agreements: ['words'], closing: [['insight', 'note']] },
  start: { opening: ['words'], introductions: [['question', 'note']], agenda: [['question', 'insight', 'note']], agreements: ['words'], closing: [['insight', 'note']] },
  closing: { opening: ['words'], harvest: [['solution', 'struggle', 'insight', 'note']], lessons: [['insight', 'note']], closing: [['insight', 'note']] },
  democratic_compass: { opening: ['words'], choose: ['words'], talk: [['question', 'insight', 'note']], choose_again: ['words'], debrief: [['insight', 'note']] },
};

type Part = 'member' | 'owner' | 'facilitator';

/** The code that the method asks for; undefined: it may be said. @param rule null: before the first phase, when everybody just talks */
function expected(part: Part, kind: ContributionKind | null, rule: Rule | null, adviceToCome: boolean): string | undefined {
  const wrongKind = kind === 'advice' && adviceToCome ? 'PHASE_ADVICE_LATER' : 'PHASE_KIND_REFUSED';
  if (!rule) return kind === null ? undefined : wrongKind;
  const [kinds, owner] = rule;
  if (part === 'facilitator') return kind === null || kind === 'note' || kinds.includes(kind) ? undefined : wrongKind;
  if (part === 'owner' && owner === 'listens') return 'PHASE_OWNER_LISTENS';
  if (part === 'owner' && owner === 'answers') return kind === 'answer' ? undefined : 'PHASE_OWNER_ANSWERS';
  if (kinds === 'words') return kind === null ? undefined : wrongKind;
  return kind !== null && kinds.includes(kind) ? undefined : wrongKind;
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** A session with a case owner, and every kind of contribution tried by everybody through both doors. */
async function aMeeting(how: { format: SessionFormat } | { ownFormat: object }) {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const people: Record<Part, Caller> = { member: await aMember(app, group), owner: await aMember(app, group), facilitator };
  const started = 'format' in how ? how : { ownFormatId: (await app.ask<{ writeOwnFormat: { ownFormat: { id: string } } }>(write, { input: { groupId: group.id, ...how.ownFormat } }, facilitator)).writeOwnFormat.ownFormat.id };
  const { openLiveSession } = await app.ask<{ openLiveSession: { liveSession: { id: string } } }>(open, { input: { groupId: group.id, title: 'Volgens de methode', ...started } }, facilitator);
  const liveSessionId = openLiveSession.liveSession.id;
  const sockets = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([part, who]) => [part, await app.socket(who)])));
  let revision = 0;
  if (!('format' in how && how.format === 'free')) {
    const chosen = await app.ask<{ chooseCaseOwner: { liveSession: { rundown: { revision: number } } } }>(caseOwner, { input: { liveSessionId, revision, accountId: (people.owner as { id: string }).id } }, facilitator);
    revision = chosen.chooseCaseOwner.liveSession.rundown.revision;
  }
  const next = async (): Promise<string | null> => {
    const moved = await app.ask<{ stepRundown: { liveSession: { rundown: { revision: number; current: string | null } } } }>(step, { input: { liveSessionId, revision, step: 'next', skipTurns: true } }, facilitator);
    revision = moved.stepRundown.liveSession.rundown.revision;
    return moved.stepRundown.liveSession.rundown.current;
  };
  const codes = async (part: Part, kind: ContributionKind | null): Promise<[graphql: string | undefined, socket: string | undefined]> => {
    const words = () => ({ liveSessionId, clientId: uuid(), body: 'Zo zit het.', kind });
    const answer = await app.graphql(send, { input: words() }, people[part]);
    const heard = await sockets[part].emitWithAck('chat.send', words());
    return [answer.errors?.[0]?.extensions.code, heard.ok ? undefined : heard.error.code];
  };
  const everything = async (rule: Rule | null, adviceToCome: boolean): Promise<void> => {
    for (const part of ['member', 'owner', 'facilitator'] as const) {
      for (const kind of [null, ...contributionKinds]) {
        const code = expected(part, kind, rule, adviceToCome);
        expect([part, kind, ...(await codes(part, kind))]).toEqual([part, kind, code, code]);
      }
    }
  };
  return { next, everything, codes };
}

describe('the method', () => {
  it.each(sessionFormats)('of %s says what may be said in each phase, by whom, and the server refuses the rest by both doors', async (format) => {
    const { next, everything } = await aMeeting({ format });
    expect(formatTemplates[format].phases.map(({ key }) => key)).toEqual(Object.keys(method[format]));
    const adviceComesIn = format === 'incident_method' ? 'advice' : undefined;
    let adviceToCome = adviceComesIn !== undefined;
    await everything(null, adviceToCome);
    for (const [phase, rule] of Object.entries(method[format])) {
      expect(await next()).toBe(phase);
      if (phase === adviceComesIn) adviceToCome = false;
      await everything(rule, adviceToCome);
    }
  });

  it('of a group may leave a phase to its facilitators, who then are the only ones to write', async () => {
    const phases = copyOf('exchange', 'nl').slice(0, 1).map((phase) => ({ ...phase, writers: 'facilitators' }));
    const ownFormat = { name: 'Met uitleg vooraf', copiedFrom: 'exchange', phases };
    const { next, codes } = await aMeeting({ ownFormat });
    await next();
    for (const part of ['member', 'owner'] as const) {
      for (const kind of [null, ...contributionKinds]) expect(await codes(part, kind)).toEqual(['PHASE_FACILITATORS_ONLY', 'PHASE_FACILITATORS_ONLY']);
    }
    expect(await codes('facilitator', null)).toEqual([undefined, undefined]);
  });
});
