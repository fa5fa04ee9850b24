import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { EventProgramme } from './event-programme';
import { EventSeats } from './event-seats';
import type { EventDay } from './seats.queries';
import { aBoardSeat, aDay, aSeat } from './testing';

afterEach(cleanup);

/** What stands on the screen after this news, when the server then answers this. */
async function afterNews(old: EventDay, name: 'seat.moved' | 'event_programme.arranged', payload: never, fresh: EventDay): Promise<string> {
  const server = new FakeLiveServer();
  let now = old;
  render(
    <TestProviders server={server} client={aClient({ EventSeats: () => ({ data: { agendaEvent: now } }) })} accountId="femke">
      <EventSeats eventId="event-1" />
    </TestProviders>,
  );
  await screen.findByRole('group', { name: 'Ochtend' });
  now = fresh;
  const before = document.body.textContent;
  act(() => server.tell('agenda_event:event-1', [aNewsEvent(name, payload, { seq: 2 })]));
  await waitFor(() => expect(document.body.textContent).not.toBe(before));
  return document.body.textContent;
}

function onScreen(day: EventDay): string {
  cleanup();
  render(
    <TestProviders accountId="femke">
      <EventProgramme event={day} />
    </TestProviders>,
  );
  return document.body.textContent;
}

describe('old state + news = fresh state', () => {
  const moved = { agendaEventId: 'event-1', seatId: 'seat-dorp', from: 'waitlisted', to: 'offered', own: false } as never;

  it('when one moves up from the waiting list', async () => {
    const fresh = aDay({ head: 2, ownSeats: [aSeat('dorp', { state: 'offered', confirmBy: '2099-11-20T11:00:00.000Z' })] });
    const seen = await afterNews(aDay({ ownSeats: [aSeat('dorp', { state: 'waitlisted', rank: 1 })] }), 'seat.moved', moved, fresh);
    expect(seen).toBe(onScreen(fresh));
    expect(seen).toContain('Er is een plek voor je vrij.');
  });

  it('when the programme is written anew', async () => {
    const day = aDay();
    const fresh = aDay({ head: 2, blocks: [day.blocks[0]!] });
    const seen = await afterNews(day, 'event_programme.arranged', { agendaEventId: 'event-1' } as never, fresh);
    expect(seen).toBe(onScreen(fresh));
  });

  it('for who looks after the event, when somebody signs up', async () => {
    const organiser = (seats: EventDay['seats'], head: number) => aDay({ head, seats, walkIns: [], packReadings: [], eventAnswers: [], viewerCanSeat: ['seat.oversee'] });
    const seen = await afterNews(organiser([], 1), 'seat.moved', moved, organiser([aBoardSeat('1', 'Bart Vos')], 2));
    expect(seen).toContain('Bart Vos, griffier');
  });
});
