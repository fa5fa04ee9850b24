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
import { aCaseFile, aLesson } from '../testing';

const NOTES = 'notes { id body editedAt deletedAt author { id } viewerCan }';
const LESSONS = 'lessons { id kind title situation action effect revision readyAt author { id } changedBy { id } viewerCan }';
const READ = `query ($id: ID!) { caseFile(id: $id) { viewerCan ${NOTES} ${LESSONS} } }`;
const verb = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { caseFile { id ${NOTES} ${LESSONS} } } }`;
const [WRITE, EDIT, DELETE] = [verb('writeCaseNote', 'WriteCaseNoteInput'), verb('editCaseNote', 'EditCaseNoteInput'), verb('deleteCaseNote', 'DeleteCaseNoteInput')];
const [DRAFT, CHANGE, FINISH] = [verb('draftLesson', 'DraftLessonInput'), verb('changeLesson', 'ChangeLessonInput'), verb('finishLesson', 'FinishLessonInput')];
const [REOPEN, REMOVE] = [verb('reopenLesson', 'LessonInput'), verb('removeLesson', 'LessonInput')];
const MOVE = 'mutation ($input: MoveCaseFileInput!) { moveCaseFile(input: $input) { caseFile { id } } }';
const ERASE = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }';

interface CaseNow {
  viewerCan: string[];
  notes: { id: string; body: string; editedAt: string | null; deletedAt: string | null; author: { id: string }; viewerCan: string[] }[];
  lessons: { id: string; kind: string; title: string; situation: string; revision: number; readyAt: string | null; author: { id: string }; changedBy: { id: string }; viewerCan: string[] }[];
}

const words = { kind: 'pitfall', title: 'Vraag niet te vroeg om een besluit', situation: 'De raad wilde al kiezen.', action: 'Het college legde één voorstel voor.', effect: 'Het gesprek stopte.' };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

/** A case of Berkelland in a group with two of its people, one of Zutphen and a facilitator; and somebody from elsewhere. */
async function aCase() {
  const group = await aGroup(app);
  const [berkelland, zutphen] = [aMunicipality({ name: 'Berkelland' }), aMunicipality({ name: 'Zutphen' })];
  const owner = await aMember(app, group, { organisationId: berkelland.id });
  const colleague = await aMember(app, group, { organisationId: berkelland.id });
  const other = await aMember(app, group, { organisationId: zutphen.id });
  const facilitator = await aMember(app, group, { role: 'facilitator', organisationId: null });
  const outsider = await aMember(app, await aGroup(app), { organisationId: berkelland.id });
  const { id } = await aCaseFile(app, group, owner);
  return { id, group, owner, colleague, other, facilitator, outsider, everybody: [owner, colleague, facilitator, other, outsider] };
}

const outcome = async (query: string, input: object, as?: TestAccount): Promise<string> => (await app.graphql(query, { input } as never, as)).errors?.[0]?.extensions.code ?? 'done';
const read = async (id: string, as: TestAccount): Promise<CaseNow> => (await app.ask<{ caseFile: CaseNow }>(READ, { id }, as)).caseFile;
const close = (id: string, owner: TestAccount) => app.ask(MOVE, { input: { id, from: 'open', to: 'closed', reason: 'Klaar.' } }, owner);
const erase = async (person: TestAccount) => {
  await app.ask(ERASE, { input: { accountId: person.id, withWords: true } }, await anAccount(app, { roles: ['admin'] }));
  await app.settle();
};
const logOf = async (id: string): Promise<string> => JSON.stringify(await app.database.query('SELECT payload FROM domain_events WHERE stream = $1', [streamOf('case_file', id)]));

/** A note by this person; returns its id. */
async function aNote(id: string, author: TestAccount, body = 'Gebeld met de griffier.'): Promise<string> {
  await app.ask(WRITE, { input: { caseFileId: id, body, clientId: uuid() } }, author);
  return (await read(id, author)).notes[0]!.id;
}

describe('a note in a case', () => {
  it('is written by its municipality and the facilitators, and read by the whole group, the newest first', async () => {
    const { id, owner, other, facilitator, everybody } = await aCase();
    const codes = [];
    for (const person of everybody) codes.push(await outcome(WRITE, { caseFileId: id, body: 'Een notitie', clientId: uuid() }, person));
    expect(codes).toEqual(['done', 'done', 'done', 'FORBIDDEN', 'NOT_FOUND']);
    const { notes } = await read(id, other);
    expect(notes.map(({ author }) => author.id)).toEqual([facilitator.id, everybody[1]!.id, owner.id]);
    expect([notes[0]!.viewerCan, (await read(id, facilitator)).notes[0]!.viewerCan]).toEqual([[], ['case_note.edit', 'case_note.delete']]);
  });

  it('is one note, however often it is sent', async () => {
    const { id, owner } = await aCase();
    const input = { caseFileId: id, body: 'Een keer', clientId: uuid() };
    expect(await Promise.all([outcome(WRITE, input, owner), outcome(WRITE, input, owner)])).toEqual(['done', 'done']);
    expect((await read(id, owner)).notes).toHaveLength(1);
  });

  it('is changed and taken away by its author only; its place stays, its words go', async () => {
    const { id, owner, colleague, other, outsider, facilitator } = await aCase();
    const note = await aNote(id, owner, 'Geheime woorden');
    for (const person of [colleague, facilitator, other]) {
      expect([await outcome(EDIT, { id: note, body: 'Anders' }, person), await outcome(DELETE, { id: note }, person)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    }
    for (const [query, input] of [[EDIT, { id: note, body: 'Anders' }], [DELETE, { id: note }], [DELETE, { id: unknownId() }]] as const) expect(await outcome(query, input, outsider)).toBe('NOT_FOUND');
    await app.ask(EDIT, { input: { id: note, body: ' Beter gezegd ' } }, owner);
    expect((await read(id, other)).notes).toMatchObject([{ body: 'Beter gezegd', editedAt: app.clock.now().toISOString(), deletedAt: null }]);
    await app.ask(DELETE, { input: { id: note } }, owner);
    expect((await read(id, other)).notes).toMatchObject([{ id: note, body: '', deletedAt: app.clock.now().toISOString(), author: { id: owner.id } }]);
    expect([await outcome(EDIT, { id: note, body: 'Toch' }, owner), await outcome(DELETE, { id: note }, owner)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await logOf(id)).not.toMatch(/Geheime|Beter/);
  });

  it('has bounds', async () => {
    const { id, owner } = await aCase();
    const write = (body: string) => outcome(WRITE, { caseFileId: id, body, clientId: uuid() }, owner);
    expect([await write('  '), await write('x'.repeat(limits.caseNote + 1))]).toEqual(['INPUT_INVALID', 'INPUT_TOO_LONG']);
    await app.database.query(
      'INSERT INTO case_notes (id, case_file_id, author_id, client_id, body, created_at) SELECT gen_random_uuid(), $1, $2, gen_random_uuid(), $4, now() FROM generate_series(1, $3)',
      [id, owner.id, limits.caseNotes, 'vol'],
    );
    expect(await write('Nog een')).toBe('CASE_NOTES_FULL');
  });

  it('is left as it is once the case is closed; its author can still take it away', async () => {
    const { id, owner } = await aCase();
    const note = await aNote(id, owner);
    await close(id, owner);
    expect([await outcome(WRITE, { caseFileId: id, body: 'Nog iets', clientId: uuid() }, owner), await outcome(EDIT, { id: note, body: 'Anders' }, owner)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await outcome(DELETE, { id: note }, owner)).toBe('done');
  });

  it('is told to who has the case open, without its words', async () => {
    const { id, owner, other } = await aCase();
    const socket = await app.socket(other);
    await socket.emitWithAck('stream.open', { stream: `case_file:${id}`, after: 0 });
    const news = nextFrame(socket, 'news');
    const caseNoteId = await aNote(id, owner, 'Woorden die niemand in het logboek leest.');
    const { events } = await news;
    expect(events).toMatchObject([{ name: 'case_note.written', payload: { caseFileId: id, caseNoteId } }]);
    expect(JSON.stringify(events)).not.toContain('Woorden');
  });
});

describe('a lesson of a case', () => {
  it('is drafted, changed and finished by its municipality and the facilitators together, and read by the group', async () => {
    const { id, owner, colleague, facilitator, other, everybody } = await aCase();
    const codes = [];
    for (const person of everybody) codes.push(await outcome(DRAFT, { caseFileId: id, clientId: uuid(), ...words }, person));
    expect(codes).toEqual(['done', 'done', 'done', 'FORBIDDEN', 'NOT_FOUND']);
    const [lesson] = (await read(id, other)).lessons;
    expect(lesson).toMatchObject({ ...words, revision: 1, readyAt: null, author: { id: owner.id }, viewerCan: [] });
    await app.ask(CHANGE, { input: { id: lesson!.id, revision: 1, ...words, title: 'Laat het gesprek duren' } }, facilitator);
    await app.ask(FINISH, { input: { id: lesson!.id, revision: 2 } }, colleague);
    expect((await read(id, other)).lessons[0]).toMatchObject({ title: 'Laat het gesprek duren', revision: 2, readyAt: app.clock.now().toISOString(), author: { id: owner.id }, changedBy: { id: facilitator.id } });
  });

  it('is touched by nobody else, by whatever verb', async () => {
    const { id, owner, other, outsider } = await aCase();
    const lesson = await aLesson(app, { id }, owner, { ready: false });
    for (const [query, input] of [[CHANGE, { id: lesson, revision: 1, ...words }], [FINISH, { id: lesson, revision: 1 }], [REOPEN, { id: lesson }], [REMOVE, { id: lesson }]] as const) {
      expect([await outcome(query, input, other), await outcome(query, input, outsider), await outcome(query, { ...input, id: unknownId() }, owner), await outcome(query, input)]).toEqual(['FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND', 'UNAUTHENTICATED']);
    }
  });

  it('is never overwritten unseen, and not changed while it is ready', async () => {
    const { id, owner, colleague } = await aCase();
    const lesson = await aLesson(app, { id }, owner, { ready: false });
    const change = (as: TestAccount, title: string) => outcome(CHANGE, { id: lesson, revision: 1, ...words, title }, as);
    expect((await Promise.all([change(owner, 'Van de een'), change(colleague, 'Van de ander')])).sort()).toEqual(['LESSON_CHANGED', 'done']);
    expect(await outcome(FINISH, { id: lesson, revision: 1 }, owner)).toBe('LESSON_CHANGED');
    for (let times = 0; times < 2; times++) await app.ask(FINISH, { input: { id: lesson, revision: 2 } }, owner);
    expect(await outcome(CHANGE, { id: lesson, revision: 2, ...words }, colleague)).toBe('LESSON_READY');
    await app.ask(REOPEN, { input: { id: lesson } }, colleague);
    expect(await outcome(CHANGE, { id: lesson, revision: 2, ...words }, colleague)).toBe('done');
  });

  it('may be half a lesson while it is a draft, and says all three things once it is ready', async () => {
    const { id, owner } = await aCase();
    await app.ask(DRAFT, { input: { caseFileId: id, clientId: uuid(), ...words, action: '', effect: ' ' } }, owner);
    const lesson = (await read(id, owner)).lessons[0]!.id;
    expect(await outcome(FINISH, { id: lesson, revision: 1 }, owner)).toBe('LESSON_INCOMPLETE');
  });

  it('has bounds, and is one lesson however often it is sent', async () => {
    const { id, owner } = await aCase();
    const draft = (wishes: object) => outcome(DRAFT, { caseFileId: id, clientId: uuid(), ...words, ...wishes }, owner);
    expect([await draft({ title: ' ' }), await draft({ title: 'x'.repeat(201) }), await draft({ effect: 'x'.repeat(2001) }), await draft({ kind: 'mening' })]).toEqual(['INPUT_INVALID', 'INPUT_TOO_LONG', 'INPUT_TOO_LONG', 'QUERY_INVALID']);
    const clientId = uuid();
    expect(await Promise.all([draft({ clientId }), draft({ clientId })])).toEqual(['done', 'done']);
    expect((await read(id, owner)).lessons).toHaveLength(1);
    for (let count = 1; count < limits.lessons; count++) await draft({});
    expect(await draft({})).toBe('LESSONS_FULL');
  });

  it('has to be there, and ready, before the lessons of a case are drawn; the last one stays as long as they are', async () => {
    const { id, owner, facilitator } = await aCase();
    const lesson = await aLesson(app, { id }, owner, { ready: false });
    await app.ask(MOVE, { input: { id, from: 'open', to: 'in_progress', reason: '' } }, owner);
    const draw = () => outcome(MOVE, { id, from: 'in_progress', to: 'lessons_drawn', reason: '' }, facilitator);
    expect(await draw()).toBe('CASE_FILE_NO_LESSONS');
    await app.ask(FINISH, { input: { id: lesson, revision: 1 } }, owner);
    expect(await draw()).toBe('done');
    expect([await outcome(REMOVE, { id: lesson }, owner), await outcome(REOPEN, { id: lesson }, owner)]).toEqual(['LESSON_LAST', 'LESSON_LAST']);
    const second = await aLesson(app, { id }, facilitator);
    expect(await outcome(REMOVE, { id: lesson }, owner)).toBe('done');
    expect(await outcome(REMOVE, { id: second }, owner)).toBe('LESSON_LAST');
  });

  it('is only read once the case is closed', async () => {
    const { id, owner } = await aCase();
    const lesson = await aLesson(app, { id }, owner);
    await close(id, owner);
    const codes = [await outcome(DRAFT, { caseFileId: id, clientId: uuid(), ...words }, owner), await outcome(REOPEN, { id: lesson }, owner), await outcome(REMOVE, { id: lesson }, owner)];
    expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect((await read(id, owner)).lessons[0]!.viewerCan).toEqual([]);
  });
});

describe('somebody who wants all words gone', () => {
  it('leaves empty notes behind, and takes lessons along whose words are theirs; what somebody else changed since stays', async () => {
    const { id, owner, colleague, other } = await aCase();
    await aNote(id, owner, 'Mijn eigen notitie');
    await aNote(id, colleague, 'Van een ander');
    await aLesson(app, { id }, owner, { title: 'Mijn eigen les' });
    const shared = await aLesson(app, { id }, owner, { title: 'Samen geschreven', ready: false });
    await app.ask(CHANGE, { input: { id: shared, revision: 1, ...words } }, colleague);
    await erase(owner);
    const { notes, lessons } = await read(id, other);
    expect(notes.map(({ body }) => body)).toEqual(['Van een ander', '']);
    expect(lessons.map(({ title }) => title)).toEqual([words.title]);
  });
});
