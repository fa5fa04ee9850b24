import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NOTES_ROOT, limits, notesPhasesOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import fc from 'fast-check';
import * as Y from 'yjs';
import { LiveSessionsModule } from '../live-sessions.module';
import { anOpenSession } from '../testing';
import { Screen as AnyScreen, asking, inputOf, writing } from './testing';

const reading = 'query ($id: ID!) { liveSession(id: $id) { notes { id head viewerCan phases { phase number text } } } }';
const emptying = 'mutation ($input: EmptySessionNotesInput!) { emptySessionNotes(input: $input) { number } }';
const closing = 'mutation ($input: CloseLiveSessionInput!) { closeLiveSession(input: $input) { liveSession { minutes { sections { key text } } } } }';
const SECRET = 'notitiegeheim';

interface Notes {
  id: string;
  head: number;
  viewerCan: string[];
  phases: { phase: string; number: number; text: string }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** An open session without a format that Rohan facilitates, with Femke and Anniek in it. */
async function aRoom() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { name: 'Rohan', role: 'facilitator' });
  const femke = await aMember(app, group, { name: 'Femke' });
  const anniek = await aMember(app, group, { name: 'Anniek' });
  const session = await anOpenSession(app, group, rohan);
  const notesOf = async (who: Caller = femke) => (await app.ask<{ liveSession: { notes: Notes } }>(reading, { id: session.id }, who)).liveSession.notes;
  const notes = await notesOf();
  const phase = notesPhasesOf(null)[0]!.key;
  return { group, rohan, femke, anniek, session, notes, notesOf, phase, stream: `session_notes:${notes.id}` };
}

type Room = Awaited<ReturnType<typeof aRoom>>;

/** Somebody's screen in the room. */
class Screen extends AnyScreen {
  constructor(room: Room, who: Caller) {
    super(app, room, who);
  }
}

/** Everything of these notes that the database keeps. */
async function stored({ notes }: Room): Promise<Buffer> {
  const rows = await app.database.query<{ bytes: Buffer }[]>(
    'SELECT state AS bytes FROM session_notes_phases WHERE session_notes_id = $1 UNION ALL SELECT update FROM session_notes_updates WHERE session_notes_id = $1',
    [notes.id],
  );
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

describe('the notes of a session', () => {
  it('are written by two people at the same moment in the same sentence, and become the same for both', async () => {
    const room = await aRoom();
    const [femke, anniek] = [new Screen(room, room.femke), new Screen(room, room.anniek)];
    await femke.paragraph('Wie betaalt?').sync();
    await anniek.fetch();
    femke.text(0).insert(3, ' van ons');
    anniek.text(0).insert(11, ' de koffie');
    await Promise.all([femke.send(), anniek.send()]);
    await Promise.all([femke.fetch(), anniek.fetch()]);
    expect(femke.words).toBe('<paragraph>Wie van ons betaalt de koffie?</paragraph>');
    expect(anniek.words).toBe(femke.words);
    const notes = await room.notesOf(room.rohan);
    expect(notes).toMatchObject({ viewerCan: ['session_notes.read', 'session_notes.write', 'session_notes.empty'], phases: [{ phase: room.phase, number: 3, text: 'Wie van ons betaalt de koffie?' }] });
    await femke.send();
    expect((await room.notesOf()).phases[0]!.number).toBe(3);
  });

  it('are told to the others on a stream of their own, without words or names of writers in the database', async () => {
    const room = await aRoom();
    const socket = await app.socket(room.anniek);
    expect(await socket.emitWithAck('stream.open', { stream: room.stream as never, after: room.notes.head })).toMatchObject({ ok: true, events: [] });
    const news = nextFrame(socket, 'news', (frame) => frame.stream === room.stream);
    await new Screen(room, room.femke).paragraph(SECRET).send();
    expect((await news).events).toMatchObject([{ name: 'session_notes.written', payload: { sessionNotesId: room.notes.id, phase: room.phase, number: 1 } }]);
    expect(await app.database.query('SELECT 1 FROM domain_events WHERE payload::text LIKE $1', [`%${SECRET}%`])).toEqual([]);
    const columns = await app.database.query<{ name: string }[]>(`SELECT column_name AS name FROM information_schema.columns WHERE table_name LIKE 'session_notes%' AND column_name LIKE '%account%'`);
    expect(columns).toEqual([]);
  });

  it('lose for good what is taken out, in the same moment', async () => {
    const room = await aRoom();
    const screen = new Screen(room, room.femke);
    await screen.paragraph(`Blijft. ${SECRET}`).sync();
    expect((await stored(room)).includes(SECRET)).toBe(true);
    screen.text(0).delete(8, SECRET.length);
    await screen.sync();
    expect((await stored(room)).includes(SECRET)).toBe(false);
    expect((await stored(room)).includes('Blijft')).toBe(true);
    const late = new Screen(room, room.anniek);
    await late.fetch();
    expect(late.words).toBe('<paragraph>Blijft. </paragraph>');
  });

  it('are kept together, so that what is stored stays small', async () => {
    const room = await aRoom();
    const screen = new Screen(room, room.femke);
    await screen.paragraph('a').sync();
    for (let times = 0; times < 60; times++) {
      screen.text(0).insert(screen.text(0).length, 'a');
      await screen.send();
    }
    const [{ count }] = await app.database.query<[{ count: number }]>('SELECT count(*)::int AS count FROM session_notes_updates WHERE session_notes_id = $1', [room.notes.id]);
    expect(count).toBeLessThan(50);
    const behind = new Screen(room, room.anniek);
    await behind.fetch();
    expect(behind.words).toBe(screen.words);
  });

  it('go into the minutes at the close, are read after it and written no more', async () => {
    const room = await aRoom();
    const screen = new Screen(room, room.femke);
    await screen.paragraph('De gemeente *betaalt*.').sync();
    const { closeLiveSession } = await app.ask<{ closeLiveSession: { liveSession: { minutes: { sections: { key: string; text: string }[] }[] } } }>(closing, { input: { id: room.session.id } }, room.rohan);
    expect(closeLiveSession.liveSession.minutes[0]!.sections).toContainEqual({ key: 'notes', text: 'De gemeente \\*betaalt\\*.' });
    screen.paragraph('Te laat.');
    expect(await app.codeOf(writing, inputOf(room, Y.encodeStateAsUpdate(screen.doc)), room.femke)).toBe('LIVE_SESSION_CLOSED');
    expect(await room.notesOf()).toMatchObject({ viewerCan: ['session_notes.read'], phases: [{ text: 'De gemeente \\*betaalt\\*.' }] });
    expect(await app.database.query('SELECT 1 FROM session_notes_updates WHERE session_notes_id = $1', [room.notes.id])).toEqual([]);
  });

  it('stay when somebody who wrote in them is forgotten with all words: they are the words of the group, and nothing tells whose', async () => {
    const room = await aRoom();
    await new Screen(room, room.femke).paragraph('Van ons samen.').send();
    const admin = await anAccount(app, { roles: ['admin'] });
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: room.femke.id, withWords: true } }, admin);
    await app.settle();
    expect((await room.notesOf(room.anniek)).phases).toMatchObject([{ text: 'Van ons samen.' }]);
    const rows = await app.database.query('SELECT to_jsonb(p) AS phase, to_jsonb(u) AS update FROM session_notes_phases p LEFT JOIN session_notes_updates u USING (session_notes_id, phase) WHERE session_notes_id = $1', [room.notes.id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(room.femke.id);
  });

  it('are emptied by a facilitator, also after the close; screens that still had the words lose them and go on', async () => {
    const room = await aRoom();
    const screen = new Screen(room, room.femke);
    await screen.paragraph(SECRET).sync();
    const input = { sessionNotesId: room.notes.id, phase: room.phase };
    expect(await app.codeOf(emptying, { input }, room.femke)).toBe('FORBIDDEN');
    await app.ask(emptying, { input }, room.rohan);
    expect((await stored(room)).includes(SECRET)).toBe(false);
    screen.paragraph('Nieuw.', 0);
    await screen.sync();
    expect(screen.words).toBe('<paragraph>Nieuw.</paragraph>');
    expect((await stored(room)).includes(SECRET)).toBe(false);
    await app.ask(closing, { input: { id: room.session.id } }, room.rohan);
    for (let times = 0; times < 2; times++) await app.ask(emptying, { input }, room.rohan);
    expect((await room.notesOf()).phases).toMatchObject([{ text: '' }]);
    expect(await app.database.query(`SELECT 1 FROM audit_entries WHERE action = 'session_notes.empty' AND object_id = $1 AND result = 'done'`, [room.notes.id])).toHaveLength(2);
  });
});

describe('who is no member', () => {
  it('finds nothing: not by the session, not by the id of the notes, not by their stream', async () => {
    const room = await aRoom();
    const update = Y.encodeStateAsUpdate(new Screen(room, room.femke).paragraph('hallo').doc);
    const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
    const manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
    for (const who of [outsider, manager]) {
      expect(await app.codeOf(reading, { id: room.session.id }, who)).toBe('NOT_FOUND');
      expect(await app.codeOf(asking, { id: room.session.id, phase: room.phase, after: 0 }, who)).toBe('NOT_FOUND');
      for (const id of [room.notes.id, unknownId()]) {
        const there = { ...room, notes: { ...room.notes, id } };
        expect(await app.codeOf(writing, inputOf(there, update), who)).toBe('NOT_FOUND');
        expect(await app.codeOf(emptying, { input: { sessionNotesId: id, phase: room.phase } }, who)).toBe('NOT_FOUND');
      }
      const socket = await app.socket(who);
      expect(await socket.emitWithAck('stream.open', { stream: room.stream as never, after: 0 })).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
    }
  });
});

/** An update of a document that somebody made by other means than the editor. */
function madeBy(make: (doc: Y.Doc, root: Y.XmlFragment) => void): Uint8Array {
  const doc = new Y.Doc();
  make(doc, doc.getXmlFragment(NOTES_ROOT));
  return Y.encodeStateAsUpdate(doc);
}

function nested(depth: number): Uint8Array {
  return madeBy((_, root) => {
    let inner: Y.XmlFragment = root;
    for (let at = 0; at < depth; at++) {
      const quote = new Y.XmlElement('blockquote');
      inner.insert(0, [quote]);
      inner = quote;
    }
  });
}

describe('what no editor writes', () => {
  const half = (): Uint8Array => {
    const doc = new Y.Doc();
    const text = new Y.XmlText('eerst');
    doc.getXmlFragment(NOTES_ROOT).insert(0, [text]);
    const before = Y.encodeStateVector(doc);
    text.insert(5, ' en dan');
    return Y.encodeStateAsUpdate(doc, before);
  };
  const invalid: [string, () => Uint8Array][] = [
    ['no update at all', () => Buffer.from('dit is geen Yjs')],
    ['an update that claims to hold much more', () => Uint8Array.from([1, 255, 255, 255, 15, 1, 0])],
    ['half of an update', () => nested(3).slice(0, 9)],
    ['words that go with words that are not here', half],
    ['elements that stand too deep', () => nested(limits.notesDepth + 1)],
    ['another root', () => madeBy((doc) => doc.getText('elders').insert(0, 'verstopt'))],
    ['a map in the place of an element', () => madeBy((_, root) => root.insert(0, [new Y.XmlHook('map') as never]))],
    ['an element inside a text', () => madeBy((_, root) => {
      const text = new Y.XmlText();
      root.insert(0, [text]);
      text.insertEmbed(0, new Y.XmlElement('paragraph'));
    })],
  ];

  it.each(invalid)('is refused and leaves the notes as they are: %s', async (_, make) => {
    const room = await aRoom();
    await new Screen(room, room.femke).paragraph('Staat.').send();
    expect(await app.codeOf(writing, inputOf(room, make()), room.anniek)).toBe('SESSION_NOTES_INVALID');
    expect((await room.notesOf()).phases).toEqual([{ phase: room.phase, number: 1, text: 'Staat.' }]);
  });

  it('is refused when it is too much: in one go, together, or in pieces', async () => {
    const room = await aRoom();
    const some = (size: number): Uint8Array => madeBy((_, root) => root.insert(0, [new Y.XmlText('x'.repeat(size))]));
    expect(await app.codeOf(writing, inputOf(room, some(limits.notesUpdateBytes + 10)), room.femke)).toBe('INPUT_TOO_LONG');
    for (let times = 0; times < 2; times++) await app.ask(writing, inputOf(room, some(limits.notesUpdateBytes - 200)), room.femke);
    expect(await app.codeOf(writing, inputOf(room, some(1000)), room.femke)).toBe('SESSION_NOTES_FULL');
    const pieces = madeBy((_, root) => root.insert(0, Array.from({ length: limits.notesUpdatePieces + 1 }, () => new Y.XmlText())));
    expect(await app.codeOf(writing, inputOf(room, pieces), room.femke)).toBe('SESSION_NOTES_FULL');
    expect(await app.codeOf(writing, { input: { sessionNotesId: room.notes.id, phase: 'geen fase', update: inputOf(room, some(1)).input.update } }, room.femke)).toBe('INPUT_INVALID');
    expect(await app.codeOf(writing, { input: { sessionNotesId: room.notes.id, phase: room.phase, update: 'geen base64!' } }, room.femke)).toBe('INPUT_INVALID');
  });
});

describe('random edits of three screens that lose their connection now and then', () => {
  type Edit = { by: number; do: 'write' | 'cut' | 'paragraph' | 'send' | 'fetch' | 'lose'; at: number };
  const edit = fc.record({ by: fc.nat(2), do: fc.constantFrom('write', 'write', 'cut', 'paragraph', 'send', 'fetch', 'lose'), at: fc.nat(30) }) as fc.Arbitrary<Edit>;

  async function act(screen: Screen, { do: deed, at }: Edit): Promise<void> {
    if (deed === 'paragraph' || !screen.root.length) return void screen.paragraph(`alinea ${at}`, at % (screen.root.length + 1));
    const text = screen.text(at % screen.root.length);
    const place = at % (text.length + 1);
    if (deed === 'write') text.insert(place, String.fromCharCode(97 + (at % 26)));
    else if (deed === 'cut') text.delete(place, Math.min(3, text.length - place));
    else if (deed === 'send') await screen.send();
    else if (deed === 'fetch') await screen.fetch();
    // It came, and its answer was lost: the same is sent again later.
    else await app.ask(writing, inputOf(screen.room, Y.encodeStateAsUpdate(screen.doc)), screen.who);
  }

  it('end as the same words on every screen and in the database', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 15, maxLength: 40 }), async (edits) => {
        const room = await aRoom();
        const screens = [room.rohan, room.femke, room.anniek].map((who) => new Screen(room, who));
        for (const one of edits) await act(screens[one.by]!, one);
        await Promise.all(screens.map((screen) => screen.send()));
        for (const screen of screens) await screen.fetch();
        const late = new Screen(room, room.anniek);
        await late.fetch();
        expect(screens.map(({ words }) => words)).toEqual([late.words, late.words, late.words]);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
