import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { FakeLiveServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { LiveSessionList, NextSession } from '..';

const GROUP = '0190bbbb-0000-7000-8000-000000000001';
const hrefOf = (id: string): string => `/live/${id}`;
const list = { groupId: GROUP, hrefOf, meetingHrefOf: (id: string) => `/bijeenkomsten/${id}`, datePollHrefOf: (id: string) => `/datumprikkers/${id}`, onAsked: () => undefined, onOpened: () => undefined };
const pass = (ms = 0): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

let server: FakeLiveServer;
let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date('2026-11-19T12:18:00.000Z'));
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  server = new FakeLiveServer();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const aSession = (id: string, wishes: object) => ({ __typename: 'LiveSession', id, plannedAt: null, openedAt: null, closedAt: null, lastOrdinal: 0, meeting: null, ...wishes });
const aMeeting = (id: string, endsAt: string) => ({ __typename: 'Meeting', id, endsAt, place: 'Dorpshuis', link: 'https://vergader.example.nl/' });
const planned = aSession('slot', { title: 'Slot', state: 'planned', plannedAt: '2026-11-26T13:00:00.000Z', meeting: aMeeting('slot', '2026-11-26T15:00:00.000Z') });
const calledOff = aSession('ziek', { title: 'Ziek', state: 'cancelled', plannedAt: '2026-11-25T13:00:00.000Z', meeting: aMeeting('ziek', '2026-11-25T15:00:00.000Z') });
const held = aSession('start', { title: 'Start', state: 'closed', openedAt: '2026-03-12T13:00:00.000Z', closedAt: '2026-03-12T14:52:00.000Z', lastOrdinal: 61 });

const groupOf = (nodes: object[], open: object | null = null, viewerCan: string[] = [], datePolls: object[] = []) => ({
  data: { group: { __typename: 'Group', id: GROUP, viewerCan, openLiveSession: open, datePolls, liveSessions: { __typename: 'LiveSessionConnection', nodes } } },
});

async function show(children: ReactNode, answers: Answers): Promise<void> {
  render(
    <TestProviders server={server} client={aClient(answers)}>
      {children}
    </TestProviders>,
  );
  await pass(50);
}

describe('the meetings of a group', () => {
  it('stand with their day and how long they took', async () => {
    await show(<LiveSessionList {...list} />, { LiveSessionsOfGroup: () => groupOf([planned, calledOff, held]) });
    expect(within(screen.getByRole('region', { name: 'Gepland' })).getByRole('listitem').textContent).toBe('Slotdo 26 nov 14:00–16:00DorpshuisOnline');
    expect(screen.getByRole('link', { name: 'Slot' }).getAttribute('href')).toBe('/bijeenkomsten/slot');
    expect(within(screen.getByRole('region', { name: 'Gaat niet door' })).getByRole('listitem').textContent).toBe('Ziekwo 25 nov 14:00');
    expect(within(screen.getByRole('region', { name: 'Geweest' })).getByRole('listitem').textContent).toBe('Startdo 12 mrt 14:00, 1 uur 52 minuten61 berichten');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are planned by a facilitator, with a title and a moment that is still to come', async () => {
    const plan = jest.fn((_: { input?: object }) => ({ data: { planMeeting: { __typename: 'MeetingPayload', meeting: { __typename: 'Meeting', id: 'new' } } } }));
    const answers = { LiveSessionsOfGroup: () => groupOf([], null, ['live_session.plan', 'live_session.open']), PlanMeeting: plan as never };
    await show(<LiveSessionList {...list} />, answers);
    await user.click(screen.getByRole('button', { name: 'Plan een bijeenkomst' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Plan' }));
    expect(dialog.getByText('Vul in waar het over gaat.')).toBeTruthy();
    expect(dialog.getByText('Kies een dag.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Waar gaat het over/), 'Uitwisseling 4');
    await user.type(dialog.getByLabelText(/Link/), 'http://vergader.example.nl');
    await user.type(dialog.getByLabelText('Dag'), '2026-11-18');
    await user.click(dialog.getByRole('button', { name: 'Plan' }));
    expect(dialog.getByText('Kies een moment dat nog komt.')).toBeTruthy();
    await user.clear(dialog.getByLabelText('Dag'));
    await user.type(dialog.getByLabelText('Dag'), '2026-12-03');
    await user.click(dialog.getByRole('button', { name: 'Plan' }));
    expect(plan).not.toHaveBeenCalled();
    expect(dialog.getByText('Vul een adres in dat begint met https://')).toBeTruthy();
    await user.clear(dialog.getByLabelText(/Link/));
    await user.type(dialog.getByLabelText(/Link/), 'https://vergader.example.nl/kring');
    await user.click(dialog.getByRole('button', { name: 'Plan' }));
    await pass(500);
    const times = { startsAt: '2026-12-03T13:00:00.000Z', endsAt: '2026-12-03T15:00:00.000Z' };
    expect(plan).toHaveBeenCalledWith({ input: { groupId: GROUP, title: 'Uitwisseling 4', kind: 'exchange', ...times, place: '', link: 'https://vergader.example.nl/kring', preparation: '', format: 'exchange' } });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stand below the date polls that go on, with until when and how many answered', async () => {
    const poll = (id: string, wishes: object) => ({ __typename: 'DatePoll', id, title: id, closesAt: '2026-11-26T16:00:00.000Z', settledAt: null, cancelledAt: null, delegations: [], ...wishes });
    const delegations = [{ __typename: 'DatePollDelegation', organisation: { __typename: 'Organisation', id: 'gm1' }, answer: { __typename: 'DatePollAnswer', revision: 1 } }, { __typename: 'DatePollDelegation', organisation: { __typename: 'Organisation', id: 'gm2' }, answer: null }];
    await show(<LiveSessionList {...list} />, { LiveSessionsOfGroup: () => groupOf([planned], null, [], [poll('Slotdag', { delegations }), poll('Geprikt', { settledAt: '2026-11-18T12:00:00.000Z' })]) });
    expect(within(screen.getByRole('region', { name: 'Datumprikkers' })).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['SlotdagAntwoorden kan tot do 26 nov 17:001 van 2 gemeenten hebben geantwoord.']);
    expect(screen.getByRole('link', { name: 'Slotdag' }).getAttribute('href')).toBe('/datumprikkers/Slotdag');
  });

  it('are opened by a facilitator, who then goes in', async () => {
    const onOpened = jest.fn();
    const opened = { __typename: 'LiveSession', id: 'now', state: 'open', openedAt: '2026-11-19T12:18:00.000Z', viewerCan: [], openedBy: { __typename: 'Account', id: 'rohan', name: 'Rohan' } };
    const answers = {
      LiveSessionsOfGroup: () => groupOf([], null, ['live_session.plan', 'live_session.open']),
      OpenLiveSession: () => ({ data: { openLiveSession: { __typename: 'OpenLiveSessionPayload', liveSession: opened } } }),
    };
    await show(<LiveSessionList {...list} onOpened={onOpened} />, answers);
    await user.click(screen.getByRole('button', { name: 'Open nu een zaal' }));
    await user.type(screen.getByLabelText(/Waar gaat het over/), 'Even bijpraten{Enter}');
    await pass(500);
    expect(onOpened).toHaveBeenCalledWith('now');
  });
});

describe('that a session goes on', () => {
  it('shows as soon as it is opened, and no longer when it is closed', async () => {
    let open: object | null = null;
    await show(<LiveSessionList {...list} />, { LiveSessionsOfGroup: () => groupOf([], open) });
    expect(screen.queryByRole('link', { name: 'Ga naar binnen' })).toBeNull();
    open = { __typename: 'LiveSession', id: 'now', title: 'Uitwisseling 3', presentCount: 12 };
    act(() => server.tellHead('live_session:now', 1));
    await pass(2000);
    expect(screen.getByText(/is bezig: 12 mensen/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ga naar binnen' }).getAttribute('href')).toBe('/live/now');
    open = null;
    act(() => server.tellHead('live_session:now', 2));
    await pass(2000);
    expect(screen.queryByRole('link', { name: 'Ga naar binnen' })).toBeNull();
  });
});

describe('the next meeting on the home page', () => {
  const next = (session: object, viewerCan: string[] = []) => ({
    NextLiveSession: () => {
      const group = { __typename: 'Group', id: GROUP, name: 'Kernendemocratie Noordoost', viewerCan, track: { __typename: 'Track', id: 'track', letter: 'K' } };
      const nextLiveSession = { ...aSession('next', { title: 'Uitwisseling 3', presentCount: 0 }), ...session, group };
      return { data: { viewer: { __typename: 'Viewer', account: { __typename: 'Account', id: 'femke' }, nextLiveSession, observedSessions: [] } } };
    },
  });

  it('counts down in minutes, and says who opens the room', async () => {
    await show(<NextSession groupIds={[GROUP]} hrefOf={hrefOf} />, next({ state: 'planned', plannedAt: '2026-11-19T13:00:00.000Z' }));
    const block = within(screen.getByRole('region', { name: 'Uitwisseling 3' }));
    expect(block.getByText('42')).toBeTruthy();
    expect(block.getByText('vandaag 14:00')).toBeTruthy();
    expect(block.getByText('De begeleider opent de zaal als het begint.')).toBeTruthy();
    expect(block.queryByRole('link')).toBeNull();
    await pass(60_000);
    expect(block.getByText('41')).toBeTruthy();
  });

  it('is the way in while it goes on', async () => {
    await show(<NextSession groupIds={[GROUP]} hrefOf={hrefOf} />, next({ state: 'open', openedAt: '2026-11-19T12:00:00.000Z', presentCount: 3 }));
    expect(screen.getByText('De zaal is open, 3 mensen binnen')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ga naar binnen' }).getAttribute('href')).toBe('/live/next');
  });
});
