import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { newCache } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent, type Answers } from '@leerkring/platform/web/testing';
import { MeetingInputs, useMeeting } from '..';
import { applyLiveSessionNews } from '../live-sessions.live';
import type { MeetingData } from '../meetings/meetings.queries';
import { SESSION, aMeetingOf, anAgendaOf, anInputOf } from '../testing';

beforeEach(() => void jest.useFakeTimers({ now: Date.parse('2026-11-20T09:00:00Z'), doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask', 'setImmediate', 'nextTick'] }));
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const hrefs = { board: (id: string) => `/bijeenkomsten/${id}/agenda` };
const member = ['live_session.read', 'input.give'] as never;
const facilitator = ['live_session.read', 'input.give', 'joint_agenda.collect'] as never;
const own = anInputOf({ viewerCan: ['input.read', 'input.change', 'input.withdraw'] as never });

function show(wishes: Partial<MeetingData> = {}, answers: Answers = {}): ReturnType<typeof userEvent.setup> {
  render(
    <TestProviders client={aClient(answers)}>
      <MeetingInputs meeting={aMeetingOf({ viewerCan: member, ...wishes })} hrefs={hrefs} />
    </TestProviders>,
  );
  return userEvent.setup();
}

/** An answer of the server that notes what it was asked. */
function noting(field: string): [jest.Mock<(variables: unknown) => void>, Answers[string]] {
  const asked = jest.fn<(variables: unknown) => void>();
  return [asked, (variables) => (asked(variables), { data: { [field]: { __typename: 'MeetingPayload', meeting: { __typename: 'Meeting', id: SESSION, jointAgenda: anAgendaOf([]) } } } })];
}

describe('input for a meeting on screen', () => {
  it('is not there for members before it is asked for, and is asked for by a facilitator', async () => {
    show();
    expect(screen.queryByRole('heading', { name: /Inbreng/ })).toBeNull();
    cleanup();
    const [asked, answer] = noting('collectInputs');
    const user = show({ viewerCan: facilitator }, { CollectInputs: answer });
    await user.click(screen.getByRole('button', { name: 'Vraag om inbreng' }));
    const dialog = within(screen.getByRole('dialog'));
    expect((dialog.getByLabelText('Tot welke dag?') as HTMLInputElement).value).toBe('2026-11-30');
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    expect(asked.mock.calls).toEqual([[{ input: { meetingId: SESSION, until: '2026-11-30T13:00:00.000Z' } }]]);
  });

  it('is given in a sentence, which is asked for', async () => {
    const [asked, answer] = noting('giveInput');
    const user = show({ jointAgenda: anAgendaOf([]) }, { GiveInput: answer });
    expect(screen.getByText(/Je kunt inbreng geven tot/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Geef inbreng' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Geef inbreng' }));
    expect(dialog.getByText('Vul in wat je wilt bespreken.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Jouw vraag of onderwerp/), 'Hoe loten we?');
    await user.click(dialog.getByRole('button', { name: 'Geef inbreng' }));
    expect(asked.mock.calls).toEqual([[{ input: { meetingId: SESSION, text: 'Hoe loten we?', explanation: '' } }]]);
  });

  it('keeps what was typed and says why when it comes too late', async () => {
    const user = show({ jointAgenda: anAgendaOf([]) }, { GiveInput: () => ({ errors: [{ message: '', extensions: { code: 'INPUTS_CLOSED', details: {} } }] }) as never });
    await user.click(screen.getByRole('button', { name: 'Geef inbreng' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText(/Jouw vraag of onderwerp/), 'Hoe loten we?');
    await user.click(dialog.getByRole('button', { name: 'Geef inbreng' }));
    expect(await dialog.findByText(/De termijn voor inbreng is voorbij/)).toBeTruthy();
    expect((dialog.getByLabelText(/Jouw vraag of onderwerp/) as HTMLInputElement).value).toBe('Hoe loten we?');
  });

  it('is changed or taken back from the menu of who gave it, until the deadline', async () => {
    const [asked, answer] = noting('withdrawInput');
    const user = show({ jointAgenda: anAgendaOf([own, anInputOf({ id: 'other', text: 'Hoe loten we?' })]) }, { WithdrawInput: answer });
    expect(screen.getAllByRole('button', { name: /^Wat je kunt doen met/ })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Wat je kunt doen met: Wie betaalt het zaaltje?' }));
    await user.click(screen.getByRole('menuitem', { name: 'Trek terug' }));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Trek terug' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'input' } }]]);
    cleanup();
    show({ jointAgenda: anAgendaOf([own], { inputsUntil: '2026-11-20T08:00:00.000Z' }) });
    expect(screen.getByText(/De inbreng sloot/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('old state + news = fresh state', () => {
  function Screen() {
    const { meeting } = useMeeting(SESSION);
    return meeting ? <MeetingInputs meeting={meeting} hrefs={hrefs} /> : null;
  }

  it('when somebody brings something in', async () => {
    const server = new FakeLiveServer();
    let now = aMeetingOf({ viewerCan: member, jointAgenda: anAgendaOf([]) });
    render(
      <TestProviders server={server} client={aClient({ Meeting: () => ({ data: { meeting: now } }) })}>
        <Screen />
      </TestProviders>,
    );
    await screen.findByText('Nog niemand gaf inbreng.');
    now = aMeetingOf({ viewerCan: member, head: 2, jointAgenda: anAgendaOf([anInputOf()]) });
    act(() => server.tell(`live_session:${SESSION}`, [aNewsEvent('input.given', { inputId: 'input' }, { seq: 2 })]));
    await waitFor(() => expect(screen.getByText('Wie betaalt het zaaltje?')).toBeTruthy());
  });

  it('asks nothing in the live room', () => {
    expect(applyLiveSessionNews(newCache(), SESSION, aNewsEvent('input.given', { inputId: 'input' }, { seq: 2 }), 'femke')).toBe(true);
  });
});
