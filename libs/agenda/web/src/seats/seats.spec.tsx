import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ArrangeDialog } from './arrange-dialog';
import { EventProgramme } from './event-programme';
import { EventSeats } from './event-seats';
import { EventPreparation } from './preparation-view';
import { SeatsBoard } from './seats-board';
import type { EventDay, PreparationData } from './seats.queries';
import { aBoardSeat, aDay, aSeat } from './testing';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const show = (page: React.ReactNode, client: ApolloClient = aClient()): void => void render(<TestProviders client={client} accountId="femke">{page}</TestProviders>);
const refusing = (code: string, details = {}) => () => ({ errors: [{ message: 'no', extensions: { code, details } }] });
const block = (name: string) => within(screen.getByRole('group', { name }));

describe('the programme of an event', () => {
  it('says of each session when one can walk in, where it is and whether there is a place', () => {
    show(<EventProgramme event={aDay()} />);
    const morning = block('Ochtend');
    expect(morning.getAllByText('Inloop vanaf 09:30').length).toBe(2);
    expect([morning.getByText('8 plekken vrij'), morning.getByText('Vol, 2 wachtenden')].length).toBe(2);
    expect(block('Middag').getByText('Geen maximum')).toBeDefined();
  });

  it('signs one up for a session, and says which number one has when it is full', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    const waiting = aSeat('geld', { state: 'waitlisted', rank: 3 });
    const AskSeat = ({ input }: Record<string, never>) => ({ data: { askSeat: { __typename: 'SeatPayload', seat: waiting, agendaEvent: aDay({ ownSeats: [waiting] }), asked: inputs.push(input) } } });
    show(<EventSeats eventId="event-1" />, aClient({ AskSeat, EventSeats: () => ({ data: { agendaEvent: aDay() } }) }));
    await user.click(await screen.findByRole('button', { name: 'Zet me op de wachtlijst: Geld en zeggenschap' }));
    await waitFor(() => expect(inputs).toEqual([{ sessionId: 'geld' }]));
    expect(await screen.findByText('Je staat op de wachtlijst: je bent nummer 3.')).toBeDefined();
  });

  it('offers a place that came free, with until when, and what an organiser wrote', () => {
    show(<EventProgramme event={aDay({ ownSeats: [aSeat('dorp', { state: 'offered', confirmBy: '2099-11-20T11:00:00.000Z', reason: 'Fijn als je komt.' })] })} />);
    const morning = block('Ochtend');
    expect(morning.getByText(/Bevestig voor vr 20 nov 2099 12:00/)).toBeDefined();
    expect(morning.getByText('De organisator schreef: Fijn als je komt.')).toBeDefined();
    expect(morning.getByRole('button', { name: 'Bevestig mijn plek' })).toBeDefined();
  });

  it('asks before one gives up a place for a waiting list', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    const SwitchSeat = ({ input }: Record<string, never>) => (inputs.push(input), refusing('SEAT_CLASH')());
    show(<EventProgramme event={aDay({ ownSeats: [aSeat('dorp')] })} />, aClient({ SwitchSeat }));
    await user.click(screen.getByRole('button', { name: 'Wissel naar deze wachtlijst: Geld en zeggenschap' }));
    expect(inputs).toEqual([]);
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Geef op en wacht' }));
    await waitFor(() => expect(inputs).toEqual([{ id: 'seat-dorp', sessionId: 'geld', acceptWaiting: true }]));
    expect((await screen.findByRole('alert')).textContent).toContain('valt samen met een andere');
  });

  it('has no way in for a stranger, nor once it began', () => {
    show(<EventProgramme event={aDay({ viewerCanSeat: [] })} />);
    cleanup();
    show(<EventProgramme event={aDay({ startsAt: '2020-01-01T09:00:00.000Z' })} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Aanmelden kan niet meer.')).toBeDefined();
  });
});

describe('the preparation', () => {
  const preparation = { __typename: 'EventPreparation', id: 'event-1', pack: 'Neem een vraag mee.', attachments: [], revision: 2, answerBy: null, answersOpen: true, ownReadAt: null, questions: [{ __typename: 'EventQuestion', id: 'q', text: 'Welke vraag neem je mee?' }], ownAnswers: [] } as unknown as PreparationData;
  const day = (change: Partial<PreparationData> = {}) => aDay({ ownSeats: [aSeat('dorp')], preparation: { ...preparation, ...change } });

  it('keeps an answer that could not be saved, over a reload', async () => {
    const user = userEvent.setup();
    show(<EventPreparation event={day()} />, aClient({ GiveEventAnswer: refusing('UNAVAILABLE') }));
    await user.type(screen.getByRole('textbox', { name: 'Welke vraag neem je mee?' }), 'Over kernbudgetten');
    await user.tab();
    expect(await screen.findByText('Nog niet bewaard')).toBeDefined();
    cleanup();
    show(<EventPreparation event={day()} />, aClient({ GiveEventAnswer: refusing('UNAVAILABLE') }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Welke vraag neem je mee?' }).value).toBe('Over kernbudgetten');
  });

  it('can be confirmed as read, and shows answers as they are once the time is over', () => {
    show(<EventPreparation event={day({ answersOpen: false, ownReadAt: '2099-11-20T11:00:00.000Z' })} />);
    expect(screen.getByText(/Gelezen op vr 20 nov/)).toBeDefined();
    expect([screen.queryByRole('textbox'), screen.getByText('Niet beantwoord').tagName]).toEqual([null, 'P']);
  });
});

describe('who looks after an event', () => {
  const board = (change: Partial<EventDay> = {}) => aDay({ viewerCanSeat: ['seat.ask', 'seat.oversee', 'event_programme.arrange', 'walk_in.add'], seats: [aBoardSeat('1', 'Bart Vos', { state: 'requested' }), aBoardSeat('2', 'Roos Meijer', { state: 'waitlisted', rank: 1 })], walkIns: [], ...change });

  it('sees who comes and who waits, and writes something along with a no', async () => {
    const user = userEvent.setup();
    show(<SeatsBoard event={board()} />);
    expect(screen.getByRole('status').textContent).toBe('1 plek weg, 1 op de wachtlijst.');
    expect(screen.getByText('Op de wachtlijst, nummer 1')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Wat kun je doen met de plek van Bart Vos' }));
    await user.click(screen.getByRole('menuitem', { name: 'Wijs af' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Wijs af' }));
    expect(dialog.getByText('Schrijf er iets bij.')).toBeDefined();
  });

  it('is warned of a room that is used twice, hears when somebody was ahead and keeps what was filled in', async () => {
    const user = userEvent.setup();
    const inputs: { revision: number }[] = [];
    const client = aClient({
      ArrangeEventProgramme: ({ input }) => (inputs.push(input as unknown as { revision: number }), inputs.length === 1 ? refusing('EVENT_PROGRAMME_CHANGED', { revision: 4 })() : { data: { arrangeEventProgramme: { __typename: 'EventProgrammePayload', agendaEvent: board() } } }),
      EventSeats: () => ({ data: { agendaEvent: board() } }),
    });
    let open = true;
    show(<ArrangeDialog event={board()} onClose={() => (open = false)} />, client);
    expect(screen.getByText(/Hanzezaal is twee keer tegelijk in gebruik/)).toBeDefined();
    const title = screen.getAllByRole<HTMLInputElement>('textbox', { name: /Titel van het blok/ })[0]!;
    await user.clear(title);
    await user.type(title, 'Vroege ochtend');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText(/Iemand anders bewaarde net een ander programma/)).toBeDefined();
    expect(title.value).toBe('Vroege ochtend');
    await user.click(screen.getByRole('button', { name: 'Bewaar toch mijn versie' }));
    await waitFor(() => expect(open).toBe(false));
    expect(inputs.map(({ revision }) => revision)).toEqual([1, 4]);
  });
});
