import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent, type Answers } from '@leerkring/platform/web/testing';
import { AnswerDatePollForm, DatePollHead, DatePollNotice, DatePollTable, useDatePoll } from '..';
import { bestOf, countsOf } from './date-poll-counts';
import type { DatePollData } from './date-polls.queries';
import { OpenDatePollDialog } from './open-date-poll';
import { POLL, aDatePollOf, aDelegationOf } from './testing';

const pass = (ms = 50): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const facilitator = { viewerCan: ['date_poll.read', 'date_poll.settle', 'date_poll.cancel'], viewerOrganisationId: null } as unknown as Partial<DatePollData>;
const hrefs = { group: (id: string) => `/groepen/${id}`, meeting: (id: string) => `/bijeenkomsten/${id}` };

let user: ReturnType<typeof userEvent.setup>;
let server: FakeLiveServer;
beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date('2026-11-19T14:00:00.000Z'));
  user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
  server = new FakeLiveServer();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

function Screen({ datePoll }: { datePoll: DatePollData }) {
  return (
    <>
      <DatePollHead datePoll={datePoll} hrefs={hrefs} />
      <DatePollNotice datePoll={datePoll} hrefs={hrefs} />
      <AnswerDatePollForm datePoll={datePoll} />
      <DatePollTable datePoll={datePoll} />
    </>
  );
}

function Live() {
  const { datePoll } = useDatePoll(POLL);
  return datePoll ? <Screen datePoll={datePoll} /> : null;
}

function show(wishes: Partial<DatePollData> = {}, answers: Answers = {}): void {
  render(
    <TestProviders client={aClient(answers)}>
      <Screen datePoll={aDatePollOf(wishes)} />
    </TestProviders>,
  );
}

/** A screen that asks the server, which answers what `now` holds. */
async function showLive(now: { datePoll: DatePollData }, answers: Answers = {}): Promise<void> {
  render(
    <TestProviders server={server} client={aClient({ DatePoll: () => ({ data: { datePoll: now.datePoll } }), ...answers })}>
      <Live />
    </TestProviders>,
  );
  await pass();
}

const cells = (row: RegExp): (string | null)[] => within(screen.getByRole('row', { name: row })).getAllByRole('cell').map(({ textContent }) => textContent);
const answered = (datePoll: DatePollData) => ({ data: { answerDatePoll: { __typename: 'DatePollPayload', datePoll } } });

describe('a date poll on screen', () => {
  it('says who asks what until when, who can when, and when most can', () => {
    show();
    expect(screen.getByText('Rohan Bisseswar vraagt wanneer jullie kunnen')).toBeTruthy();
    expect(screen.getByText('Antwoorden kan tot do 26 nov 17:00')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('1 van 2 gemeenten hebben geantwoord. De meeste gemeenten kunnen donderdag 3 december, 14:00–16:00: 1 ja.');
    expect(cells(/^Ommen/)).toEqual(['Ja', 'Als het moet']);
    expect(cells(/^Dalfsen \(jullie\)/)).toEqual(['Nog geen antwoord', 'Nog geen antwoord']);
    expect(cells(/^Kunnen/)).toEqual(['1 ja', '0 ja, 1 als het moet']);
    expect(screen.queryByRole('button', { name: /^Kies/ })).toBeNull();
  });

  it('takes an answer to every moment, and asks for those that lack', async () => {
    const asked = jest.fn<(variables: unknown) => void>();
    const fresh = aDatePollOf({ delegations: [aDelegationOf('gm0148', 'Dalfsen', ['no', 'if_need_be'])] });
    show({}, { AnswerDatePoll: (variables) => (asked(variables), answered(fresh)) });
    await user.click(within(screen.getByRole('radiogroup', { name: /3 december/ })).getByRole('radio', { name: 'Nee' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar het antwoord' }));
    expect(screen.getAllByText('Kies bij elk moment of je gemeente kan.')).toHaveLength(1);
    await user.click(within(screen.getByRole('radiogroup', { name: /4 december/ })).getByRole('radio', { name: 'Als het moet' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar het antwoord' }));
    await pass();
    expect(asked.mock.calls).toEqual([[{ input: { id: POLL, revision: 0, choices: ['no', 'if_need_be'] } }]]);
  });

  it('keeps what one chose when a colleague was ahead, and shows what stands', async () => {
    const now = { datePoll: aDatePollOf({ delegations: [aDelegationOf('gm0148', 'Dalfsen', ['no', 'no'])] }) };
    const asked = jest.fn<(variables: unknown) => void>();
    await showLive(now, { AnswerDatePoll: (variables) => (asked(variables), answered(now.datePoll)) });
    await user.click(within(screen.getByRole('radiogroup', { name: /3 december/ })).getByRole('radio', { name: 'Ja' }));
    now.datePoll = aDatePollOf({ head: 2, delegations: [aDelegationOf('gm0148', 'Dalfsen', ['if_need_be', 'no'], 2)] });
    act(() => server.tell(`date_poll:${POLL}`, [aNewsEvent('date_poll.answered', { datePollId: POLL, organisationId: 'gm0148' }, { seq: 2 })]));
    await pass(2000);
    expect(screen.getByText('Anniek Scholtemeijer gaf net een ander antwoord')).toBeTruthy();
    expect(screen.getByText('Nu staat er: Als het moet')).toBeTruthy();
    expect(within(screen.getByRole('radiogroup', { name: /3 december/ })).getByRole<HTMLInputElement>('radio', { name: 'Ja' }).checked).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Bewaar het antwoord' }));
    await pass();
    expect(asked.mock.calls).toEqual([[{ input: { id: POLL, revision: 2, choices: ['yes', 'no'] } }]]);
  });

  it('asks nobody any more after its closing date', () => {
    jest.setSystemTime(new Date('2026-11-26T16:00:01.000Z'));
    show();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText(/De termijn was/)).toBeTruthy();
  });

  it('becomes a meeting at the moment that a facilitator picks, with what they fill in', async () => {
    const asked = jest.fn<(variables: unknown) => void>();
    show(facilitator, { SettleDatePoll: (variables) => (asked(variables), { data: { settleDatePoll: { __typename: 'DatePollPayload', datePoll: aDatePollOf() } } }) });
    expect(screen.queryByRole('radio')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Kies vrijdag 4 december, 14:00–16:00' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryByLabelText('Dag')).toBeNull();
    await user.type(dialog.getByLabelText(/^Plaats/), 'De Herberg');
    await user.click(dialog.getByRole('button', { name: 'Plan de bijeenkomst' }));
    await pass();
    expect(asked.mock.calls).toEqual([[{ input: { id: POLL, number: 2, title: 'Uitwisseling 4', kind: 'exchange', place: 'De Herberg', link: '', preparation: '', format: 'exchange' } }]]);
  });

  it('is called off with a reason, which is asked for and then shown', async () => {
    const asked = jest.fn<(variables: unknown) => void>();
    show(facilitator, { CancelDatePoll: (variables) => (asked(variables), { data: { cancelDatePoll: { __typename: 'DatePollPayload', datePoll: aDatePollOf() } } }) });
    await user.click(screen.getByRole('button', { name: 'Stop de datumprikker' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Stop de datumprikker' }));
    expect(dialog.getByText('Vul in waarom.')).toBeTruthy();
    await user.type(dialog.getByLabelText('Waarom?'), 'De spreker kan niet');
    await user.click(dialog.getByRole('button', { name: 'Stop de datumprikker' }));
    await pass();
    expect(asked.mock.calls).toEqual([[{ input: { id: POLL, reason: 'De spreker kan niet' } }]]);
  });
});

describe('old state + news = fresh state', () => {
  const onScreen = (datePoll: DatePollData): string => {
    cleanup();
    render(
      <TestProviders>
        <Screen datePoll={datePoll} />
      </TestProviders>,
    );
    return document.body.textContent;
  };

  it.each([
    ['somebody answers', 'date_poll.answered', { delegations: [aDelegationOf('gm0148', 'Dalfsen'), aDelegationOf('gm0175', 'Ommen', ['no', 'no'], 2)] }],
    ['a moment is picked', 'date_poll.settled', { settledAt: '2026-11-19T14:00:00.000Z', settledNumber: 2, meetingId: 'meeting', viewerCan: ['date_poll.read'] as never }],
    ['it is called off', 'date_poll.cancelled', { cancelledAt: '2026-11-19T14:00:00.000Z', reason: 'De spreker kan niet', viewerCan: ['date_poll.read'] as never }],
  ] as const)('when %s', async (_, name, wishes) => {
    const now = { datePoll: aDatePollOf() };
    await showLive(now);
    now.datePoll = aDatePollOf({ head: 2, ...(wishes as Partial<DatePollData>) });
    for (let times = 0; times < 2; times++) act(() => server.tell(`date_poll:${POLL}`, [aNewsEvent(name, { datePollId: POLL } as never, { seq: 2 })]));
    await pass(2000);
    const seen = document.body.textContent;
    expect(seen).toBe(onScreen(now.datePoll));
  });
});

describe('how many can', () => {
  it('is counted per moment; who can easily weighs more than who can if need be', () => {
    const counts = countsOf([aDelegationOf('a', 'A', ['yes', 'if_need_be', 'no']), aDelegationOf('b', 'B', ['no', 'if_need_be', 'yes']), aDelegationOf('c', 'C')], 3);
    expect(counts).toEqual([{ yes: 1, if_need_be: 0, no: 1 }, { yes: 0, if_need_be: 2, no: 0 }, { yes: 1, if_need_be: 0, no: 1 }]);
    expect(bestOf(counts)).toEqual([0, 2]);
    expect(bestOf(countsOf([], 2))).toEqual([]);
  });
});

describe('a facilitator who asks when a group can meet', () => {
  it('fills in moments that are to come and differ, and a closing before the first', async () => {
    const asked = jest.fn<(variables: unknown) => void>();
    const onOpened = jest.fn();
    const answers: Answers = { OpenDatePoll: (variables) => (asked(variables), { data: { openDatePoll: { __typename: 'DatePollPayload', datePoll: { __typename: 'DatePoll', id: POLL } } } }) };
    render(
      <TestProviders client={aClient(answers)}>
        <OpenDatePollDialog groupId="group" onDone={() => undefined} onOpened={onOpened} />
      </TestProviders>,
    );
    const dialog = within(screen.getByRole('dialog'));
    const send = (): Promise<void> => user.click(dialog.getByRole('button', { name: 'Leg voor' }));
    const day = async (moment: string, text: string): Promise<void> => {
      const field = within(dialog.getByRole('group', { name: moment })).getByLabelText('Dag');
      await user.clear(field);
      await user.type(field, text);
    };
    await send();
    expect(dialog.getAllByText('Kies een dag en tijd die nog komen.')).toHaveLength(2);
    await user.type(dialog.getByLabelText(/Waar gaat het over/), 'Uitwisseling 4');
    await day('Moment 1', '2026-12-03');
    await day('Moment 2', '2026-12-03');
    await user.type(dialog.getByLabelText('Antwoorden kan tot'), '2026-12-04');
    await send();
    expect(dialog.getByText('Dit moment staat er al.')).toBeTruthy();
    expect(dialog.getByText('Kies een moment dat nog komt, vóór het eerste voorstel.')).toBeTruthy();
    await day('Moment 2', '2026-12-04');
    await user.click(dialog.getByRole('button', { name: 'Nog een moment' }));
    await user.click(dialog.getByRole('button', { name: 'Haal moment 3 weg' }));
    await user.clear(dialog.getByLabelText('Antwoorden kan tot'));
    await user.type(dialog.getByLabelText('Antwoorden kan tot'), '2026-11-26');
    await send();
    await pass(500);
    const at = (text: string) => ({ startsAt: `${text}T13:00:00.000Z`, endsAt: `${text}T15:00:00.000Z` });
    expect(asked.mock.calls).toEqual([[{ input: { groupId: 'group', title: 'Uitwisseling 4', message: '', moments: [at('2026-12-03'), at('2026-12-04')], closesAt: '2026-11-26T16:00:00.000Z' } }]]);
    expect(onOpened).toHaveBeenCalledWith(POLL);
  });
});
