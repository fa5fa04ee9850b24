import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXCERPT_OBJECTION_MS, limits } from '@leerkring/contract';
import { CasesModule } from '@leerkring/cases/api';
import { aCaseFile } from '@leerkring/cases/api/testing';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { LiveSessionsModule } from '@leerkring/live-sessions/api';
import { aChatMessage, anOpenSession } from '@leerkring/live-sessions/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { NotificationsModule } from './index';

const verb = (name: string, input: string, answer = '__typename') => `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} } }`;
const WRITE = verb('writeCaseNote', 'WriteCaseNoteInput', 'caseFile { notes { id liveSessionId } }');
const EDIT = verb('editCaseNote', 'EditCaseNoteInput');
const DELETE = verb('deleteCaseNote', 'DeleteCaseNoteInput');
const DRAFT = verb('draftLesson', 'DraftLessonInput', 'caseFile { lessons { id liveSessionId } }');
const REMOVE = verb('removeLesson', 'LessonInput');
const OBJECT = verb('objectToExcerpt', 'ExcerptInput');
const WITHDRAW = verb('withdrawExcerptObjection', 'ExcerptInput');
const READ = 'query ($placeType: ExcerptPlaceType!, $placeId: ID!) { excerpt(placeType: $placeType, placeId: $placeId) { id leftOut viewerMayObject liveSession { id } messages { body author { id } } } }';
const MARKS = 'query ($id: ID!) { liveSession(id: $id) { excerpts { placeType placeId title slug messageIds } } }';
const lesson = { kind: 'pitfall', title: 'Besluit niet te vroeg', situation: '', action: '', effect: '' };

type Place = { placeType: 'case_note' | 'lesson'; placeId: string };
interface Shown {
  id: string;
  leftOut: number;
  viewerMayObject: boolean;
  liveSession: { id: string };
  messages: { body: string; author: { id: string } }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule, LiveSessionsModule, DiscussionsModule, NotificationsModule] });
});
afterAll(() => app.stop());

/** A session in which Anniek and Bram said something, and a case of Anniek's municipality in their group. */
async function aTalk() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator', organisationId: null });
  const anniek = await aMember(app, group, { organisationId: aMunicipality().id });
  const [bram, cas] = [await aMember(app, group, { organisationId: aMunicipality().id }), await aMember(app, group, { organisationId: aMunicipality().id })];
  const session = await anOpenSession(app, group, facilitator);
  const said = [await aChatMessage(app, session, anniek, 'een'), await aChatMessage(app, session, bram, 'twee'), await aChatMessage(app, session, bram, 'drie')] as const;
  const caseFile = await aCaseFile(app, group, anniek);
  const sessionWords = { liveSessionId: session.id, messageIds: said.map(({ id }) => id) };
  const note = (wishes = {}) => ({ input: { caseFileId: caseFile.id, body: '', sessionWords, clientId: uuid(), ...wishes } });
  const draft = (wishes = {}) => ({ input: { caseFileId: caseFile.id, ...lesson, sessionWords, clientId: uuid(), ...wishes } });
  const inNote = async (who: Caller = anniek): Promise<Place> => ({ placeType: 'case_note', placeId: (await app.ask<{ writeCaseNote: { caseFile: { notes: { id: string }[] } } }>(WRITE, note(), who)).writeCaseNote.caseFile.notes[0]!.id });
  const inLesson = async (who: Caller = anniek): Promise<Place> => ({ placeType: 'lesson', placeId: (await app.ask<{ draftLesson: { caseFile: { lessons: { id: string }[] } } }>(DRAFT, draft(), who)).draftLesson.caseFile.lessons.at(-1)!.id });
  const marks = async (who: Caller) => (await app.ask<{ liveSession: { excerpts: (Place & { title: string; slug: string; messageIds: string[] })[] } }>(MARKS, { id: session.id }, who)).liveSession.excerpts;
  return { group, facilitator, anniek, bram, cas, session, said, caseFile, sessionWords, note, draft, inNote, inLesson, marks };
}

const read = async (place: Place, who: Caller) => (await app.ask<{ excerpt: Shown | null }>(READ, { ...place }, who)).excerpt;
const words = async (place: Place, who: Caller) => (await read(place, who))!.messages.map(({ body }) => body);
const told = async (who: Caller) => {
  await app.settle();
  return (await app.ask<{ viewer: { unreadNotifications: object[] } }>('{ viewer { unreadNotifications { reason caseFileId threadId title actors { id } } } }', {}, who)).viewer.unreadNotifications;
};

describe('words of the chat that go on in a case', () => {
  it('are shown by reference in a note and in a lesson, and the session says where they went', async () => {
    const { anniek, bram, cas, facilitator, session, said, caseFile, inNote, inLesson, marks } = await aTalk();
    const places = [await inNote(), await inLesson(facilitator)];
    for (const place of places) {
      expect(await read(place, cas)).toMatchObject({ leftOut: 0, viewerMayObject: false, liveSession: { id: session.id }, messages: [{ body: 'een', author: { id: anniek.id } }, { body: 'twee' }, { body: 'drie' }] });
      expect((await read(place, bram))!.viewerMayObject).toBe(true);
    }
    const messageIds = said.map(({ id }) => id);
    expect(await marks(cas)).toEqual([
      { ...places[0], title: caseFile.title, slug: caseFile.id, messageIds },
      { ...places[1], title: lesson.title, slug: caseFile.id, messageIds },
    ]);
  });

  it('are told to their authors once, with the case, and not to who took them or said nothing', async () => {
    const { anniek, bram, cas, caseFile, inNote } = await aTalk();
    await inNote();
    expect(await told(bram)).toEqual([{ reason: 'excerpted_in_case', caseFileId: caseFile.id, threadId: null, title: caseFile.title, actors: [{ id: anniek.id }] }]);
    expect([await told(anniek), await told(cas)]).toEqual([[], []]);
  });

  it('leave a note and a lesson when their author objects, which nobody is told the author of, and come back when they take that back, for three days', async () => {
    const { anniek, bram, cas, caseFile, inNote, inLesson } = await aTalk();
    const socket = await app.socket(cas);
    for (const take of [inNote, inLesson]) {
      const place = await take();
      const { id } = (await read(place, bram))!;
      expect(await app.codeOf(OBJECT, { input: { id } }, cas)).toBe('FORBIDDEN');
      await socket.emitWithAck('stream.open', { stream: `case_file:${caseFile.id}`, after: 0 });
      const changed = nextFrame(socket, 'news', ({ events }) => events.some(({ name, payload }) => name === 'excerpt.changed' && (payload as { excerptId: string }).excerptId === id));
      await app.ask(OBJECT, { input: { id } }, bram);
      await app.settle();
      expect((await changed).events.find(({ name }) => name === 'excerpt.changed')).toMatchObject({ actor: null, payload: { excerptId: id } });
      for (const who of [anniek, bram, cas]) expect(await words(place, who)).toEqual(['een']);
      await app.ask(WITHDRAW, { input: { id } }, bram);
      expect(await words(place, cas)).toEqual(['een', 'twee', 'drie']);
      await app.ask(OBJECT, { input: { id } }, bram);
      app.clock.advance(EXCERPT_OBJECTION_MS + 1000);
      expect(await app.codeOf(WITHDRAW, { input: { id } }, bram)).toBe('EXCERPT_SETTLED');
      expect(await words(place, cas)).toEqual(['een']);
    }
  });

  it('follow what happens to them in the chat, and stand in the case as no copy', async () => {
    const { anniek, bram, facilitator, said, inNote, inLesson } = await aTalk();
    const places = [await inNote(), await inLesson()];
    await app.ask(verb('deleteChatMessage', 'DeleteChatMessageInput'), { input: { id: said[2].id } }, bram);
    await app.ask(verb('hideChatMessage', 'HideChatMessageInput'), { input: { id: said[0].id, reason: 'Vertrouwelijk.' } }, facilitator);
    for (const place of places) expect(await read(place, anniek)).toMatchObject({ leftOut: 2, messages: [{ body: 'twee' }] });
    const copies = await app.database.query('SELECT 1 FROM case_notes n WHERE n.body <> \'\' AND n.id = $1 UNION ALL SELECT 1 FROM domain_events WHERE name LIKE \'case_note.%\' AND payload::text LIKE \'%twee%\'', [places[0]!.placeId]);
    expect(copies).toEqual([]);
  });

  it('come in one commit with the note, once, and only when something is left of them', async () => {
    const { anniek, bram, cas, session, caseFile, note, draft, said, marks } = await aTalk();
    const gone = { liveSessionId: session.id, messageIds: [unknownId()] };
    expect([await app.codeOf(WRITE, note({ sessionWords: gone }), anniek), await app.codeOf(DRAFT, draft({ sessionWords: gone }), anniek)]).toEqual(['EXCERPT_EMPTY', 'EXCERPT_EMPTY']);
    for (const messageIds of [[], Array.from({ length: limits.excerpt + 1 }, () => uuid())]) expect(await app.codeOf(WRITE, note({ sessionWords: { liveSessionId: session.id, messageIds } }), anniek)).toBe('INPUT_INVALID');
    // Who may not write in the case takes nothing there.
    expect([await app.codeOf(WRITE, note(), bram), await app.codeOf(DRAFT, draft(), cas)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await marks(anniek)).toEqual([]);
    expect(await app.database.query('SELECT 1 FROM case_notes WHERE case_file_id = $1', [caseFile.id])).toEqual([]);
    const twice = note({ sessionWords: { liveSessionId: session.id, messageIds: [said[0].id] } });
    await Promise.all([app.ask(WRITE, twice, anniek), app.ask(WRITE, twice, anniek)]);
    expect(await marks(anniek)).toHaveLength(1);
  });

  it('go to a case of the same group only, and there is no case and no session for who may not read it', async () => {
    const { group, anniek, note, draft, sessionWords, inNote, inLesson } = await aTalk();
    const elsewhere = await aTalk();
    for (const [query, input] of [[WRITE, note()], [DRAFT, draft()]] as const) {
      expect(await app.codeOf(query, input, elsewhere.anniek)).toBe('NOT_FOUND');
      expect(await app.codeOf(query, { input: { ...input.input, caseFileId: unknownId() } }, anniek)).toBe('NOT_FOUND');
      expect(await app.codeOf(query, { input: { ...input.input, sessionWords: elsewhere.sessionWords } }, anniek)).toBe('NOT_FOUND');
    }
    // Somebody who sits in both groups: whoever said it could not read where it went.
    const both = await aMember(app, group, { account: elsewhere.anniek });
    expect(await app.codeOf(WRITE, elsewhere.note({ sessionWords }), both)).toBe('INPUT_INVALID');
    const places = [await inNote(), await inLesson()];
    for (const place of places) {
      expect(await read(place, elsewhere.bram)).toBeNull();
      expect(await app.codeOf(OBJECT, { input: { id: (await read(place, anniek))!.id } }, elsewhere.bram)).toBe('NOT_FOUND');
      expect(await app.codeOf(READ, { ...place })).toBe('UNAUTHENTICATED');
    }
  });

  it('are gone with the note or lesson, also from the session', async () => {
    const { anniek, bram, session, inNote, inLesson, marks } = await aTalk();
    const [note, draft] = [await inNote(), await inLesson()];
    expect(await app.codeOf(EDIT, { input: { id: note.placeId, body: '' } }, bram)).toBe('FORBIDDEN');
    await app.ask(EDIT, { input: { id: note.placeId, body: '' } }, anniek);
    await app.ask(DELETE, { input: { id: note.placeId } }, anniek);
    await app.ask(REMOVE, { input: { id: draft.placeId } }, anniek);
    expect([await read(note, anniek), await read(draft, anniek), await marks(bram)]).toEqual([null, null, []]);
    await app.settle();
    const told = await app.database.query<{ name: string }[]>('SELECT name FROM domain_events WHERE stream = $1 AND name LIKE $2 ORDER BY seq', [session.stream, 'excerpt.%']);
    expect(told.map(({ name }) => name)).toEqual(['excerpt.made', 'excerpt.made', 'excerpt.place_changed', 'excerpt.place_changed']);
  });
});
