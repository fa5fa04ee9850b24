import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { madeOf, startTestApp, uploadTo, type TestApp } from '@leerkring/platform/api/testing';
import { PreparationService } from './preparation.service';
import { SeatsModule } from './seats.module';
import { ARRANGE, MARK, WALK_IN, anEventWithSeats, asking, type TestProgramme } from './testing';

let app: TestApp;
let editor: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, SeatsModule] });
  editor = await anAccount(app, { roles: ['editor'] });
});
afterAll(() => app.stop());

const { code, done, ask, read, own } = asking(() => app);
const anEvent = (blocks?: (number | null)[][], coming?: number) => anEventWithSeats(app, editor, blocks, coming);

describe('the programme', () => {
  const at = (event: TestProgramme, minutes: number) => new Date(event.startsAt.getTime() + minutes * 60_000).toISOString();

  /** The programme as it stands, to send back with a change. */
  async function standing(event: TestProgramme, capacities: Record<string, number> = {}) {
    const { blocks, seatPlan } = await read(event, editor);
    return {
      agendaEventId: event.id,
      revision: seatPlan.revision,
      confirmation: 'automatic',
      blocks: blocks.map(({ id, title }, index) => ({ id, title, startsAt: at(event, index * 120), endsAt: at(event, index * 120 + 120), sessions: blocks[index]!.sessions.map((one) => ({ id: one.id, title: one.title, capacity: capacities[one.id] ?? one.capacity })) })),
    };
  }

  it('gives places to who waits when a session grows, and takes none when it shrinks', async () => {
    const { event, visitors, session } = await anEvent([[1]], 3);
    expect(await code(ARRANGE, await standing(event, { [session]: 3 }), editor)).toBeUndefined();
    expect([await own(event, visitors[1]!), await own(event, visitors[2]!)]).toEqual([[['offered', null]], [['offered', null]]]);
    expect(await code(ARRANGE, await standing(event, { [session]: 2 }), editor)).toBe('EVENT_CAPACITY_TAKEN');
  });

  it('is written as a whole by who was not overtaken, within the event, and without taking seats away', async () => {
    const { event, visitors } = await anEvent([[2], [2]], 1);
    const now = await standing(event);
    expect(await code(ARRANGE, { ...now, revision: 7 }, editor)).toBe('EVENT_PROGRAMME_CHANGED');
    expect(await code(ARRANGE, { ...now, blocks: [{ ...now.blocks[0]!, startsAt: at(event, -5) }] }, editor)).toBe('EVENT_BLOCK_OUTSIDE');
    expect(await code(ARRANGE, { ...now, blocks: [now.blocks[1]!] }, editor)).toBe('EVENT_SESSION_TAKEN');
    expect(await code(ARRANGE, { ...now, blocks: [] }, visitors[0]!)).toBe('FORBIDDEN');
    await ask(visitors[0]!, event.sessions[1]![0]!);
    const clashing = now.blocks.map((block, index) => (index ? { ...block, startsAt: at(event, 60) } : block));
    expect(await code(ARRANGE, { ...now, blocks: clashing }, editor)).toBe('EVENT_BLOCKS_CLASH');
    const more = [...now.blocks, { title: 'Avond', startsAt: at(event, 300), endsAt: at(event, 360), sessions: [{ title: 'Samen eten', capacity: null }] }];
    expect(await code(ARRANGE, { ...now, blocks: more }, editor)).toBeUndefined();
    expect((await read(event, visitors[0]!)).blocks.map(({ title }) => title)).toEqual(['Deel 1', 'Deel 2', 'Avond']);
  });

  it('moves along when the event moves', async () => {
    const { event, visitors } = await anEvent([[2]], 1);
    await app.database.query(`UPDATE agenda_events SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' WHERE id = $1`, [event.id]);
    expect((await read(event, visitors[0]!)).blocks[0]!.startsAt).toBe(new Date(event.startsAt.getTime() + 24 * 60 * 60 * 1000).toISOString());
  });
});

describe('the door', () => {
  it('is kept from the day itself: who came, who did not, and who walked in', async () => {
    const { event, seats, session } = await anEvent([[1]], 1);
    const walkIn = { agendaEventId: event.id, sessionId: session, name: 'Joke Vermaat', organisation: 'Zutphen' };
    expect([await code(MARK, { id: seats[0]!.id, presence: 'present' }, editor), await code(WALK_IN, walkIn, editor)]).toEqual(['SEAT_MARK_EARLY', 'SEAT_MARK_EARLY']);
    await app.database.query('UPDATE agenda_events SET starts_at = $2 WHERE id = $1', [event.id, app.clock.now()]);
    expect(await done(MARK, { id: seats[0]!.id, presence: 'present' }, editor)).toMatchObject({ presence: 'present' });
    expect(await code(WALK_IN, walkIn, editor)).toBeUndefined();
    expect((await read(event, editor)).walkIns).toMatchObject([{ name: 'Joke Vermaat' }]);
  });
});

describe('lists for the door', () => {
  it('name who has a place, for who looks after the event only', async () => {
    const { event, visitors } = await anEvent([[1]], 2);
    const fetchFile = (file: string, as: TestAccount) => app.fetch(`/files/event-seats/${event.id}/${file}`, {}, as);
    const csv = await (await fetchFile('list.csv', editor)).text();
    expect(csv.split('\r\n').map((line) => line.split(';')[1])).toEqual(['Naam', visitors[0]!.name, undefined]);
    for (const file of ['list.pdf', 'badges.pdf']) expect((await (await fetchFile(file, editor)).text()).slice(0, 5)).toBe('%PDF-');
    expect((await app.fetch(`/files/event-seats/${event.id}/list.csv`)).status).toBe(401);
    for (const file of ['list.csv', 'list.pdf', 'badges.pdf']) expect((await fetchFile(file, visitors[0]!)).status).toBe(403);
    expect((await fetchFile('secret.txt', editor)).status).toBe(404);
  });
});

describe('the preparation', () => {
  const WRITE = 'mutation ($input: WritePreparationPackInput!) { writePreparationPack(input: $input) { agendaEvent { preparation { revision } } } }';
  const ANSWER = 'mutation ($input: GiveEventAnswerInput!) { giveEventAnswer(input: $input) { agendaEvent { id } } }';
  const CONFIRM_PACK = 'mutation ($input: ConfirmPreparationPackInput!) { confirmPreparationPack(input: $input) { agendaEvent { preparation { ownReadAt } } } }';
  const PREPARATION = 'query ($id: ID!) { agendaEvent(id: $id) { preparation { pack revision answersOpen ownReadAt questions { id text } ownAnswers { text } } packReadings { person { id } } eventAnswers { text person { id } } } }';
  interface Prepared {
    preparation: { pack: string; revision: number; answersOpen: boolean; ownReadAt: string | null; questions: { id: string }[]; ownAnswers: { text: string }[] } | null;
    packReadings: { person: { id: string } }[] | null;
    eventAnswers: { text: string; person: { id: string } }[] | null;
  }
  const prepared = async (event: { id: string }, as: TestAccount) => (await app.ask<{ agendaEvent: Prepared }>(PREPARATION, { id: event.id }, as)).agendaEvent;

  it('is read and answered by who has a place, until the deadline; organisers see by whom', async () => {
    const { event, visitors, seats } = await anEvent([[1]], 2);
    const [guest, waiting] = visitors as [TestAccount, TestAccount];
    const answerBy = new Date(app.clock.now().getTime() + 3 * 24 * 60 * 60 * 1000);
    const pack = { agendaEventId: event.id, revision: 0, pack: 'Neem een vraag mee.', answerBy, questions: [{ text: 'Welke?' }] };
    expect(await code(WRITE, pack, guest)).toBe('FORBIDDEN');
    expect(await code(WRITE, pack, editor)).toBeUndefined();
    expect(await code(WRITE, pack, editor)).toBe('PREPARATION_PACK_CHANGED');
    expect(await code(WRITE, { ...pack, revision: 1, answerBy: new Date(event.startsAt.getTime() + 1) }, editor)).toBe('EVENT_DEADLINE_UNFIT');
    expect([(await prepared(event, waiting)).preparation, (await prepared(event, guest)).packReadings]).toEqual([null, null]);
    const { id: questionId } = (await prepared(event, guest)).preparation!.questions[0]!;
    expect(await code(ANSWER, { seatId: seats[0]!.id, questionId, text: 'Over kernbudgetten' }, guest)).toBeUndefined();
    expect(await code(ANSWER, { seatId: seats[0]!.id, questionId, text: 'x' }, waiting)).toBe('NOT_FOUND');
    expect(await code(CONFIRM_PACK, { seatId: seats[0]!.id, revision: 0 }, guest)).toBe('PREPARATION_PACK_CHANGED');
    expect(await code(CONFIRM_PACK, { seatId: seats[0]!.id, revision: 1 }, guest)).toBeUndefined();
    expect(await prepared(event, editor)).toMatchObject({ packReadings: [{ person: { id: guest.id } }], eventAnswers: [{ text: 'Over kernbudgetten', person: { id: guest.id } }] });
    expect(await code(WRITE, { ...pack, revision: 1, questions: [] }, editor)).toBe('EVENT_QUESTION_ANSWERED');
    await app.database.query('UPDATE seat_plans SET answer_by = $2 WHERE agenda_event_id = $1', [event.id, app.clock.now()]);
    expect(await code(ANSWER, { seatId: seats[0]!.id, questionId, text: 'Te laat' }, guest)).toBe('EVENT_ANSWERS_CLOSED');
  });

  it('has files that go with it: added by organisers, saved by who has a place', async () => {
    const { event, visitors } = await anEvent([[1]], 2);
    const file = (as: TestAccount) => uploadTo(app, '/files/pack-attachments', as, { agendaEventId: event.id, filename: 'Spelregels.txt' }, Buffer.from(`spelregels ${event.id}`));
    expect((await file(visitors[0]!)).status).toBe(403);
    const { id } = madeOf(await file(editor));
    const save = async (as: TestAccount) => (await app.fetch(`/files/pack-attachments/${id}`, {}, as)).status;
    expect([await save(editor), await save(visitors[0]!)]).toEqual([200, 404]);
    expect(await code(WRITE, { agendaEventId: event.id, revision: 0, pack: '', questions: [], attachmentIds: [id] }, editor)).toBeUndefined();
    expect([await save(editor), await save(visitors[0]!), await save(visitors[1]!)]).toEqual([200, 200, 404]);
    expect(await code(WRITE, { agendaEventId: event.id, revision: 1, pack: '', questions: [], attachmentIds: [] }, editor)).toBeUndefined();
    expect(await save(visitors[0]!)).toBe(404);
  });

  it('reminds once, a day before the deadline', async () => {
    const { event } = await anEvent([[1]], 1);
    const answerBy = new Date(app.clock.now().getTime() + 20 * 60 * 60 * 1000);
    await app.ask(WRITE, { input: { agendaEventId: event.id, revision: 0, pack: '', answerBy, questions: [{ text: 'Welke?' }] } }, editor);
    expect([await app.get(PreparationService).remind(), await app.get(PreparationService).remind()]).toEqual([1, 0]);
  });
});
