import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplicationState } from '@leerkring/contract';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { TaxonomyTerm, TracksModule, TrackFacilitator } from '@leerkring/tracks/api';
import { ApplicationsModule } from '../applications.module';
import { aPlannedIntake, aReport, aSubmittedApplication, anOpenTrack, someSlots } from '../testing';
import { ADD, BOOK, CANCEL, CHANGE, CHANGE_QUESTION, CHOOSE, DECLINE, LAY, LAY_LOCAL, LINK, MARK, MOVE, OFFER, PLAN, PROPOSE, READ, REMARK, SAVE, TAKE_IN, TRACK, WITHDRAW, type Now } from './testing';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, TracksModule, ApplicationsModule] });
});
afterAll(() => app.stop());

/** Two municipalities that submitted an application for one track, who looks after it, and somebody who has nothing to do with it. */
async function aWorld() {
  const { track, facilitator } = await anOpenTrack(app);
  const [own, other] = [aMunicipality({ name: 'Berkelland' }), aMunicipality({ name: 'Zutphen' })];
  const [applicant, neighbour, outsider] = [await anAccount(app, { organisationId: own.id }), await anAccount(app, { organisationId: other.id }), await anAccount(app, { organisationId: aMunicipality({ name: 'Lochem' }).id })];
  const colleague = await anAccount(app, { organisationId: own.id });
  const [{ id }, { id: otherId }] = [await aSubmittedApplication(app, track, applicant), await aSubmittedApplication(app, track, neighbour)];
  return { track, facilitator, own, applicant, colleague, neighbour, outsider, id, otherId };
}

const refusal = async (query: string, input: object, as: TestAccount) => (await app.graphql(query, { input } as never, as)).errors?.[0]?.extensions;
const code = async (query: string, input: object, as: TestAccount): Promise<string | undefined> => (await refusal(query, input, as))?.code;
const read = async (id: string, as: TestAccount): Promise<Now> => (await app.ask<{ application: Now }>(READ, { id }, as)).application;
const hoursAhead = (hours: number): string => new Date(app.clock.now().getTime() + hours * 60 * 60 * 1000).toISOString();
const book = (as: TestAccount, applicationId: string, slotId: string) => code(BOOK, { applicationId, slotId }, as);
const put = (id: string, state: ApplicationState) => app.database.query('UPDATE applications SET state = $2 WHERE id = $1', [id, state]);
const save = (as: TestAccount, applicationId: string, question: string, value: string, revision = 0, kind = 'intake') => refusal(SAVE, { applicationId, kind, question, value, revision }, as);

describe('moments for an intake', () => {
  it('are offered by who facilitates the track: to come, within a year, and never two at once', async () => {
    const { track, facilitator, applicant, outsider } = await aWorld();
    const offer = (as: TestAccount, hours: number[], more = {}) => code(OFFER, { trackId: track.id, startsAt: hours.map(hoursAhead), minutes: 60, way: 'visit', ...more }, as);
    expect([await offer(facilitator, [24, 25, 26]), await offer(applicant, [24]), await offer(outsider, [24])]).toEqual([undefined, 'FORBIDDEN', 'FORBIDDEN']);
    expect([await offer(facilitator, [26.5]), await offer(facilitator, [40, 40.5]), await offer(facilitator, [27])]).toEqual(['INTAKE_SLOT_OVERLAPS', 'INTAKE_SLOT_OVERLAPS', undefined]);
    expect([await offer(facilitator, [-1]), await offer(facilitator, [24 * 366])]).toEqual(['INTAKE_SLOT_IN_PAST', 'INTAKE_SLOT_TOO_FAR']);
    const bounds = [await offer(facilitator, []), await offer(facilitator, Array.from({ length: 21 }, (_, n) => 100 + n)), await offer(facilitator, [50], { minutes: 14 }), await offer(facilitator, [50], { minutes: 241 }), await offer(facilitator, [50], { link: 'javascript:1' })];
    expect(bounds).toEqual(['INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID']);
  });

  it('are seen by municipalities that can choose one, and by who looks after the track', async () => {
    const { track, facilitator, applicant, outsider, id } = await aWorld();
    const slots = await someSlots(app, track, facilitator, [24, 30]);
    const choice = async (as: TestAccount) => (await read(id, as)).intakeChoice.map((slot) => slot.id);
    expect([await choice(applicant), await choice(facilitator)]).toEqual([slots, []]);
    expect(await app.ask(TRACK, { slug: track.slug }, outsider)).toMatchObject({ track: { intakeSlots: null, collectedQuestions: null, learningQuestionProposals: null } });
    expect(await app.ask(TRACK, { slug: track.slug }, facilitator)).toMatchObject({ track: { intakeSlots: slots.map((slot) => ({ id: slot, intake: null })), collectedQuestions: [] } });
    await put(id, 'local_intake');
    expect(await choice(applicant)).toEqual([]);
    expect(await book(applicant, id, slots[0]!)).toBe('FORBIDDEN');
  });

  it('are one municipality’s: of two that take the same one at once exactly one gets it, and the other sees what is left', async () => {
    const { track, facilitator, applicant, neighbour, id, otherId } = await aWorld();
    const [first, second] = await someSlots(app, track, facilitator, [24, 30]);
    const colleagues = await Promise.all([1, 2, 3].map(() => anAccount(app, { organisationId: aMunicipality({ name: 'Zutphen' }).id })));
    const answers = await Promise.all([book(applicant, id, first!), ...[neighbour, ...colleagues].map((as) => book(as, otherId, first!))]);
    const winners = await app.database.query<{ application_id: string }[]>('SELECT application_id FROM intakes WHERE slot_id = $1 AND cancelled_at IS NULL', [first]);
    expect(winners).toHaveLength(1);
    const [loser, loserId, lost] = winners[0]!.application_id === id ? [neighbour, otherId, answers.slice(1)] : [applicant, id, answers.slice(0, 1)];
    expect(lost.every((answer) => answer === 'INTAKE_SLOT_TAKEN')).toBe(true);
    expect(await read(loserId, loser)).toMatchObject({ state: 'submitted', intakes: [], intakeChoice: [{ id: second }] });
  });

  it('take the application to a planned intake, move with it, and keep its id', async () => {
    const { track, facilitator, applicant, id } = await aWorld();
    const [first, second] = await someSlots(app, track, facilitator, [24, 30], 'video');
    await book(applicant, id, first!);
    const planned = await read(id, applicant);
    expect(planned).toMatchObject({ state: 'intake_planned', intakes: [{ kind: 'intake', sequence: 0, link: 'https://vergader.example.nl/intake', slot: { id: first } }], intakeChoice: [{ id: second }] });
    await book(applicant, id, second!);
    const moved = await read(id, facilitator);
    expect(moved).toMatchObject({ state: 'intake_planned', intakes: [{ id: planned.intakes[0]!.id, sequence: 1, slot: { id: second } }] });
    expect(await code(CHANGE, { id: second, startsAt: hoursAhead(31), minutes: 30, way: 'call' }, applicant)).toBe('NOT_FOUND');
    expect(await code(CHANGE, { id: second, startsAt: hoursAhead(31), minutes: 30, way: 'call' }, facilitator)).toBeUndefined();
    expect(await read(id, applicant)).toMatchObject({ intakes: [{ id: planned.intakes[0]!.id, sequence: 2, slot: { startsAt: hoursAhead(31), way: 'call' } }], intakeChoice: [{ id: first }] });
  });

  it('are free again when the municipality calls off: the application goes back, and the other reads why', async () => {
    const { track, facilitator, applicant, neighbour, id, otherId } = await aWorld();
    const [slot] = await someSlots(app, track, facilitator, [24]);
    await book(applicant, id, slot!);
    const { id: intakeId } = (await read(id, applicant)).intakes[0]!;
    expect(await code(CANCEL, { id: intakeId }, neighbour)).toBe('NOT_FOUND');
    expect(await code(CANCEL, { id: intakeId, reason: 'De wethouder is ziek.' }, applicant)).toBeUndefined();
    expect(await read(id, facilitator)).toMatchObject({ state: 'submitted', intakes: [{ id: intakeId, sequence: 1, reason: 'De wethouder is ziek.' }], changes: [{ toState: 'submitted', reason: 'De wethouder is ziek.' }, { toState: 'intake_planned' }, {}] });
    const [free] = (await read(otherId, neighbour)).intakeChoice;
    expect(await book(neighbour, otherId, free!.id)).toBeUndefined();
    expect((await read(id, applicant)).intakes[0]!.slot.id).not.toBe(free!.id);
  });

  it('are withdrawn with the appointment that was made there, and nothing changes once it began', async () => {
    const { track, facilitator, applicant, id } = await aWorld();
    const [first, second] = await someSlots(app, track, facilitator, [24, 30]);
    await book(applicant, id, first!);
    expect(await code(WITHDRAW, { id: first, reason: 'Ik moet naar de tandarts.' }, facilitator)).toBeUndefined();
    expect(await read(id, applicant)).toMatchObject({ state: 'submitted', intakes: [{ reason: 'Ik moet naar de tandarts.' }], intakeChoice: [{ id: second }] });
    await book(applicant, id, second!);
    app.clock.advance(30 * 60 * 60 * 1000);
    const [{ id: intakeId }] = (await read(id, applicant)).intakes as [Now['intakes'][0]];
    const late = [await code(CANCEL, { id: intakeId }, applicant), await code(WITHDRAW, { id: second }, facilitator), await code(CHANGE, { id: second, startsAt: hoursAhead(5), minutes: 60, way: 'call' }, facilitator)];
    expect(late).toEqual(['INTAKE_BEGUN', 'INTAKE_BEGUN', 'INTAKE_BEGUN']);
  });

  it('of somebody from the own municipality are no choice, and cannot be taken', async () => {
    const { track, own, applicant, id } = await aWorld();
    const conflicted = await anAccount(app, { organisationId: own.id });
    await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: conflicted.id, role: 'partner', assignedAt: app.clock.now() });
    const [slot] = await someSlots(app, track, conflicted, [24]);
    expect((await read(id, applicant)).intakeChoice).toEqual([]);
    expect(await book(applicant, id, slot!)).toBe('INTAKE_CONFLICT');
    expect(await code(PLAN, { applicationId: id, startsAt: hoursAhead(48), minutes: 60, way: 'call' }, conflicted)).toBe('FORBIDDEN');
  });

  it('are not needed: who facilitates plans one that was agreed on, which nobody else gets when it is called off', async () => {
    const { facilitator, applicant, neighbour, id, otherId } = await aWorld();
    expect(await code(PLAN, { applicationId: id, startsAt: hoursAhead(48), minutes: 60, way: 'call' }, applicant)).toBe('FORBIDDEN');
    await aPlannedIntake(app, { id }, facilitator);
    const planned = await read(id, applicant);
    expect([planned.state, planned.intakes.length]).toEqual(['intake_planned', 1]);
    await code(CANCEL, { id: planned.intakes[0]!.id }, facilitator);
    expect([(await read(id, applicant)).state, (await read(otherId, neighbour)).intakeChoice]).toEqual(['submitted', []]);
  });

  it('are let go when the application goes elsewhere', async () => {
    const { track, facilitator, applicant, id } = await aWorld();
    const [slot] = await someSlots(app, track, facilitator, [24]);
    await book(applicant, id, slot!);
    expect(await code(MOVE, { id, from: 'intake_planned', to: 'talk_first', reason: 'We praten eerst.' }, facilitator)).toBeUndefined();
    const after = await read(id, applicant);
    expect(after).toMatchObject({ state: 'talk_first', intakes: [{ reason: 'We praten eerst.' }] });
    expect(after.intakes[0]!.cancelledAt).not.toBeNull();
    expect(after.intakeChoice).toHaveLength(1);
  });
});

describe('a talk before the intake', () => {
  it('is booked first; once its report lies before the municipality the intake is', async () => {
    const { track, facilitator, applicant, id } = await aWorld();
    await code(MOVE, { id, from: 'submitted', to: 'talk_first', reason: '' }, facilitator);
    const [first, second] = await someSlots(app, track, facilitator, [24, 48]);
    await book(applicant, id, first!);
    expect(await read(id, applicant)).toMatchObject({ state: 'talk_first', intakes: [{ kind: 'talk' }], intakeReports: [] });
    app.clock.advance(25 * 60 * 60 * 1000);
    await aReport(app, { id }, facilitator, 'talk');
    await book(applicant, id, second!);
    expect(await read(id, applicant)).toMatchObject({ state: 'intake_planned', intakes: [{ kind: 'intake', sequence: 0 }, { kind: 'talk', cancelledAt: null }], intakeReports: [{ kind: 'talk' }] });
  });
});

describe('the report of an intake', () => {
  it('is written by several at once without overwriting, and is nobody else’s until it lies before the municipality', async () => {
    const { track, facilitator, applicant, neighbour, id } = await aWorld();
    const second = await anAccount(app, { organisationId: aMunicipality({ name: 'Assen' }).id });
    await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: second.id, role: 'partner', assignedAt: app.clock.now() });
    const answers = await Promise.all([save(facilitator, id, 'going_on', 'Van de een'), save(second, id, 'going_on', 'Van de ander'), save(second, id, 'risks', 'Dat het blijft liggen')]);
    const [report] = (await read(id, facilitator)).intakeReports;
    const stands = report!.answers.find(({ question }) => question === 'going_on')!;
    expect(answers.filter(Boolean)).toEqual([{ code: 'APPLICATION_FIELD_CHANGED', details: { field: 'going_on', value: stands.value, revision: 1 } }]);
    expect((await read(id, applicant)).intakeReports).toEqual([]);
    expect([(await save(applicant, id, 'risks', 'Van ons', 1))?.code, (await save(neighbour, id, 'risks', 'Van buiten'))?.code]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    const socket = await app.socket(applicant);
    expect(await socket.emitWithAck('stream.open', { stream: `intake_reports:${id}`, after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await (await app.socket(second)).emitWithAck('stream.open', { stream: `intake_reports:${id}`, after: 0 })).toMatchObject({ ok: true });
  });

  it('takes only answers that can be', async () => {
    const { facilitator, id } = await aWorld();
    const refused = [await save(facilitator, id, 'groups', 'inwoner'), await save(facilitator, id, 'groups', 'griffier,griffier'), await save(facilitator, id, 'tried', 'Iets', 0, 'talk'), await save(facilitator, id, 'risks', 'x'.repeat(3001))];
    expect(refused.map((one) => one?.code)).toEqual(['INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID', 'INPUT_TOO_LONG']);
    expect([await save(facilitator, id, 'groups', 'griffier,raadslid'), await save(facilitator, id, 'groups', 'none', 1)]).toEqual([undefined, undefined]);
  });

  it('is complete and before the municipality before the intake counts as held; then it stands', async () => {
    const { facilitator, applicant, colleague, id } = await aWorld();
    const held = (as: TestAccount) => code(MOVE, { id, from: 'intake_planned', to: 'intake_held', reason: '' }, as);
    expect(await code(MOVE, { id, from: 'submitted', to: 'intake_planned', reason: '' }, facilitator)).toBe('APPLICATION_INTAKE_FIRST');
    await aPlannedIntake(app, { id }, facilitator);
    await save(facilitator, id, 'going_on', 'Een plan dat stilligt.');
    const { id: reportId, missing } = (await read(id, facilitator)).intakeReports[0]!;
    expect([missing.length, await refusal(LAY, { id: reportId }, facilitator), await held(facilitator)]).toEqual([10, { code: 'INTAKE_REPORT_INCOMPLETE', details: { missing } }, 'INTAKE_REPORT_MISSING']);
    expect(await code(LAY, { id: reportId }, applicant)).toBe('NOT_FOUND');
    await app.database.query('DELETE FROM intake_answers WHERE report_id = $1', [reportId]);
    await aReport(app, { id }, facilitator);
    expect((await save(facilitator, id, 'risks', 'Te laat', 1))?.code).toBe('INTAKE_REPORT_LAID_BEFORE');
    expect((await read(id, colleague)).intakeReports).toMatchObject([{ id: reportId, missing: [], viewerCan: ['intake_report.remark'] }]);
    expect(await held(facilitator)).toBeUndefined();
  });

  it('gets a remark of its municipality, whose colleagues do not overwrite each other', async () => {
    const { facilitator, applicant, colleague, id } = await aWorld();
    await aReport(app, { id }, facilitator);
    const { id: reportId } = (await read(id, applicant)).intakeReports[0]!;
    const remark = (as: TestAccount, words: string, revision = 0) => refusal(REMARK, { id: reportId, remark: words, revision }, as);
    expect((await remark(facilitator, 'Mooi'))?.code).toBe('FORBIDDEN');
    expect(await remark(applicant, 'De raad stemt pas in mei.')).toBeUndefined();
    expect(await remark(colleague, 'Wat anders')).toEqual({ code: 'APPLICATION_FIELD_CHANGED', details: { field: 'remark', value: 'De raad stemt pas in mei.', revision: 1 } });
    expect((await read(id, facilitator)).intakeReports[0]!.remark).toBe('De raad stemt pas in mei.');
  });
});

/** A municipality whose intake is planned, with three questions; the first is chosen and matters to two people. */
async function aLocalIntake() {
  const world = await aWorld();
  const { id, facilitator, applicant, colleague } = world;
  await aPlannedIntake(app, { id }, facilitator);
  for (const question of ['Wie beslist over het budget?', 'Hoe vinden we jongeren?', 'Wat als het mislukt?']) await app.ask(ADD, { input: { applicationId: id, question, askedBy: 'raadslid' } }, colleague);
  const questions = (await read(id, applicant)).localQuestions.map((one) => one.id);
  for (const person of [applicant, colleague]) await app.ask(MARK, { input: { id: questions[0], on: true } }, person);
  await app.ask(CHOOSE, { input: { id: questions[0], on: true } }, applicant);
  return { ...world, questions };
}

describe('the local intake', () => {
  it('is the municipality’s own until it lays before the facilitators what goes along', async () => {
    const { id, applicant, colleague, facilitator, neighbour, questions } = await aLocalIntake();
    expect((await read(id, applicant)).localQuestions[0]).toMatchObject({ question: 'Wie beslist over het budget?', marks: 2, marked: true });
    expect((await read(id, facilitator)).localQuestions).toEqual([]);
    const socket = await app.socket(facilitator);
    expect(await socket.emitWithAck('stream.open', { stream: `local_intake:${id}`, after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    for (const other of [facilitator, neighbour]) {
      expect([await code(ADD, { applicationId: id, question: 'Van buiten', askedBy: 'inwoner' }, other), await code(CHOOSE, { id: questions[1], on: true }, other), await code(LAY_LOCAL, { applicationId: id }, other)]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    }
    expect(await code(LAY_LOCAL, { applicationId: id }, colleague)).toBeUndefined();
    expect((await read(id, facilitator)).localQuestions).toMatchObject([{ question: 'Wie beslist over het budget?' }]);
    expect((await read(id, applicant)).localQuestions).toHaveLength(3);
    expect([await code(ADD, { applicationId: id, question: 'Te laat', askedBy: 'inwoner' }, applicant), await code(CHOOSE, { id: questions[1], on: true }, applicant)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('lets no more questions go along than the programme says, at least one, and loses no words of colleagues', async () => {
    const { id, applicant, colleague, questions } = await aLocalIntake();
    for (let n = 4; n <= 6; n++) await app.ask(ADD, { input: { applicationId: id, question: `Vraag ${n}`, askedBy: 'inwoner' } }, applicant);
    const all = (await read(id, applicant)).localQuestions.map((one) => one.id);
    const answers = await Promise.all(all.slice(1).map((one) => code(CHOOSE, { id: one, on: true }, applicant)));
    expect(answers.sort()).toEqual(['LOCAL_QUESTIONS_CHOSEN', undefined, undefined, undefined, undefined]);
    for (const one of all) await code(CHOOSE, { id: one, on: false }, applicant);
    expect(await code(LAY_LOCAL, { applicationId: id }, applicant)).toBe('LOCAL_QUESTIONS_NONE_CHOSEN');
    const change = (as: TestAccount) => code(CHANGE_QUESTION, { id: questions[1], question: `Van ${as.id}`, askedBy: 'griffier', revision: 1 }, as);
    expect((await Promise.all([change(applicant), change(colleague)])).sort()).toEqual(['LOCAL_QUESTION_CHANGED', undefined]);
  });

  it('becomes learning questions: of the taxonomy, or a new one that an editor takes in', async () => {
    const { id, track, applicant, facilitator, questions } = await aLocalIntake();
    await app.ask(CHOOSE, { input: { id: questions[1], on: true } }, applicant);
    const termId = unknownId();
    await app.database.manager.save(TaxonomyTerm, { id: termId, taxonomy: 'learning_question', slug: termId, position: 1, nameNl: 'Wie beslist?', nameEn: 'Who decides?' });
    const editor = await anAccount(app, { roles: ['editor'] });
    expect(await code(LINK, { id: questions[0], termId }, facilitator)).toBe('NOT_FOUND');
    await app.ask(LAY_LOCAL, { input: { applicationId: id } }, applicant);
    expect([await code(LINK, { id: questions[0], termId }, applicant), await code(LINK, { id: questions[0], termId }, editor), await code(LINK, { id: questions[0], termId: unknownId() }, facilitator), await code(LINK, { id: questions[2], termId }, facilitator)]).toEqual(['FORBIDDEN', 'NOT_FOUND', 'INPUT_INVALID', 'NOT_FOUND']);
    expect(await code(LINK, { id: questions[0], termId }, facilitator)).toBeUndefined();
    const nameNl = `Hoe bereik je jongeren? ${termId}`;
    expect(await code(PROPOSE, { localQuestionId: questions[1], nameNl }, facilitator)).toBeUndefined();
    const proposals = (await app.ask<{ track: { learningQuestionProposals: { id: string; nameNl: string }[] } }>(TRACK, { slug: track.slug }, editor)).track.learningQuestionProposals;
    const proposal = proposals.find((one) => one.nameNl === nameNl)!;
    const takeIn = (as: TestAccount) => code(TAKE_IN, { id: proposal.id, nameNl, nameEn: 'How to reach young people?' }, as);
    expect([await takeIn(facilitator), ...(await Promise.all([takeIn(editor), takeIn(editor)])).sort()]).toEqual(['FORBIDDEN', 'LEARNING_QUESTION_SETTLED', undefined]);
    expect((await read(id, applicant)).localQuestions.map(({ learningQuestion }) => learningQuestion?.name)).toEqual(['Wie beslist?', nameNl, undefined]);
    const { collectedQuestions } = (await app.ask<{ track: { collectedQuestions: { question: string }[] } }>(TRACK, { slug: track.slug }, facilitator)).track;
    expect(collectedQuestions).toMatchObject([{ question: 'Wie beslist over het budget?', learningQuestion: { id: termId }, application: { id } }, { question: 'Hoe vinden we jongeren?' }]);
  });

  it('says why a proposed learning question is not taken in', async () => {
    const { id, applicant, facilitator, questions } = await aLocalIntake();
    await app.ask(LAY_LOCAL, { input: { applicationId: id } }, applicant);
    await app.ask(PROPOSE, { input: { localQuestionId: questions[0], nameNl: 'Wie beslist waarover' } }, facilitator);
    const proposal = (await read(id, facilitator)).localQuestions[0]!.proposal!;
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    expect([await code(DECLINE, { id: proposal.id, reason: 'Die is er al.' }, facilitator), await code(DECLINE, { id: proposal.id, reason: 'Die is er al.' }, manager)]).toEqual(['FORBIDDEN', undefined]);
    expect((await read(id, facilitator)).localQuestions[0]!.proposal).toMatchObject({ reason: 'Die is er al.' });
    expect((await read(id, applicant)).localQuestions[0]!.learningQuestion).toBeNull();
  });
});

describe('the calendar file of an appointment', () => {
  it('keeps its name when it moves and is called off, and is for who may read the application', async () => {
    const { track, facilitator, applicant, neighbour, id } = await aWorld();
    const [first, second] = await someSlots(app, track, facilitator, [24, 30]);
    await book(applicant, id, first!);
    await book(applicant, id, second!);
    const { id: intakeId } = (await read(id, applicant)).intakes[0]!;
    const file = async (as: TestAccount) => (await app.fetch(`/files/intakes/${intakeId}.ics`, {}, as)).text();
    for (const line of [`UID:${intakeId}@leerkring`, 'SEQUENCE:1', 'STATUS:CONFIRMED', 'SUMMARY:Intake: Berkelland']) expect((await file(facilitator)).split('\r\n')).toContain(line);
    await code(CANCEL, { id: intakeId }, facilitator);
    for (const line of [`UID:${intakeId}@leerkring`, 'SEQUENCE:2', 'STATUS:CANCELLED']) expect((await file(applicant)).split('\r\n')).toContain(line);
    expect((await app.fetch(`/files/intakes/${intakeId}.ics`, {}, neighbour)).status).toBe(404);
  });
});
