import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import { NOTES_ROOT } from '@leerkring/contract';
import { LeerkringError, newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient } from '@leerkring/platform/web/testing';
import * as Y from 'yjs';
import type { RoomSession } from '../live-session.query';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aRundownOf, aSessionOf, anniek } from '../testing';
import { NotesSync, fromBase64, toBase64, type NotesDoor } from './notes-sync';
import { unsentNotes } from './unsent-notes';

const NOTES = '0190cccc-0000-7000-8000-0000000000bb';
const [stream, notesStream] = [`live_session:${SESSION}`, `session_notes:${NOTES}`];

jest.setTimeout(30_000);

type Sent = Record<string, unknown> & { input: { phase: string; update: string }; after: number };

/** The notes of one phase as the server keeps them. */
class StoredNotes implements NotesDoor {
  private readonly updates: string[] = [];
  private readonly doc = new Y.Doc();
  /** What the next writes end in. */
  failures: (LeerkringError | 'answer lost')[] = [];
  asked = 0;

  get words(): string {
    return this.doc.getXmlFragment(NOTES_ROOT).toJSON();
  }

  /** What somebody else writes. */
  paragraph(words: string): void {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(this.doc));
    write(other, words);
    this.add(toBase64(Y.encodeStateAsUpdate(other, Y.encodeStateVector(this.doc))));
  }

  since(after: number) {
    return { number: this.updates.length, head: 0, updates: this.updates.slice(after) };
  }

  ask = async (after: number) => {
    this.asked++;
    return this.since(after);
  };

  send = async (update: string, after: number) => {
    const failure = this.failures.shift();
    if (failure instanceof LeerkringError) throw failure;
    this.add(update);
    if (failure) throw new LeerkringError('UNAVAILABLE');
    return this.since(after);
  };

  private add(update: string): void {
    Y.applyUpdate(this.doc, fromBase64(update));
    this.updates.push(update);
  }
}

function write(doc: Y.Doc, words: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(NOTES_ROOT).push([paragraph]);
}

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('what somebody writes', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const pass = (ms = 400): Promise<void> => jest.advanceTimersByTimeAsync(ms);
  const aScreen = async (stored: StoredNotes, screenNumber = 1): Promise<NotesSync> => {
    const sync = new NotesSync(stored, unsentNotes('femke', 'notes', screenNumber));
    await sync.start();
    return sync;
  };
  const wordsOf = ({ root }: NotesSync): string => root.toJSON();

  it('gets to the server and to the others, and is not sent back by them', async () => {
    const stored = new StoredNotes();
    const [femke, anniekToo] = [await aScreen(stored), await aScreen(stored, 2)];
    write(femke.doc, 'Hallo');
    expect([femke.state, femke.ahead]).toEqual(['saving', true]);
    await pass();
    expect([femke.state, femke.ahead, stored.words]).toEqual(['saved', false, '<paragraph>Hallo</paragraph>']);
    anniekToo.heard(1);
    await pass();
    expect([wordsOf(anniekToo), anniekToo.ahead]).toEqual(['<paragraph>Hallo</paragraph>', false]);
  });

  it('waits for the connection, goes out by itself, and is there once when only the answer was lost', async () => {
    const stored = new StoredNotes();
    stored.failures = [new LeerkringError('UNAVAILABLE'), 'answer lost'];
    const femke = await aScreen(stored);
    write(femke.doc, 'In de trein');
    await pass();
    expect([femke.state, stored.words]).toEqual(['waiting', '']);
    femke.hurry();
    await pass();
    expect(femke.state).toBe('waiting');
    await pass(4000);
    expect([femke.state, stored.words]).toEqual(['saved', '<paragraph>In de trein</paragraph>']);
  });

  it('survives a reload while it is unsent, and is forgotten on this device when it is there', async () => {
    const stored = new StoredNotes();
    stored.failures = [new LeerkringError('UNAVAILABLE')];
    const femke = await aScreen(stored);
    write(femke.doc, 'Nog niet weg');
    await pass();
    femke.stop();
    expect(localStorage).toHaveLength(1);
    const again = await aScreen(stored, 2);
    expect(wordsOf(again)).toBe('<paragraph>Nog niet weg</paragraph>');
    await pass();
    expect([stored.words, localStorage.length]).toEqual(['<paragraph>Nog niet weg</paragraph>', 0]);
  });

  it('stays on the screen when it is refused, and is tried again with the next change', async () => {
    const stored = new StoredNotes();
    stored.failures = [new LeerkringError('SESSION_NOTES_FULL')];
    const femke = await aScreen(stored);
    write(femke.doc, 'Te veel');
    await pass(60_000);
    expect([femke.state, femke.error?.code, femke.ahead, stored.words]).toEqual(['refused', 'SESSION_NOTES_FULL', true, '']);
    femke.root.delete(0, 1);
    await pass();
    expect([femke.state, femke.ahead]).toEqual(['saved', false]);
  });
});

describe('the notes in the room', () => {
  let server: FakeLiveServer;
  let stored: StoredNotes;
  let session: RoomSession;
  let phases: { phase: string; text: string }[];
  let asked: string[];

  const inRoom = async (wishes: Partial<RoomSession> = {}, rights = ['session_notes.read', 'session_notes.write']): Promise<void> => {
    session = aSessionOf([aMessageOf(anniek, 1)], wishes);
    for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
    const notes = { __typename: 'SessionNotes', id: NOTES, head: 0, viewerCan: rights };
    const updates = (after: number) => ({ ...notes, updates: { __typename: 'NotesUpdates', ...stored.since(after) } });
    const { link } = aClient({
      LiveSessionRoom: () => ({ data: { liveSession: session } }),
      SessionNotes: ({ read }) => {
        asked.push('SessionNotes');
        const written = read ? { phases: phases.map((phase) => ({ __typename: 'PhaseNotes', ...phase })) } : {};
        return { data: { liveSession: { __typename: 'LiveSession', id: SESSION, notes: { ...notes, ...written } } } };
      },
      NotesUpdates: (variables) => ({ data: { liveSession: { __typename: 'LiveSession', id: SESSION, notes: updates((variables as unknown as Sent).after) } } }),
      WriteSessionNotes: async (variables) => {
        const { input, after } = variables as unknown as Sent;
        const { number } = await stored.send(input.update, after);
        server.publish(notesStream, 'session_notes.written', { sessionNotesId: NOTES, phase: input.phase, number });
        return { data: { writeSessionNotes: { __typename: 'SessionNotesPayload', sessionNotes: updates(after) } } };
      },
      EmptySessionNotes: () => {
        phases = phases.map(({ phase }) => ({ phase, text: '' }));
        return { data: { emptySessionNotes: { __typename: 'SessionNotesPayload', number: 9, sessionNotes: { __typename: 'SessionNotes', id: NOTES, phases: phases.map((phase) => ({ __typename: 'PhaseNotes', ...phase })) } } } };
      },
    });
    render(
      <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId="femke">
        <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
      </TestProviders>,
    );
    await screen.findByRole('tab', { name: 'Aantekeningen' });
  };
  const look = async (): Promise<ReturnType<typeof userEvent.setup>> => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('tab', { name: 'Aantekeningen' }));
    return user;
  };

  beforeEach(() => {
    server = new FakeLiveServer();
    stored = new StoredNotes();
    phases = [];
    asked = [];
  });

  it('are asked for when somebody looks; what others write appears, and what one does is saved', async () => {
    stored.paragraph('Wie betaalt?');
    await inRoom();
    expect(asked).toEqual([]);
    const user = await look();
    const box = await screen.findByRole('textbox', { name: 'Aantekeningen van de sessie' });
    expect(box.textContent).toBe('Wie betaalt?');
    expect(screen.queryByRole('button', { name: /^Wis/ })).toBeNull();
    stored.paragraph('De gemeente.');
    server.publish(notesStream, 'session_notes.written', { sessionNotesId: NOTES, phase: 'session', number: 2 });
    await waitFor(() => expect(box.textContent).toBe('Wie betaalt?De gemeente.'));
    await user.click(screen.getByRole('button', { name: 'Lijst' }));
    await waitFor(() => expect(stored.words).toContain('<bulletlist>'));
    expect(await screen.findByText('Bewaard')).toBeTruthy();
  });

  it('are those of the phase of now, with the others to choose', async () => {
    await inRoom({ rundown: aRundownOf() });
    await look();
    const phase = session.rundown!.phases.find(({ key }) => key === 'review')!;
    expect(await screen.findByRole('textbox', { name: `Aantekeningen bij ${phase.name.nl}` })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Aantekeningen bij/ }).textContent).toContain(`${phase.name.nl} (nu)`);
  });

  it('keep on the screen what came too late for the close, to be taken over', async () => {
    await inRoom();
    const user = await look();
    await screen.findByRole('textbox', { name: 'Aantekeningen van de sessie' });
    stored.failures = [new LeerkringError('LIVE_SESSION_CLOSED')];
    await user.click(screen.getByRole('button', { name: 'Lijst' }));
    session = { ...session, head: session.head + 1, state: 'closed', closedAt: '2026-11-19T15:00:00.000Z' };
    server.publish(stream, 'live_session.closed', { liveSessionId: SESSION });
    expect((await screen.findByRole('alert')).textContent).toContain('dit staat alleen op jouw scherm');
    expect(screen.getByRole('textbox', { name: 'Aantekeningen van de sessie' }).getAttribute('contenteditable')).toBe('false');
    expect(screen.queryByRole('toolbar', { name: 'Opmaak' })).toBeNull();
  });

  it('are only read after the close, and a facilitator can destroy them', async () => {
    phases = [{ phase: 'session', text: 'De gemeente **betaalt**.' }];
    await inRoom({ state: 'closed', closedAt: '2026-11-19T15:00:00.000Z' } as never, ['session_notes.read', 'session_notes.empty']);
    const user = await look();
    const pane = await screen.findByRole('region', { name: 'Aantekeningen' });
    await waitFor(() => expect(pane.textContent).toContain('De gemeente betaalt.'));
    expect(screen.queryByRole('textbox', { name: /^Aantekeningen/ })).toBeNull();
    await user.click(within(pane).getByRole('button', { name: 'Wis de aantekeningen' }));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Wis' }));
    expect(await within(pane).findByText('Niets opgeschreven')).toBeTruthy();
  });
});
