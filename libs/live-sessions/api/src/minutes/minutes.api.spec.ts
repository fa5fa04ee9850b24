import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits, streamOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { Works, systemActor } from '@leerkring/platform/api';
import { startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { LiveSessionsModule } from '../live-sessions.module';
import { MinutesRepository } from './minutes.repository';
import { MinutesService } from './minutes.service';

const read = `query ($id: ID!) { liveSession(id: $id) { minutes { id head version state title place startedAt endedAt reason hash intact viewerCan
  sections { key text revision } people { id } amendments { id section text reason state answer author { id } answeredBy { id } } } } }`;
const one = 'query ($id: ID!) { minutes(id: $id) { id } }';
const mutation = (name: string, input: string, answer = 'minutes { id }'): string => `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} } }`;
const open = mutation('openLiveSession', 'OpenLiveSessionInput', 'liveSession { id }');
const close = mutation('closeLiveSession', 'CloseLiveSessionInput', 'liveSession { id }');
const next = mutation('stepRundown', 'StepRundownInput', 'liveSession { id }');
const change = mutation('changeMinutes', 'ChangeMinutesInput');
const submit = mutation('submitMinutes', 'SubmitMinutesInput');
const propose = mutation('proposeAmendment', 'ProposeAmendmentInput');
const answer = mutation('answerAmendment', 'AnswerAmendmentInput');
const finalise = mutation('finaliseMinutes', 'FinaliseMinutesInput');
const correct = mutation('correctMinutes', 'CorrectMinutesInput');

type AmendmentSeen = SeenMinutes['amendments'][number];

interface SeenMinutes {
  id: string;
  version: number;
  state: string;
  hash: string | null;
  intact: boolean | null;
  viewerCan: string[];
  sections: { key: string; text: string; revision: number }[];
  people: { id: string }[];
  amendments: { id: string; text: string; reason: string; state: string }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** A session that is over: with a phase, things that were said, a poll, a decision and an action. */
async function aHeldSession() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator', name: 'Rohan' });
  const member = await aMember(app, group, { name: 'Femke' });
  const other = await aMember(app, group, { name: 'Corné' });
  const absent = await aMember(app, group, { name: 'Bert' });
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const { openLiveSession } = await app.ask<{ openLiveSession: { liveSession: { id: string } } }>(open, { input: { groupId: group.id, title: 'Wie beslist?', format: 'open_round' } }, facilitator);
  const { id } = openLiveSession.liveSession;
  for (const revision of [0, 1]) await app.ask(next, { input: { liveSessionId: id, revision, step: 'next' } }, facilitator);
  return { group, facilitator, member, other, absent, outsider, id, ...deedsIn(id, facilitator) };
}

function deedsIn(id: string, facilitator: Caller) {
  const say = async (who: Caller, body: string, kind: string | null = null): Promise<string> => {
    const { sendChatMessage } = await app.ask<{ sendChatMessage: { chatMessage: { id: string } } }>(mutation('sendChatMessage', 'SendChatMessageInput', 'chatMessage { id }'), { input: { liveSessionId: id, body, kind, clientId: uuid() } }, who);
    return sendChatMessage.chatMessage.id;
  };
  const agree = (who: Caller, input: object): Promise<unknown> => app.ask(mutation('writeAgreement', 'WriteAgreementInput', 'liveSession { id }'), { input: { liveSessionId: id, ...input } }, who);
  const poll = async (anonymous: boolean, voters: Caller[]): Promise<void> => {
    const input = { liveSessionId: id, question: 'Loten?', kind: 'one', weight: 'per_head', anonymous, options: ['Ja', 'Nee'] };
    const { openPoll } = await app.ask<{ openPoll: { liveSession: { polls: { id: string }[] } } }>(mutation('openPoll', 'OpenPollInput', 'liveSession { polls { id } }'), { input }, facilitator);
    for (const voter of voters) await app.ask(mutation('vote', 'VoteInput', 'liveSession { id }'), { input: { pollId: openPoll.liveSession.polls.at(-1)!.id, options: [0] } }, voter);
  };
  const end = (): Promise<unknown> => app.ask(close, { input: { id } }, facilitator);
  const seen = async (who: Caller): Promise<SeenMinutes[]> => (await app.ask<{ liveSession: { minutes: SeenMinutes[] } }>(read, { id }, who)).liveSession.minutes;
  const latest = async (who: Caller = facilitator): Promise<SeenMinutes> => (await seen(who))[0]!;
  const textOf = async (key: string, who: Caller = facilitator): Promise<string> => (await latest(who)).sections.find((section) => section.key === key)!.text;
  return { say, agree, poll, end, seen, latest, textOf };
}

/** Minutes of a session in which next to nothing happened, in this state. */
async function minutesIn(state: 'draft' | 'submitted' | 'final') {
  const session = await aHeldSession();
  await session.end();
  const { id } = await session.latest();
  if (state !== 'draft') await app.ask(submit, { input: { id } }, session.facilitator);
  if (state === 'final') await app.ask(finalise, { input: { id } }, session.facilitator);
  const wish = { minutesId: id, section: 'summary', text: 'We spraken over loten.' };
  return { ...session, minutesId: id, wish };
}

const eventsOf = (minutesId: string): Promise<{ name: string; payload: object }[]> => app.database.query(`SELECT name, payload FROM domain_events WHERE stream = $1 ORDER BY seq`, [streamOf('minutes', minutesId)]);

async function erase(account: { id: string }): Promise<void> {
  await app.get(Works).run(systemActor, async (work) => {
    work.asSystem('the administrator erased the account');
    work.record('account.erased', { accountId: account.id, withWords: true }, streamOf('account', account.id), { type: 'account', id: account.id });
  });
  await app.settle();
  await app.settle();
}

describe('closing a session', () => {
  it('makes a draft of what it holds', async () => {
    const { facilitator, member, other, absent, say, agree, poll, end, latest, textOf } = await aHeldSession();
    await say(member, 'Wie betaalt\n*het* zaaltje?', 'question');
    await agree(facilitator, { kind: 'decision', text: 'We loten.' });
    await agree(member, { kind: 'action', text: 'Bellen', personId: other.id, dueOn: new Date(app.clock.now().getTime() + 9e8).toISOString().slice(0, 10) });
    await poll(false, [member, other]);
    await poll(true, [member, other]);
    await end();
    expect(await latest()).toMatchObject({ version: 1, state: 'draft', title: 'Wie beslist?', place: null, reason: null, hash: null, intact: null, amendments: [] });
    const attendance = await textOf('attendance');
    expect(attendance).toContain(`- [@Rohan](mention:${facilitator.id})`);
    expect(attendance).toMatch(new RegExp(`\\[@Femke\\]\\(mention:${member.id}\\), \\w+`));
    expect(attendance).not.toContain(absent.id);
    expect(await textOf('course')).toMatch(/^- \d\d:\d\d–\d\d:\d\d \w[^\n]+\n- \d\d:\d\d–\d\d:\d\d \w[^\n]+$/);
    expect(await textOf('contributions')).toBe(`### Vragen\n\n- Wie betaalt \\*het\\* zaaltje? ([@Femke](mention:${member.id}))`);
    expect(await textOf('polls')).toBe(
      '### Loten?\n\n- Ja: 2\n- Nee: 0\n\n2 mensen stemden, elke persoon telde even zwaar.\n\n' +
        '### Loten?\n\nEr waren te weinig stemmen om de uitslag te laten zien.\n\n2 mensen stemden, elke persoon telde even zwaar, anoniem.',
    );
    expect(await textOf('decisions')).toBe('- We loten.');
    expect(await textOf('actions')).toMatch(new RegExp(`^- Bellen \\(\\[@Corné\\]\\(mention:${other.id}\\), uiterlijk \\d+ \\w+ \\d{4}\\)$`));
    expect((await latest()).people.map(({ id }) => id).sort()).toEqual([facilitator.id, member.id, other.id].sort());
  });

  it('leaves out what was taken back or hidden, what was just said, and who chose what', async () => {
    const { facilitator, member, other, say, poll, end, latest } = await aHeldSession();
    const [taken, hidden] = [await say(member, 'Teruggenomen', 'question'), await say(other, 'Verborgen', 'struggle')];
    await say(facilitator, 'Gewoon gezegd');
    await app.ask(mutation('deleteChatMessage', 'DeleteChatMessageInput', '__typename'), { input: { id: taken } }, member);
    await app.ask(mutation('hideChatMessage', 'HideChatMessageInput', '__typename'), { input: { id: hidden, reason: 'Over een persoon' } }, facilitator);
    await poll(false, [other]);
    await end();
    const { sections } = await latest();
    const words = sections.filter(({ key }) => key !== 'attendance').map(({ text }) => text).join('\n');
    for (const part of ['Teruggenomen', 'Verborgen', 'Gewoon', other.id]) expect(words).not.toContain(part);
  });

  it('shows the draft to facilitators only', async () => {
    const { facilitator, member, outsider, minutesId, seen } = await minutesIn('draft');
    expect(await seen(facilitator)).toHaveLength(1);
    expect(await seen(member)).toEqual([]);
    for (const who of [member, outsider]) expect(await app.codeOf(one, { id: minutesId }, who)).toBe('NOT_FOUND');
    expect(await app.codeOf(one, { id: minutesId })).toBe('UNAUTHENTICATED');
  });
});

describe('a draft', () => {
  it('is changed part by part, without names and without people from elsewhere', async () => {
    const { facilitator, member, outsider, wish, textOf, minutesId } = await minutesIn('draft');
    const text = `[@Wie dan ook](mention:${member.id}) sprak met [@Iemand](mention:${outsider.id}).`;
    await app.ask(change, { input: { ...wish, revision: 1, text } }, facilitator);
    expect(await textOf('summary')).toBe(`[@Femke](mention:${member.id}) sprak met @Iemand.`);
    const stored = await app.database.query(`SELECT text FROM minutes_sections WHERE minutes_id = $1 AND key = 'summary'`, [minutesId]);
    expect(stored).toEqual([{ text: `[@](mention:${member.id}) sprak met @Iemand.` }]);
    expect(JSON.stringify(await eventsOf(minutesId))).not.toContain('sprak');
  });

  it('keeps what stands when two change a part at the same moment, and tells the second', async () => {
    const { group, facilitator, wish, textOf } = await minutesIn('draft');
    const second = await aMember(app, group, { role: 'facilitator' });
    const answers = await Promise.all([facilitator, second].map((who, place) => app.graphql(change, { input: { ...wish, revision: 1, text: `versie ${place}` } }, who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'changed').sort()).toEqual(['MINUTES_CHANGED', 'changed']);
    expect(await textOf('summary')).toBe(`versie ${answers.findIndex(({ errors }) => !errors)}`);
  });

  it('is changed by facilitators only, within bounds', async () => {
    const { facilitator, member, outsider, wish, minutesId } = await minutesIn('draft');
    const input = { ...wish, revision: 1 };
    for (const who of [member, outsider]) {
      expect(await app.codeOf(change, { input }, who)).toBe('NOT_FOUND');
      expect(await app.codeOf(submit, { input: { id: minutesId } }, who)).toBe('NOT_FOUND');
    }
    expect(await app.codeOf(change, { input: { ...input, text: 'a'.repeat(limits.minutesSection + 1) } }, facilitator)).toBe('INPUT_TOO_LONG');
    expect(await app.codeOf(propose, { input: { ...wish, reason: 'Netter' } }, facilitator)).toBe('FORBIDDEN');
    expect(await app.codeOf(finalise, { input: { id: minutesId } }, facilitator)).toBe('FORBIDDEN');
  });

  it('loses what its author takes back, what is hidden and the words of who wants to be forgotten', async () => {
    const { facilitator, member, other, say, end, textOf } = await aHeldSession();
    const [taken, hidden] = [await say(member, '1. Teruggenomen', 'question'), await say(member, 'Verborgen', 'question')];
    await say(other, 'Vergeten', 'question');
    await say(member, 'Blijft', 'question');
    await end();
    await app.ask(mutation('deleteChatMessage', 'DeleteChatMessageInput', '__typename'), { input: { id: taken } }, member);
    await app.ask(mutation('hideChatMessage', 'HideChatMessageInput', '__typename'), { input: { id: hidden, reason: 'Over een persoon' } }, facilitator);
    await erase(other);
    expect(await textOf('contributions')).toBe(`### Vragen\n\n- Blijft ([@Femke](mention:${member.id}))`);
  });
});

describe('minutes that lie before the members', () => {
  it('are read by members, who propose other words that the facilitator takes over or rejects', async () => {
    const { facilitator, member, other, wish, latest, textOf, minutesId } = await minutesIn('submitted');
    await app.ask(propose, { input: { ...wish, reason: 'Ontbrak nog' } }, member);
    await app.ask(propose, { input: { ...wish, text: 'Niets.', reason: 'Korter' } }, other);
    const [first, second] = (await latest(member)).amendments as [AmendmentSeen, AmendmentSeen];
    expect(await app.codeOf(answer, { input: { id: first.id, adopt: true, revision: 1 } }, member)).toBe('FORBIDDEN');
    expect(await app.codeOf(finalise, { input: { id: minutesId } }, facilitator)).toBe('MINUTES_AMENDMENTS_OPEN');
    await app.ask(answer, { input: { id: first.id, adopt: true, revision: 1 } }, facilitator);
    expect(await app.codeOf(answer, { input: { id: second.id, adopt: true, revision: 1 } }, facilitator)).toBe('MINUTES_CHANGED');
    expect(await app.codeOf(answer, { input: { id: second.id, adopt: false } }, facilitator)).toBe('INPUT_INVALID');
    await app.ask(answer, { input: { id: second.id, adopt: false, answer: 'Te kort' } }, facilitator);
    expect(await app.codeOf(answer, { input: { id: second.id, adopt: false, answer: 'Nog eens' } }, facilitator)).toBe('AMENDMENT_ANSWERED');
    expect(await textOf('summary', member)).toBe(wish.text);
    expect((await latest(member)).amendments).toMatchObject([
      { section: 'summary', text: wish.text, reason: 'Ontbrak nog', state: 'adopted', author: { id: member.id }, answeredBy: { id: facilitator.id } },
      { text: 'Niets.', state: 'rejected', answer: 'Te kort' },
    ]);
    await app.ask(finalise, { input: { id: minutesId } }, facilitator);
    expect((await eventsOf(minutesId)).map(({ name }) => name)).toEqual(['minutes.drafted', 'minutes.submitted', 'amendment.proposed', 'amendment.proposed', 'amendment.answered', 'amendment.answered', 'minutes.finalised']);
  });

  it('are not there for people outside the group, whatever they try', async () => {
    const { outsider, member, wish, minutesId, latest } = await minutesIn('submitted');
    await app.ask(propose, { input: { ...wish, reason: 'Ontbrak nog' } }, member);
    const [{ id: amendmentId }] = (await latest(member)).amendments as [AmendmentSeen];
    const tries: [string, object][] = [
      [change, { ...wish, revision: 1 }], [submit, { id: minutesId }], [propose, { ...wish, reason: 'x' }], [answer, { id: amendmentId, adopt: false, answer: 'x' }],
      [finalise, { id: minutesId }], [correct, { id: minutesId, reason: 'x' }],
    ];
    for (const [verb, input] of tries) expect(await app.codeOf(verb, { input }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(one, { id: minutesId }, outsider)).toBe('NOT_FOUND');
  });
});

describe('final minutes', () => {
  it('hold with their hash, whoever is called otherwise, and cannot be changed, not even in the database', async () => {
    const { facilitator, member, wish, minutesId, latest } = await minutesIn('final');
    await app.database.query(`UPDATE accounts SET name = 'Heet nu anders' WHERE id = $1`, [member.id]);
    const minutes = (await app.get(MinutesRepository).find(minutesId))!;
    const { canonical } = await app.get(MinutesService).sealOf(minutes);
    expect(await latest()).toMatchObject({ state: 'final', hash: createHash('sha256').update(canonical).digest('hex'), intact: true });
    expect(canonical).not.toContain('Femke');
    expect(await app.codeOf(change, { input: { ...wish, revision: 1 } }, facilitator)).toBe('FORBIDDEN');
    expect(await app.codeOf(propose, { input: { ...wish, reason: 'x' } }, member)).toBe('FORBIDDEN');
    await expect(app.database.query(`UPDATE minutes_sections SET text = 'anders' WHERE minutes_id = $1`, [minutesId])).rejects.toThrow('final minutes stay');
    await expect(app.database.query(`DELETE FROM minutes WHERE id = $1`, [minutesId])).rejects.toThrow('final minutes stay');
  });

  it('are corrected by a new version that names the one before, which stays', async () => {
    const { facilitator, member, minutesId, seen, wish } = await minutesIn('final');
    expect(await app.codeOf(correct, { input: { id: minutesId, reason: 'x' } }, member)).toBe('FORBIDDEN');
    const { correctMinutes } = await app.ask<{ correctMinutes: { minutes: { id: string } } }>(correct, { input: { id: minutesId, reason: 'Een naam klopte niet' } }, facilitator);
    const { id } = correctMinutes.minutes;
    expect(await app.codeOf(correct, { input: { id: minutesId, reason: 'nog eens' } }, facilitator)).toBe('FORBIDDEN');
    expect((await seen(member)).map(({ version, state }) => [version, state])).toEqual([[1, 'final']]);
    await app.ask(change, { input: { ...wish, minutesId: id, revision: 1 } }, facilitator);
    await app.ask(submit, { input: { id } }, facilitator);
    await app.ask(finalise, { input: { id } }, facilitator);
    expect(await seen(member)).toMatchObject([
      { version: 2, state: 'final', reason: 'Een naam klopte niet', intact: true },
      { version: 1, state: 'final', intact: true },
    ]);
  });

  it('keep the words of who is forgotten, without the name; a correction does not take them along', async () => {
    const { facilitator, member, say, end, latest, textOf } = await aHeldSession();
    await say(member, 'Vergeet mij', 'question');
    await end();
    const { id: minutesId } = await latest();
    await app.ask(submit, { input: { id: minutesId } }, facilitator);
    await app.ask(propose, { input: { minutesId, section: 'remarks', text: 'Ook mijn woorden', reason: 'Mijn reden' } }, member);
    const [{ id: amendmentId }] = (await latest()).amendments as [AmendmentSeen];
    await app.ask(answer, { input: { id: amendmentId, adopt: false, answer: 'Nee' } }, facilitator);
    await app.ask(finalise, { input: { id: minutesId } }, facilitator);
    await erase(member);
    expect(await latest()).toMatchObject({ intact: true, amendments: [{ text: '', reason: '', state: 'rejected' }] });
    expect(await textOf('contributions')).toContain('Vergeet mij');
    await app.ask(correct, { input: { id: minutesId, reason: 'Op verzoek' } }, facilitator);
    expect(await textOf('contributions')).not.toContain('Vergeet mij');
  });
});

describe('minutes as a file', () => {
  const fetched = async (id: string, format: string, who?: Caller): Promise<Response> => app.fetch(`/files/minutes/${id}/${format}`, {}, who);

  it('are saved by who may read them, each time noted, and the JSON gives the hash', async () => {
    const { member, minutesId, latest } = await minutesIn('final');
    for (const [format, begin] of [['pdf', '%PDF-1.7'], ['odt', 'PK'], ['md', '# Verslag van Wie beslist?']] as const) {
      const file = await fetched(minutesId, format, member);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename\\*=UTF-8''verslag-wie-beslist-\\d{4}-\\d\\d-\\d\\d-v1\\.${format}$`));
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(await file.arrayBuffer()).toString('latin1').startsWith(begin)).toBe(true);
    }
    const json = Buffer.from(await (await fetched(minutesId, 'json', member)).arrayBuffer());
    expect(createHash('sha256').update(json).digest('hex')).toBe((await latest()).hash);
    const audited = await app.database.query('SELECT action, actor_id FROM audit_entries WHERE object_id = $1', [minutesId]);
    expect(audited).toEqual(Array.from({ length: 4 }, () => ({ action: 'minutes.download', actor_id: member.id })));
  });

  it('are not there for who may not read them, nor in another form', async () => {
    const { facilitator, member, outsider, minutesId } = await minutesIn('draft');
    for (const who of [member, outsider]) expect((await fetched(minutesId, 'pdf', who)).status).toBe(404);
    expect((await fetched(minutesId, 'pdf')).status).toBe(401);
    expect((await fetched(minutesId, 'pdf', facilitator)).status).toBe(200);
    for (const format of ['json', 'docx']) expect((await fetched(minutesId, format, facilitator)).status).toBe(404);
    expect((await fetched('niets', 'pdf', facilitator)).status).toBe(404);
  });
});

