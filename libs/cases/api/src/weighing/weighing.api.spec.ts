import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits, streamOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { CasesModule } from '../cases.module';
import { aCaseFile } from '../testing';

const WEIGHING = `id title question revision leaders viewerCan from { title caseTitle } criteria { id name explanation weight revision } options { id name revision }
  scores { criterionId optionId score reason revision scoredBy { id } } versions { id number label laidBeforeAt settledAt outcome reason settledBy { id } silent { name } voices { id adopts reason organisation { name } author { id } } }`;
const READ = `query ($id: ID!) { weighing(id: $id) { ${WEIGHING} } }`;
const VERSION = 'query ($id: ID!) { weighingVersion(id: $id) { number title criteria { criterionId name weight } options { optionId name } scores { criterionId optionId score reason } } }';
const LIST = 'query ($id: ID!) { caseFile(id: $id) { weighings { title } weighingStarts { id title caseTitle } } }';
const mutation = (name: string, input: string, of = 'weighing { id }') => `mutation ($input: ${input}!) { ${name}(input: $input) { ${of} } }`;
const verbs = {
  draft: mutation('draftWeighing', 'DraftWeighingInput'),
  change: mutation('changeWeighing', 'ChangeWeighingInput'),
  remove: mutation('removeWeighing', 'WeighingInput', 'caseFile { id weighings { id } }'),
  addCriterion: mutation('addWeighingCriterion', 'AddWeighingCriterionInput'),
  changeCriterion: mutation('changeWeighingCriterion', 'ChangeWeighingCriterionInput'),
  removeCriterion: mutation('removeWeighingCriterion', 'RemoveWeighingPartInput'),
  addOption: mutation('addWeighingOption', 'AddWeighingOptionInput'),
  changeOption: mutation('changeWeighingOption', 'ChangeWeighingOptionInput'),
  removeOption: mutation('removeWeighingOption', 'RemoveWeighingPartInput'),
  score: mutation('scoreWeighing', 'ScoreWeighingInput'),
  keep: mutation('keepWeighing', 'KeepWeighingInput'),
  layBefore: mutation('layWeighingBefore', 'WeighingVersionInput'),
  answer: mutation('answerWeighing', 'AnswerWeighingInput'),
  settle: mutation('settleWeighing', 'SettleWeighingInput'),
};
type Verb = keyof typeof verbs;

interface WeighingNow {
  id: string;
  title: string;
  revision: number;
  leaders: string[];
  viewerCan: string[];
  from: { title: string; caseTitle: string } | null;
  criteria: { id: string; name: string; explanation: string; weight: number; revision: number }[];
  options: { id: string; name: string; revision: number }[];
  scores: { criterionId: string; optionId: string; score: number | null; reason: string; revision: number; scoredBy: { id: string } }[];
  versions: { id: string; number: number; label: string; laidBeforeAt: string | null; settledAt: string | null; outcome: string | null; reason: string; silent: { name: string }[]; voices: { id: string; adopts: boolean; reason: string; organisation: { name: string }; author: { id: string } }[] }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

const send = async (verb: Verb, input: object, as?: TestAccount): Promise<string> => (await app.graphql(verbs[verb], { input } as never, as)).errors?.[0]?.extensions.code ?? 'done';
const read = async (id: string, as: TestAccount): Promise<WeighingNow> => (await app.ask<{ weighing: WeighingNow }>(READ, { id }, as)).weighing;
const words = { title: 'Wie beslist?', question: 'Welke vorm past bij onze dorpen?' };

/** A case of Berkelland in a group with two of its people, two of Zutphen and a facilitator; and somebody from elsewhere. */
async function aCase() {
  const group = await aGroup(app);
  const [berkelland, zutphen] = [aMunicipality({ name: 'Berkelland' }), aMunicipality({ name: 'Zutphen' })];
  const owner = await aMember(app, group, { organisationId: berkelland.id });
  const colleague = await aMember(app, group, { organisationId: berkelland.id });
  const other = await aMember(app, group, { organisationId: zutphen.id });
  const others = await aMember(app, group, { organisationId: zutphen.id });
  const facilitator = await aMember(app, group, { role: 'facilitator', organisationId: null });
  const outsider = await aMember(app, await aGroup(app), { organisationId: berkelland.id });
  const { id: caseFileId } = await aCaseFile(app, group, owner);
  return { caseFileId, group, owner, colleague, other, others, facilitator, outsider };
}

/** A weighing framework with one criterion, two options and a score, in such a case. */
async function aWeighing() {
  const at = await aCase();
  const { owner } = at;
  const { draftWeighing } = await app.ask<{ draftWeighing: { weighing: { id: string } } }>(verbs.draft, { input: { caseFileId: at.caseFileId, clientId: uuid(), ...words } }, owner);
  const { id } = draftWeighing.weighing;
  await send('addCriterion', { weighingId: id, name: 'Draagvlak', weight: 4, clientId: uuid() }, owner);
  for (const name of ['Loten', 'De raad']) await send('addOption', { weighingId: id, name, clientId: uuid() }, owner);
  const { criteria, options } = await read(id, owner);
  const [criterionId, optionId, secondId] = [criteria[0]!.id, options[0]!.id, options[1]!.id];
  await send('score', { criterionId, optionId, revision: 0, score: 4, reason: 'Iedereen maakt kans.' }, owner);
  return { ...at, id, criterionId, optionId, secondId };
}

/** A version of it that lies before the group. */
async function aVersionBefore() {
  const at = await aWeighing();
  await send('keep', { weighingId: at.id, label: 'Voor de groep', clientId: uuid() }, at.owner);
  const versionId = (await read(at.id, at.owner)).versions[0]!.id;
  await send('layBefore', { versionId }, at.owner);
  const version = async () => (await read(at.id, at.owner)).versions[0]!;
  const answer = (as: TestAccount, adopts: boolean, reason = '', seenId: string | null = null, clientId = uuid()) => send('answer', { versionId, adopts, reason, seenId, clientId }, as);
  const settle = (as: TestAccount, outcome: string, reason: string, seenVoices: number) => send('settle', { versionId, outcome, reason, seenVoices }, as);
  return { ...at, versionId, version, answer, settle };
}

describe('a weighing framework', () => {
  it('is made and filled by the municipality of the case and the facilitators, and read by the whole group', async () => {
    const { id, caseFileId, owner, colleague, facilitator, other, outsider, criterionId, optionId, secondId } = await aWeighing();
    const codes = [];
    for (const person of [owner, colleague, facilitator, other, outsider]) codes.push(await send('draft', { caseFileId, clientId: uuid(), ...words }, person));
    expect(codes).toEqual(['done', 'done', 'done', 'FORBIDDEN', 'NOT_FOUND']);
    expect(await send('score', { criterionId, optionId: secondId, revision: 0, score: 2, reason: 'Ver weg.' }, facilitator)).toBe('done');
    const seen = await read(id, other);
    expect(seen).toMatchObject({ ...words, leaders: [optionId], viewerCan: ['weighing.answer'], criteria: [{ name: 'Draagvlak', weight: 4, revision: 1 }], options: [{ name: 'Loten' }, { name: 'De raad' }] });
    expect(seen.scores).toEqual([
      { criterionId, optionId, score: 4, reason: 'Iedereen maakt kans.', revision: 1, scoredBy: { id: owner.id } },
      { criterionId, optionId: secondId, score: 2, reason: 'Ver weg.', revision: 1, scoredBy: { id: facilitator.id } },
    ]);
  });

  it('is touched by nobody else, by whatever verb, and found by nobody outside the group', async () => {
    const { id, owner, other, outsider, criterionId, optionId, versionId } = await aVersionBefore();
    const name = { name: 'Anders', explanation: '' };
    const inputs: Partial<Record<Verb, object>> = {
      change: { id, revision: 1, ...words }, remove: { id }, addCriterion: { weighingId: id, ...name, weight: 1, clientId: uuid() }, changeCriterion: { id: criterionId, revision: 1, ...name, weight: 1 }, removeCriterion: { id: criterionId, revision: 1 },
      addOption: { weighingId: id, ...name, clientId: uuid() }, changeOption: { id: optionId, revision: 1, ...name }, removeOption: { id: optionId, revision: 1 }, score: { criterionId, optionId, revision: 1, score: 1, reason: 'x' },
      keep: { weighingId: id, label: 'x', clientId: uuid() }, layBefore: { versionId }, settle: { versionId, outcome: 'adopted', seenVoices: 0 },
    };
    for (const [verb, input] of Object.entries(inputs)) expect([verb, await send(verb as Verb, input, other), await send(verb as Verb, input, outsider), await send(verb as Verb, input)]).toEqual([verb, 'FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED']);
    expect([await app.codeOf(READ, { id }, outsider), await app.codeOf(READ, { id: unknownId() }, owner), await app.codeOf(VERSION, { id: versionId }, outsider), await app.codeOf(VERSION, { id: 'geen' }, owner)]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect((await read(id, owner)).criteria).toMatchObject([{ name: 'Draagvlak', revision: 1 }]);
  });

  it('is filled by several people at once: in one place the second hears what stands, in other places nobody waits', async () => {
    const { id, owner, colleague, criterionId, optionId, secondId } = await aWeighing();
    const score = (as: TestAccount, option: string, revision: number, given: number | null) => send('score', { criterionId, optionId: option, revision, score: given, reason: 'Om iets.' }, as);
    expect((await Promise.all([score(owner, secondId, 0, 1), score(colleague, secondId, 0, 5)])).sort()).toEqual(['WEIGHING_CHANGED', 'done']);
    const weight = (as: TestAccount, given: number) => send('changeCriterion', { id: criterionId, revision: 1, name: 'Draagvlak', explanation: '', weight: given }, as);
    expect((await Promise.all([weight(owner, 1), weight(colleague, 5), score(owner, optionId, 1, null)])).sort()).toEqual(['WEIGHING_CHANGED', 'done', 'done']);
    expect([await send('removeOption', { id: optionId, revision: 2 }, owner), await send('changeOption', { id: optionId, revision: 2, name: 'x' }, owner), await send('change', { id, revision: 2, ...words }, owner)]).toEqual(['WEIGHING_CHANGED', 'WEIGHING_CHANGED', 'WEIGHING_CHANGED']);
    expect((await read(id, owner)).scores.find((one) => one.optionId === optionId)).toMatchObject({ score: null, reason: '', revision: 2 });
  });

  it('asks for a reason with every score, and has bounds', async () => {
    const { id, caseFileId, owner, criterionId, optionId } = await aWeighing();
    const score = (given: object) => send('score', { criterionId, optionId, revision: 1, score: 3, reason: 'Om iets.', ...given }, owner);
    expect([await score({ reason: ' ' }), await score({ score: 0 }), await score({ score: 6 }), await score({ reason: 'x'.repeat(501) }), await score({ optionId: unknownId() }), await score({ criterionId: unknownId() })]).toEqual(
      ['WEIGHING_REASON_MISSING', 'INPUT_INVALID', 'INPUT_INVALID', 'INPUT_TOO_LONG', 'INPUT_INVALID', 'NOT_FOUND'],
    );
    const criterion = (given: object) => send('addCriterion', { weighingId: id, name: 'Kosten', weight: 3, clientId: uuid(), ...given }, owner);
    expect([await criterion({ name: ' ' }), await criterion({ weight: 6 }), await criterion({ name: 'x'.repeat(81) }), await criterion({ explanation: 'x'.repeat(501) })]).toEqual(['INPUT_INVALID', 'INPUT_INVALID', 'INPUT_TOO_LONG', 'INPUT_TOO_LONG']);
    const clientId = uuid();
    for (let times = 0; times < 2; times++) expect(await criterion({ clientId })).toBe('done');
    for (let count = 2; count < limits.weighingCriteria; count++) expect(await criterion({})).toBe('done');
    expect(await criterion({})).toBe('WEIGHING_CRITERIA_FULL');
    const option = () => send('addOption', { weighingId: id, name: 'Nog een', clientId: uuid() }, owner);
    for (let count = 2; count < limits.weighingOptions; count++) expect(await option()).toBe('done');
    expect(await option()).toBe('WEIGHING_OPTIONS_FULL');
    const draft = { caseFileId, clientId: uuid(), ...words };
    expect(await Promise.all([send('draft', draft, owner), send('draft', draft, owner)])).toEqual(['done', 'done']);
    for (let count = 2; count < limits.weighings; count++) await send('draft', { ...draft, clientId: uuid() }, owner);
    expect(await send('draft', { ...draft, clientId: uuid() }, owner)).toBe('WEIGHINGS_FULL');
  });

  it('can begin with the criteria of another one of the group, never with one from elsewhere', async () => {
    const { id, group, other, facilitator } = await aWeighing();
    const [mine, elsewhere] = [await aCaseFile(app, group, other, 'Onze eigen vraag'), await aWeighing()];
    const starts = async (as: TestAccount) => (await app.ask<{ caseFile: { weighingStarts: { id: string }[] } }>(LIST, mine, as)).caseFile.weighingStarts.map((start) => start.id);
    expect(await starts(other)).toEqual([id]);
    const draft = (fromId: string, clientId = uuid()) => send('draft', { caseFileId: mine.id, fromId, clientId, ...words, title: 'Van jullie geleerd' }, other);
    expect([await draft(elsewhere.id), await draft(unknownId()), await draft(id)]).toEqual(['INPUT_INVALID', 'INPUT_INVALID', 'done']);
    const copyId = (await starts(facilitator))[0]!;
    expect(await read(copyId, other)).toMatchObject({ title: 'Van jullie geleerd', from: { title: words.title }, criteria: [{ name: 'Draagvlak', weight: 4, revision: 1 }], options: [], scores: [] });
  });

  it('is only read once the case is closed', async () => {
    const { caseFileId, owner, criterionId, optionId, answer } = await aVersionBefore();
    await app.ask('mutation ($input: MoveCaseFileInput!) { moveCaseFile(input: $input) { caseFile { id } } }', { input: { id: caseFileId, from: 'open', to: 'closed', reason: 'Klaar.' } }, owner);
    expect([await send('score', { criterionId, optionId, revision: 1, score: 1, reason: 'x' }, owner), await answer(owner, true)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('tells who has the case open that it changed, without its words', async () => {
    const { id, caseFileId, owner, other, criterionId, secondId } = await aWeighing();
    const socket = await app.socket(other);
    await socket.emitWithAck('stream.open', { stream: `case_file:${caseFileId}`, after: 5 });
    const news = nextFrame(socket, 'news');
    await send('score', { criterionId, optionId: secondId, revision: 0, score: 2, reason: 'Woorden die niemand in het logboek leest.' }, owner);
    expect((await news).events).toMatchObject([{ name: 'weighing.changed', payload: { caseFileId, weighingId: id } }]);
    expect(JSON.stringify(await app.database.query('SELECT payload FROM domain_events WHERE stream = $1', [streamOf('case_file', caseFileId)]))).not.toMatch(/Woorden|Draagvlak|Iedereen/);
  });
});

describe('a version of a weighing framework', () => {
  it('is numbered, and stays as it was whatever happens to the table', async () => {
    const { id, owner, facilitator, criterionId, optionId, secondId } = await aWeighing();
    const clientId = uuid();
    for (let times = 0; times < 2; times++) expect(await send('keep', { weighingId: id, label: 'Eerste', clientId }, owner)).toBe('done');
    const version = (await read(id, owner)).versions[0]!;
    await send('changeCriterion', { id: criterionId, revision: 1, name: 'Steun', weight: 1 }, facilitator);
    await send('removeOption', { id: secondId, revision: 1 }, facilitator);
    await send('score', { criterionId, optionId, revision: 1, score: 1, reason: 'Toch niet.' }, facilitator);
    await send('keep', { weighingId: id, label: 'Tweede', clientId: uuid() }, facilitator);
    expect((await read(id, owner)).versions).toMatchObject([{ number: 2, label: 'Tweede' }, { number: 1, label: 'Eerste' }]);
    expect((await app.ask<{ weighingVersion: object }>(VERSION, version, owner)).weighingVersion).toEqual({
      number: 1, title: words.title, criteria: [{ criterionId, name: 'Draagvlak', weight: 4 }], options: [{ optionId, name: 'Loten' }, { optionId: secondId, name: 'De raad' }], scores: [{ criterionId, optionId, score: 4, reason: 'Iedereen maakt kans.' }],
    });
  });

  it('says something, and there are at most thirty', async () => {
    const { id, owner, caseFileId } = await aWeighing();
    await send('draft', { caseFileId, clientId: uuid(), ...words, title: 'Leeg' }, owner);
    const [{ id: emptyId }] = await app.database.query<[{ id: string }]>(`SELECT id FROM weighings WHERE case_file_id = $1 AND title = 'Leeg'`, [caseFileId]);
    const keep = (weighingId: string, label = 'x') => send('keep', { weighingId, label, clientId: uuid() }, owner);
    expect([await keep(emptyId), await keep(id, ' ')]).toEqual(['WEIGHING_EMPTY', 'INPUT_INVALID']);
    for (let count = 0; count < limits.weighingVersions; count++) expect(await keep(id)).toBe('done');
    expect(await keep(id)).toBe('WEIGHING_VERSIONS_FULL');
  });
});

describe('adopting a version', () => {
  it('gives each municipality one voice, through any of its members: its last word counts, and what was said before stays to be read', async () => {
    const { owner, other, others, facilitator, outsider, version, answer } = await aVersionBefore();
    expect((await version()).silent.map(({ name }) => name).sort()).toEqual(['Berkelland', 'Zutphen']);
    expect([await answer(facilitator, true), await answer(outsider, true), await answer(other, false), await answer(other, false, 'Te duur.')]).toEqual(['FORBIDDEN', 'NOT_FOUND', 'WEIGHING_REASON_MISSING', 'done']);
    const seen = (await version()).voices[0]!.id;
    expect([await answer(others, true), await answer(others, true, '', seen), await answer(owner, true)]).toEqual(['WEIGHING_VOICES_CHANGED', 'done', 'done']);
    const { voices, silent } = await version();
    expect(voices.map(({ adopts, reason, organisation, author }) => [organisation.name, adopts, reason, author.id])).toEqual([['Berkelland', true, '', owner.id], ['Zutphen', true, '', others.id], ['Zutphen', false, 'Te duur.', other.id]]);
    expect(silent).toEqual([]);
  });

  it('counts an answer once, however often it is sent', async () => {
    const { other, version, answer } = await aVersionBefore();
    const clientId = uuid();
    expect(await Promise.all([answer(other, true, '', null, clientId), answer(other, true, '', null, clientId)])).toEqual(['done', 'done']);
    expect((await version()).voices).toHaveLength(1);
  });

  it('is said by who works on the case or guides the group, over what they saw, and says why when somebody says no', async () => {
    const { owner, other, facilitator, version, answer, settle } = await aVersionBefore();
    await answer(other, false, 'Te duur.');
    expect([await settle(facilitator, 'adopted', 'Toch.', 0), await settle(facilitator, 'adopted', '', 1), await settle(owner, 'not_adopted', '', 1), await settle(facilitator, 'adopted', 'De kosten dragen we samen.', 1)]).toEqual(
      ['WEIGHING_VOICES_CHANGED', 'WEIGHING_REASON_MISSING', 'WEIGHING_REASON_MISSING', 'done'],
    );
    expect(await version()).toMatchObject({ outcome: 'adopted', reason: 'De kosten dragen we samen.', settledBy: { id: facilitator.id }, settledAt: app.clock.now().toISOString(), silent: [{ name: 'Berkelland' }] });
    expect([await answer(other, true, '', (await version()).voices[0]!.id), await settle(owner, 'not_adopted', 'Nee.', 1)]).toEqual(['WEIGHING_SETTLED', 'WEIGHING_SETTLED']);
  });

  it('happens to one version at a time, and what was adopted cannot be taken away', async () => {
    const { id, owner, versionId, settle } = await aVersionBefore();
    await send('keep', { weighingId: id, label: 'Tweede', clientId: uuid() }, owner);
    const second = (await read(id, owner)).versions[0]!.id;
    const lay = (one: string) => send('layBefore', { versionId: one }, owner);
    expect([await lay(second), await lay(versionId), await send('remove', { id }, owner)]).toEqual(['WEIGHING_LAID_BEFORE', 'done', 'WEIGHING_LAID_BEFORE']);
    expect([await settle(owner, 'adopted', '', 0), await lay(versionId), await lay(second), await send('remove', { id }, owner)]).toEqual(['done', 'WEIGHING_SETTLED', 'done', 'WEIGHING_LAID_BEFORE']);
  });

  it('leaves a framework of which nothing was adopted to be taken away, with its versions', async () => {
    const { id, caseFileId, owner, answer, settle } = await aVersionBefore();
    await answer(owner, true);
    await settle(owner, 'not_adopted', 'Te vroeg.', 1);
    expect(await send('remove', { id }, owner)).toBe('done');
    expect(await app.ask(LIST, { id: caseFileId }, owner)).toEqual({ caseFile: { weighings: [], weighingStarts: [] } });
  });
});

describe('somebody who wants all words gone', () => {
  it('takes the reasons along, also out of versions; the scores and answers stay as the municipality’s', async () => {
    const { id, owner, other, colleague, criterionId, secondId, versionId, answer } = await aVersionBefore();
    await send('score', { criterionId, optionId: secondId, revision: 0, score: 2, reason: 'Van een ander.' }, colleague);
    await send('keep', { weighingId: id, label: 'Tweede', clientId: uuid() }, colleague);
    await answer(owner, false, 'Mijn bezwaar.');
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: owner.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
    await app.settle();
    const { scores, versions } = await read(id, other);
    expect(scores.map(({ score, reason }) => [score, reason])).toEqual([[4, '…'], [2, 'Van een ander.']]);
    expect(versions[1]!.voices).toMatchObject([{ adopts: false, reason: '…', organisation: { name: 'Berkelland' } }]);
    const kept = async (one: string) => (await app.ask<{ weighingVersion: { scores: { reason: string }[] } }>(VERSION, { id: one }, other)).weighingVersion.scores.map(({ reason }) => reason);
    expect([await kept(versionId), await kept(versions[0]!.id)]).toEqual([['…'], ['…', 'Van een ander.']]);
  });
});
