import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApolloClient } from '@apollo/client';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import type { RoomSession } from '../live-session.query';
import { LiveSessionRoom } from '../room/live-session-room';
import { SESSION, aMessageOf, aSessionOf, femke } from '../testing';
import type { SubSessionData, SubSessionsData } from './sub-sessions.queries';

const [MOLEN, KERK] = ['0190cccc-0000-7000-8000-0000000000a1', '0190cccc-0000-7000-8000-0000000000a2'];
const stream = `sub_sessions:${SESSION}`;
const pass = (ms = 0): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const aPart = (id: string, title: string, wishes: Partial<SubSessionData> = {}): SubSessionData => ({ __typename: 'SubSession', id, title, places: 12, taken: 3, closedAt: null, viewerCan: ['sub_session.walk'], ...wishes }) as SubSessionData;
const someParts = (subSessions: SubSessionData[], wishes: Partial<SubSessionsData> = {}): SubSessionsData => ({ __typename: 'SubSessions', id: SESSION, head: 1, backAt: null, viewerSeat: null, subSessions, ...wishes }) as SubSessionsData;
const mark = { __typename: 'SubSessions', id: SESSION } as never;
const inPart = { id: MOLEN, title: 'Molen', partOf: { __typename: 'LiveSession', id: SESSION, title: 'Uitwisseling 3' } as never };

let server: FakeLiveServer;
let user: ReturnType<typeof userEvent.setup>;
let went: string[];
let session: RoomSession;

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date('2026-11-19T13:00:00.000Z'));
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  server = new FakeLiveServer();
  server.answer('clock.read', () => ({ ok: true, at: new Date().toISOString() }));
  went = [];
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  jest.useRealTimers();
});

const ways = { href: (id: string) => `/live/${id}`, go: (id: string) => void went.push(id) };

/** The room of Femke, in the main session unless wished, with these sub-sessions. */
async function inRoom(parts: () => SubSessionsData | null, wishes: Partial<RoomSession> = {}, answers: Answers = {}): Promise<void> {
  session = aSessionOf([aMessageOf(femke, 1)], { subSessions: parts() ? mark : null, ...wishes });
  const own = `live_session:${session.id}`;
  for (let seq = server.head(own); seq < session.head; seq++) server.publish(own, 'live_session.opened', { liveSessionId: session.id });
  server.publish(stream, 'sub_sessions.changed', { liveSessionId: SESSION });
  const asked = () => ({ data: { viewer: { __typename: 'Viewer', head: 0 }, liveSession: { __typename: 'LiveSession', id: SESSION, viewerCan: session.viewerCan, subSessions: parts() } } });
  const { link } = aClient({ LiveSessionRoom: () => ({ data: { liveSession: session } }), SubSessions: asked, ...answers });
  render(
    <TestProviders server={server} client={new ApolloClient({ link, cache: newCache() })} accountId="femke">
      <LiveSessionRoom id={session.id} hrefs={{ home: '/', group: (id) => `/groepen/${id}` }} ways={ways} notFound={<h1>Niet gevonden</h1>} failed={() => <h1>Mislukt</h1>} />
    </TestProviders>,
  );
  await pass(100);
}

const list = async (): Promise<HTMLElement> => {
  await user.click(screen.getByRole('tab', { name: /^Deelsessies/ }));
  await pass(200);
  return screen.getByRole('region', { name: 'Deelsessies' });
};
const bar = (): HTMLElement => screen.getByRole('region', { name: 'Waar je bent' });

describe('the main room of a session with sub-sessions', () => {
  it('lists them with how full they are, and takes who walks there', async () => {
    const walked = { __typename: 'LiveSession', id: KERK, viewerCan: ['chat_message.send'], callAddress: null, partOf: { __typename: 'LiveSession', id: SESSION, subSessions: someParts([aPart(MOLEN, 'Molen'), aPart(KERK, 'Kerk', { taken: 4 })], { viewerSeat: KERK }) } };
    const asked = jest.fn<(variables: unknown) => object>();
    const parts = someParts([aPart(MOLEN, 'Molen', { taken: 12 }), aPart(KERK, 'Kerk')]);
    await inRoom(() => parts, {}, { WalkToSubSession: (variables) => (asked(variables), { data: { walkToSubSession: { __typename: 'WalkToSubSessionPayload', liveSession: walked } } }) });
    expect(bar().textContent).toContain('Er zijn 2 deelsessies open. Kies waar je naartoe gaat.');
    const [molen, kerk] = within(await list()).getAllByRole('listitem') as [HTMLElement, HTMLElement];
    expect(molen.textContent).toMatch(/12 van 12 plaatsen bezetVol/);
    expect(within(molen).queryByRole('button', { name: 'Loop erheen (Molen)' })).toBeNull();
    expect(kerk.textContent).toMatch(/3 van 12 plaatsen bezet9 vrij/);
    await user.click(within(kerk).getByRole('button', { name: 'Loop erheen (Kerk)' }));
    await pass(50);
    expect(asked.mock.calls).toEqual([[{ input: { id: KERK } }]]);
    expect(went).toEqual([KERK]);
    expect(bar().textContent).toContain('Jouw plek is in Kerk.');
  });

  it('says that a sub-session was just full, leaves one where one is, and shows how it stands', async () => {
    let parts = someParts([aPart(MOLEN, 'Molen', { taken: 11 }), aPart(KERK, 'Kerk')], { viewerSeat: KERK });
    const full = { errors: [{ message: 'full', extensions: { code: 'SUB_SESSION_FULL' } }] };
    await inRoom(() => parts, {}, { WalkToSubSession: () => full as never });
    const pane = await list();
    parts = someParts([aPart(MOLEN, 'Molen', { taken: 12 }), aPart(KERK, 'Kerk')], { viewerSeat: KERK });
    await user.click(within(pane).getByRole('button', { name: 'Loop erheen (Molen)' }));
    await pass(100);
    expect(within(pane).getByRole('alert').textContent).toContain('Deze deelsessie is net vol.');
    expect(went).toEqual([]);
    expect(within(pane).getAllByRole('listitem')[0]!.textContent).toContain('Vol');
    expect(bar().textContent).toContain('Jouw plek is in Kerk.');
  });

  it('hears of sub-sessions that are made, and counts along without asking', async () => {
    let parts: SubSessionsData | null = null;
    const asked = jest.fn(() => parts);
    await inRoom(asked);
    expect(screen.queryByRole('tab', { name: /^Deelsessies/ })).toBeNull();
    parts = someParts([aPart(MOLEN, 'Molen', { taken: 0 }), aPart(KERK, 'Kerk', { taken: 0 })]);
    await act(async () => void server.publish(`live_session:${SESSION}`, 'sub_sessions.opened', { liveSessionId: SESSION }));
    // First its turn, then the answer.
    await pass(1_000);
    await pass(100);
    expect(screen.getByText('Er zijn 2 deelsessies.')).toBeTruthy();
    const pane = await list();
    asked.mockClear();
    act(() => void server.publish(stream, 'sub_sessions.counted', { taken: { [MOLEN]: 12, [KERK]: 5 } }));
    await pass(10);
    expect(within(pane).getAllByRole('listitem').map((row) => /\d+ van 12/.exec(row.textContent)![0])).toEqual(['12 van 12', '5 van 12']);
    expect(asked).not.toHaveBeenCalled();
  });

  it('tells who sits somewhere when one asks', async () => {
    const seated = [{ __typename: 'Account', id: 'anniek', name: 'Anniek Scholtemeijer', organisation: { __typename: 'Organisation', id: 'gm0148', name: 'Dalfsen' } }];
    const asked = jest.fn(() => ({ data: { liveSession: { __typename: 'LiveSession', id: SESSION, subSessions: { __typename: 'SubSessions', id: SESSION, subSession: { __typename: 'SubSession', id: MOLEN, seated } } } } }));
    await inRoom(() => someParts([aPart(MOLEN, 'Molen', { taken: 1 }), aPart(KERK, 'Kerk')]), {}, { Seated: asked });
    const pane = await list();
    expect(asked).not.toHaveBeenCalled();
    await user.click(within(pane).getByRole('button', { name: 'Wie zit hier? (Molen)' }));
    await pass(50);
    expect(within(pane).getByRole('list', { name: 'Mensen in Molen' }).textContent).toBe('Anniek Scholtemeijer, Dalfsen');
  });
});

describe('the room of a sub-session', () => {
  it('says where one is, and lets one sit down or go back', async () => {
    await inRoom(() => someParts([aPart(MOLEN, 'Molen'), aPart(KERK, 'Kerk')]), inPart);
    expect(bar().textContent).toContain('Deelsessie van Uitwisseling 3 · Je leest mee. Loop hierheen om mee te doen.');
    expect(within(bar()).getByRole('button', { name: 'Ga hier zitten' })).toBeTruthy();
    expect(within(bar()).getByRole('link', { name: 'Naar de zaal' }).getAttribute('href')).toBe(`/live/${SESSION}`);
  });

  it('takes the right to talk along to where one walked on another device, and asks once for all walks of a moment', async () => {
    let parts = someParts([aPart(MOLEN, 'Molen'), aPart(KERK, 'Kerk')], { viewerSeat: MOLEN });
    const asked = jest.fn<(name: string) => void>();
    await inRoom(() => parts, inPart, {
      LiveSessionRoom: () => (asked('room'), { data: { liveSession: session } }),
      SubSessions: () => (asked('parts'), { data: { viewer: { __typename: 'Viewer', head: server.head('account:femke') }, liveSession: { __typename: 'LiveSession', id: SESSION, viewerCan: [], subSessions: parts } } }),
    });
    expect(screen.getByRole('textbox', { name: 'Je bericht' })).toBeTruthy();
    asked.mockClear();
    parts = { ...parts, viewerSeat: KERK };
    session = { ...session, viewerCan: ['live_session.read'] as never };
    act(() => {
      for (const to of [KERK, MOLEN, KERK]) server.publish('account:femke', 'sub_session.walked', { liveSessionId: SESSION, subSessionId: to });
    });
    await pass(1_500);
    expect(asked.mock.calls).toEqual([['parts'], ['room']]);
    expect(screen.queryByRole('textbox', { name: 'Je bericht' })).toBeNull();
    expect(bar().textContent).toContain('Je leest mee. Jouw plek is in Kerk.');
  });

  it('asks for nothing more when it walked itself', async () => {
    const parts = someParts([aPart(MOLEN, 'Molen'), aPart(KERK, 'Kerk')], { viewerSeat: MOLEN });
    const asked = jest.fn(() => parts);
    await inRoom(asked, inPart);
    asked.mockClear();
    act(() => void server.publish('account:femke', 'sub_session.walked', { liveSessionId: SESSION, subSessionId: MOLEN }));
    await pass(1_500);
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox', { name: 'Je bericht' })).toBeTruthy();
  });

  it('counts down by the clock of the server when everybody is called back, and says so in time', async () => {
    const parts = someParts([aPart(MOLEN, 'Molen'), aPart(KERK, 'Kerk')], { viewerSeat: MOLEN });
    await inRoom(() => parts, inPart);
    expect(bar().textContent).toContain('Je zit hier.');
    act(() => void server.publish(stream, 'sub_sessions.recalled', { liveSessionId: SESSION, backAt: '2026-11-19T13:02:00.000Z' }));
    await pass(10);
    expect(bar().textContent).toMatch(/Terug naar de zaal over (2:00|1:59)/);
    expect(screen.getByText('Terug naar de zaal over 2 minuten.')).toBeTruthy();
    jest.setSystemTime(new Date('2026-11-19T13:00:58.500Z'));
    await pass(3_000);
    expect(screen.getByText('Nog een minuut, dan gaat iedereen terug naar de zaal.')).toBeTruthy();
    // As the server does it: what is fetched because of news holds that news.
    session = { ...session, head: session.head + 1, state: 'closed', closedAt: '2026-11-19T13:02:00.000Z' } as RoomSession;
    act(() => void server.publish(`live_session:${MOLEN}`, 'live_session.closed', { liveSessionId: MOLEN }));
    await pass(200);
    expect(screen.getByText('Deze deelsessie is gesloten. Ga terug naar de zaal.', { selector: '[aria-live]' })).toBeTruthy();
    expect(within(bar()).getByRole('link', { name: 'Naar de zaal' })).toBeTruthy();
  });
});

describe('who facilitates', () => {
  const facilitates = { viewerCan: ['live_session.read', 'chat_message.send', 'live_session.close', 'sub_session.open', 'sub_session.recall'] as never };
  const payload = (name: string, parts: SubSessionsData) => ({ data: { [name]: { __typename: 'SubSessionsPayload', liveSession: { __typename: 'LiveSession', id: SESSION, subSessions: parts } } } });

  it('makes as many as there are lines, and spreads everybody or lets them choose', async () => {
    const made = jest.fn<(variables: unknown) => object>();
    await inRoom(() => null, facilitates, { OpenSubSessions: (variables) => (made(variables), payload('openSubSessions', someParts([aPart(MOLEN, 'Molen'), aPart(KERK, 'Kerk')]))) });
    await user.click(screen.getByRole('button', { name: 'Deelsessies maken' }));
    await pass(100);
    const dialog = screen.getByRole('dialog', { name: 'Deelsessies maken' });
    const count = within(dialog).getByRole('textbox', { name: 'Namen, een per regel' }) as HTMLTextAreaElement;
    expect(count.value).toBe('Deelsessie 1\nDeelsessie 2');
    await user.clear(count);
    await user.type(count, 'Molen{Enter}Kerk{Enter}');
    await user.click(within(dialog).getByRole('button', { name: 'Maak ze' }));
    await pass(10);
    expect(within(dialog).getByText('Geef elke deelsessie een naam van hoogstens 80 tekens.')).toBeTruthy();
    expect(made).not.toHaveBeenCalled();
    await user.type(count, 'School');
    await user.click(within(dialog).getByRole('radio', { name: 'Iedereen kiest zelf' }));
    await user.click(within(dialog).getByRole('button', { name: 'Maak ze' }));
    await pass(50);
    expect(made.mock.calls).toEqual([[{ input: { liveSessionId: SESSION, subSessions: ['Molen', 'Kerk', 'School'].map((title) => ({ title, places: 12 })), format: 'free', seatEverybody: false } }]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('calls everybody back at a moment, or at once', async () => {
    const called = jest.fn<(variables: unknown) => object>();
    const parts = someParts([aPart(MOLEN, 'Molen', { viewerCan: ['sub_session.rename'] }), aPart(KERK, 'Kerk', { viewerCan: ['sub_session.rename'] })]);
    await inRoom(() => parts, facilitates, { RecallSubSessions: (variables) => (called(variables), payload('recallSubSessions', { ...parts, backAt: '2026-11-19T13:05:00.000Z' })) });
    const pane = await list();
    expect(within(pane).queryByRole('button', { name: /^Loop erheen/ })).toBeNull();
    await user.click(within(pane).getByRole('button', { name: 'Roep iedereen terug' }));
    await pass(50);
    await user.click(screen.getByRole('button', { name: 'Roep terug' }));
    await pass(50);
    expect(called.mock.calls).toEqual([[{ input: { liveSessionId: SESSION, minutes: 5 } }]]);
    expect(bar().textContent).toMatch(/Terug naar de zaal over (5:00|4:59)/);
  });
});
