import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import type { Rundown, SpeakingQueue } from '@leerkring/contract';
import { LeerkringError, newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import type { RoomSession } from '../live-session.query';
import { LiveSessionRoom } from '../room/live-session-room';
import { sendChatMessage } from '../chat/send-chat-message';
import { SESSION, aQueueOf, aRundown, aRundownOf, aSessionOf } from '../testing';

const stream = `live_session:${SESSION}`;
const pass = (ms = 0): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const now = '2026-11-19T13:02:00.000Z';

let server: FakeLiveServer;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date(now));
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  server = new FakeLiveServer();
  server.answer('clock.read', () => ({ ok: true, at: new Date().toISOString() }));
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.useRealTimers();
});

const member = ['live_session.read', 'chat_message.send', 'live_session.raise_hand'];
const facilitator = [...member, 'live_session.run', 'live_session.close'];

/** The room in an incident method, on a wide screen. */
async function inRoom(wishes: Partial<RoomSession>, answers: Answers = {}, accountId = 'femke'): Promise<void> {
  const session = aSessionOf([], { viewerCan: member as never, format: 'incident_method', rundown: aRundownOf(), ...wishes });
  for (let seq = server.head(stream); seq < session.head; seq++) server.publish(stream, 'live_session.opened', { liveSessionId: SESSION });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }), ...answers });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId={accountId} senders={{ chat_message: async () => sendChatMessage }}>
      <LiveSessionRoom id={SESSION} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
    </TestProviders>,
  );
  await pass(50);
}

const goesOn = (wishes: Partial<Rundown>): void => act(() => void server.publish(stream, 'rundown.changed', { rundown: aRundown({ revision: 2, ...wishes }), change: 'next' }));
const queueIs = (speakingQueue: SpeakingQueue): void => act(() => void server.publish(stream, 'speaking_queue.changed', { speakingQueue }));
const phase = (): string => screen.getByRole('heading', { level: 2, name: /Terugblik|Casussen|Informatievragen|Analyse/ }).textContent!;
const spoken = (): string => [...document.querySelectorAll('[aria-live="polite"]')].map((region) => region.textContent).join(' ');
const turn = (accountId: string, wishes: Partial<SpeakingQueue['turns'][number]> = {}) => ({ id: `turn-${accountId}`, accountId, kind: 'new_point' as const, raisedAt: now, place: null, calledAt: null, endsAt: null, ...wishes });

describe('a session with phases', () => {
  it('shows the phase, what is left of it and what comes, and turns to the next one with everybody', async () => {
    await inRoom({});
    expect(phase()).toBe('Terugblik');
    expect(screen.getByText('3:00')).toBeTruthy();
    await pass(1000);
    expect(screen.getByText('2:59')).toBeTruthy();
    const rows = within(screen.getByRole('list', { name: 'Fasen van deze sessie' })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual(expect.arrayContaining(['1Terugbliktot 14:05nu bezig', '4Informatievragen15 minnog niet']));
    goesOn({ current: 'information', endsAt: '2026-11-19T13:20:00.000Z' });
    await pass();
    expect(phase()).toBe('Informatievragen');
    expect(spoken()).toContain('Nieuwe fase: Informatievragen.');
  });

  it('says why the word was not given, in a phase and in a free session', async () => {
    const refused: Answers = { GiveTurn: () => ({ errors: [{ message: '', extensions: { code: 'TURN_OVER' } }] }) };
    for (const wishes of [{}, { format: 'free', rundown: null, speakingQueue: aQueueOf({ turns: [turn('femke')], spoken: [] }) } as Partial<RoomSession>]) {
      await inRoom({ viewerCan: facilitator as never, ...wishes }, refused, 'rohan');
      await user.click(screen.getByRole('button', { name: 'Woord geven' }));
      await pass(50);
      expect(screen.getByRole('alert').textContent).toContain('Deze beurt is al voorbij.');
      cleanup();
    }
  });

  it('goes by the clock of the server, not of this device', async () => {
    server.answer('clock.read', () => ({ ok: true, at: new Date(Date.now() + 60_000).toISOString() }));
    await inRoom({});
    await pass(10);
    expect(screen.getByText('2:00')).toBeTruthy();
  });

  it('stands still in a pause, and says when a minute is left and when the time is up', async () => {
    await inRoom({});
    await pass(121_000);
    expect(spoken()).toContain('Nog 1 minuut in deze fase.');
    goesOn({ pausedAt: new Date().toISOString() });
    await pass(30_000);
    expect(screen.getByText('0:59')).toBeTruthy();
    goesOn({ revision: 3, endsAt: '2026-11-19T13:06:00.000Z' });
    await pass(100_000);
    expect(spoken()).toContain('De tijd van deze fase is om.');
  });
});

describe('the lead', () => {
  it('stands beside the phase, and with everybody at once when it goes to somebody else', async () => {
    await inRoom({});
    const leads = (): string | undefined => screen.queryByText(/^Begeleid door/)?.textContent;
    goesOn({ leaderId: 'anniek' });
    await pass();
    expect(leads()).toBe('Begeleid door Anniek Scholtemeijer');
    goesOn({ leaderId: 'femke', revision: 3 });
    await pass();
    expect(leads()).toBe('Begeleid door Femke Oldenkotte');
  });
});

describe('who facilitates', () => {
  it('goes on with one button, and is asked first when a round is not done', async () => {
    const step = jest.fn<(variables: unknown) => object>();
    const answers: Answers = {
      StepRundown: (variables) => {
        step(variables);
        if (step.mock.calls.length === 1) throw new LeerkringError('ROUND_NOT_DONE', { waiting: 2 });
        return { data: { stepRundown: { __typename: 'RundownPayload', liveSession: { __typename: 'LiveSession', id: SESSION } } } };
      },
    };
    await inRoom({ viewerCan: facilitator as never }, answers);
    await user.click(screen.getByRole('button', { name: /Start: Casussen inbrengen/ }));
    await pass(300);
    expect(screen.getByRole('alertdialog').textContent).toContain('2 mensen die hier zijn, hadden nog geen beurt.');
    await user.click(screen.getByRole('button', { name: 'Ga toch verder' }));
    await pass(300);
    const seen = { liveSessionId: SESSION, revision: 1, step: 'next' };
    expect(step.mock.calls).toEqual([[{ input: { ...seen, skipTurns: false } }], [{ input: { ...seen, skipTurns: true } }]]);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('sees the sentence of a refusal, and closes the session after the last phase only', async () => {
    const answers: Answers = {
      PauseRundown: () => {
        throw new LeerkringError('RUNDOWN_CHANGED');
      },
    };
    await inRoom({ viewerCan: facilitator as never }, answers);
    expect(screen.queryByRole('button', { name: /Sluit de sessie/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Pauze' }));
    await pass(300);
    expect(screen.getByText(/Een andere begeleider was je net voor/)).toBeTruthy();
    goesOn({ current: 'evaluation' });
    await pass();
    expect(screen.getByRole('button', { name: /Sluit de sessie/ })).toBeTruthy();
  });

  it('has no such buttons as a participant', async () => {
    await inRoom({});
    expect(screen.queryByRole('button', { name: 'Pauze' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Start:/ })).toBeNull();
  });
});

describe('what a phase asks for', () => {
  it('offers what may be contributed, sends it by its kind, and says that advice comes later', async () => {
    await inRoom({ rundown: aRundownOf({ current: 'information' }) });
    const kinds = within(screen.getByRole('group', { name: 'Wat draag je bij?' }));
    expect(kinds.getAllByRole('button').map((chip) => chip.textContent)).toEqual(['Informatievraag', 'Notitie']);
    expect(kinds.getByText('Advies komt later')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Je bericht' }), 'Wie betaalt?{Enter}');
    await pass();
    expect(server.signals.find(({ name }) => name === 'chat.send')?.signal).toMatchObject({ body: 'Wie betaalt?', kind: 'information_question' });
  });

  it('lets the case owner listen, with a sentence in the place of the field, and keeps what they were writing', async () => {
    await inRoom({});
    await user.type(screen.getByRole('textbox', { name: 'Je bericht' }), 'Maar');
    await pass(1000);
    goesOn({ current: 'analysis', caseOwnerId: 'femke' });
    await pass();
    expect(screen.queryByRole('textbox', { name: 'Je bericht' })).toBeNull();
    expect(screen.getByText('Jij luistert nu. De anderen denken hardop na over jouw casus.')).toBeTruthy();
    goesOn({ revision: 3, current: 'choose', caseOwnerId: 'femke' });
    await pass();
    expect((screen.getByRole('textbox', { name: 'Je bericht' }) as HTMLTextAreaElement).value).toBe('Maar');
  });
});

describe('the speaking queue', () => {
  it('is entered by the key h and left by it, tells one’s place and why, and says so politely', async () => {
    const raise = jest.fn<(variables: unknown) => object>();
    const done = { __typename: 'SpeakingPayload', liveSession: { __typename: 'LiveSession', id: SESSION } };
    await inRoom({}, { RaiseHand: (variables) => (raise(variables), { data: { raiseHand: done } }), PassTurn: (variables) => (raise(variables), { data: { passTurn: done } }) });
    await user.keyboard('h');
    await pass(300);
    expect(raise).toHaveBeenCalledWith({ input: { liveSessionId: SESSION, kind: 'new_point' } });
    queueIs({ turns: [turn('anniek'), turn('femke', { raisedAt: '2026-11-19T13:03:00.000Z' })], spoken: [] });
    await pass();
    expect(within(screen.getByRole('group', { name: 'Het woord vragen' })).getByText('Je bent nummer 2: sprak nog niet.')).toBeTruthy();
    expect(spoken()).toContain('Je bent nummer 2: sprak nog niet.');
    queueIs({ turns: [turn('anniek', { calledAt: now, endsAt: '2026-11-19T13:04:00.000Z' }), turn('femke')], spoken: [] });
    await pass();
    expect(spoken()).toContain('Anniek Scholtemeijer heeft het woord. Je bent nummer 1 in de spreekrij.');
    await user.keyboard('h');
    await pass(300);
    expect(raise).toHaveBeenLastCalledWith({ input: { turnId: 'turn-femke' } });
  });

  it('gives one the word with the time of the turn, and warns gently when it is almost over', async () => {
    await inRoom({ speakingQueue: aQueueOf({ turns: [turn('femke')], spoken: [] }) });
    queueIs({ turns: [turn('femke', { calledAt: now, endsAt: '2026-11-19T13:03:00.000Z' })], spoken: [] });
    await pass();
    expect(screen.getByText('Jij hebt het woord')).toBeTruthy();
    expect(spoken()).toContain('Jij hebt het woord.');
    await pass(45_000);
    expect(spoken()).toContain('Rond af: je tijd is bijna om.');
    // Over time it is not said anew who has the word.
    await pass(30_000);
    expect(spoken()).not.toContain('Jij hebt het woord.');
    queueIs({ turns: [], spoken: [{ accountId: 'femke', times: 1 }] });
    await pass();
    expect(spoken()).toContain('Je beurt is klaar.');
  });

  it('tells who left it that they did, and that somebody’s turn is done', async () => {
    const anniekSpeaks = turn('anniek', { calledAt: now });
    await inRoom({ speakingQueue: aQueueOf({ turns: [anniekSpeaks, turn('femke')], spoken: [] }) });
    expect(spoken().trim()).toBe('');
    queueIs({ turns: [anniekSpeaks], spoken: [] });
    await pass();
    expect(spoken().trim()).toBe('Je staat niet meer in de spreekrij.');
    queueIs({ turns: [], spoken: [] });
    await pass();
    expect(spoken().trim()).toBe('De beurt van Anniek Scholtemeijer is klaar.');
  });

  it('tells who gives the word who asks for it, and nobody else', async () => {
    await inRoom({ viewerCan: facilitator as never });
    queueIs({ turns: [turn('anniek'), turn('femke', { raisedAt: '2026-11-19T13:03:00.000Z' })], spoken: [] });
    await pass();
    expect(spoken()).toContain('Je bent nummer 2: sprak nog niet. Anniek Scholtemeijer vraagt het woord.');
    cleanup();
    await inRoom({});
    queueIs({ turns: [turn('anniek')], spoken: [] });
    await pass();
    expect(spoken()).not.toContain('vraagt het woord');
  });

  it('keeps the focus by it when the button under it goes', async () => {
    await inRoom({ speakingQueue: aQueueOf({ turns: [turn('femke')], spoken: [] }) });
    act(() => screen.getByRole('button', { name: 'Hand omlaag' }).focus());
    queueIs({ turns: [turn('femke', { calledAt: now })], spoken: [] });
    await pass();
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Het woord vragen' }));
  });
});

describe('the video call beside the session', () => {
  const call = { callAddress: 'https://vergader.example.nl/kring/kamer' };
  const frame = (): HTMLIFrameElement | null => document.querySelector('iframe');
  const join = () => screen.getByRole('button', { name: 'Doe mee met beeld en geluid' });

  it('loads nothing of the other site before somebody joins, and says so', async () => {
    await inRoom(call);
    expect(frame()).toBeNull();
    expect(document.getElementById(join().getAttribute('aria-describedby')!)!.textContent).toBe('Pas als je hierop drukt, maakt je browser verbinding met vergader.example.nl.');
    await user.click(join());
    expect(screen.getByTitle('Videogesprek van Uitwisseling 3')).toBe(frame());
    expect(['src', 'allow', 'referrerpolicy'].map((name) => frame()!.getAttribute(name))).toEqual([call.callAddress, 'camera; microphone; display-capture; fullscreen', 'no-referrer']);
  });

  it('is joined, made larger and left by keyboard, and the focus stays at its button', async () => {
    await inRoom(call);
    act(() => join().focus());
    await user.keyboard('{Enter}');
    const leave = screen.getByRole('button', { name: 'Sluit het videogesprek' });
    expect(document.activeElement).toBe(leave);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Maak het videogesprek kleiner' }));
    await user.tab({ shift: true });
    await user.keyboard('{Enter}');
    expect(frame()).toBeNull();
    expect(document.activeElement).toBe(join());
  });

  it('goes on through other tabs, news and a phone that is turned, until the session is closed', async () => {
    let narrow = true;
    const queries: EventTarget[] = [];
    const media = jest.spyOn(window, 'matchMedia').mockImplementation((query) => {
      queries.push(Object.defineProperty(Object.assign(new EventTarget(), { media: query }), 'matches', { get: () => narrow && query.includes('max-width') }));
      return queries.at(-1) as never;
    });
    const open = { viewerCan: member as never, format: 'incident_method' as never, rundown: aRundownOf(), ...call };
    let shown = aSessionOf([], open);
    await inRoom({}, { LiveSessionRoom: () => ({ data: { liveSession: shown } }) });
    await user.click(join());
    const joined = frame();
    await user.click(screen.getByRole('tab', { name: 'Fase' }));
    goesOn({ current: 'information', endsAt: '2026-11-19T13:20:00.000Z' });
    await pass();
    act(() => {
      narrow = false;
      for (const query of queries) query.dispatchEvent(new Event('change'));
    });
    expect(screen.queryByRole('tab', { name: 'Fase' })).toBeNull();
    expect(phase()).toBe('Informatievragen');
    expect(frame() === joined).toBe(true);
    shown = aSessionOf([], { ...open, state: 'closed', closedAt: now, callAddress: null, head: server.head(stream) + 1 } as never);
    act(() => void server.publish(stream, 'live_session.closed', { liveSessionId: SESSION }));
    await pass();
    expect(screen.queryByRole('region', { name: 'Videogesprek' })).toBeNull();
    expect(frame()).toBeNull();
    media.mockRestore();
  });

  it('is a link to another tab where the meeting has one and nothing is embedded, and nothing where there is neither', async () => {
    await inRoom({ meeting: { __typename: 'Meeting', id: SESSION, link: 'https://bellen.example.nl/kring', jointAgenda: null } as never });
    const link = screen.getByRole('link', { name: 'Naar het videogesprek (nieuw tabblad)' });
    expect(['href', 'target', 'rel'].map((name) => link.getAttribute(name))).toEqual(['https://bellen.example.nl/kring', '_blank', 'noopener noreferrer']);
    expect(screen.queryByRole('button', { name: /beeld en geluid/ })).toBeNull();
    cleanup();
    await inRoom({});
    expect(screen.queryByRole('region', { name: 'Videogesprek' })).toBeNull();
  });
});
