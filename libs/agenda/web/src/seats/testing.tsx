import type { BoardSeat, EventDay, SeatData } from './seats.queries';

const STARTS = '2099-12-03T09:00:00.000Z';

/** A session of the morning of the day below, as GraphQL gives it. */
export function aSession(id: string, title: string, change: Partial<EventDay['blocks'][number]['sessions'][number]> = {}) {
  return { __typename: 'ParallelSession', id, title, description: '', room: 'Hanzezaal', ledBy: '', capacity: 12, walkInMinutes: 30, taken: 4, waiting: 0, ...change } as EventDay['blocks'][number]['sessions'][number];
}

/** A seat of the viewer. */
export function aSeat(sessionId: string, change: Partial<SeatData> = {}): SeatData {
  const session = { __typename: 'ParallelSession', id: sessionId, title: 'Wie spreekt er voor het dorp?' };
  return { __typename: 'Seat', id: `seat-${sessionId}`, state: 'confirmed', rank: null, confirmBy: null, askedAt: '2099-11-01T09:00:00.000Z', reason: '', presence: null, viewerCan: ['seat.withdraw', 'seat.confirm', 'seat.switch'], session, ...change } as SeatData;
}

/** A seat of somebody else, as an organiser has it. */
export function aBoardSeat(id: string, name: string, change: Partial<BoardSeat> = {}): BoardSeat {
  return {
    ...aSeat('dorp', { id, viewerCan: ['seat.handle', 'seat.move', 'seat.mark'] }),
    person: { __typename: 'Account', id: `account-${id}`, name, function: 'griffier', jobTitle: null },
    organisation: { __typename: 'Organisation', id: 'gm1859', name: 'Berkelland' },
    ...change,
  } as BoardSeat;
}

/** A start session with two sessions in the morning and one in the afternoon, for somebody who can sign up. */
export function aDay(change: Partial<EventDay> = {}): EventDay {
  const block = (id: string, title: string, hours: [number, number], sessions: EventDay['blocks'][number]['sessions']) => ({ __typename: 'EventBlock', id, title, startsAt: `2099-12-03T${String(hours[0]).padStart(2, '0')}:00:00.000Z`, endsAt: `2099-12-03T${String(hours[1]).padStart(2, '0')}:00:00.000Z`, sessions });
  return {
    __typename: 'AgendaEvent',
    id: 'event-1',
    title: 'Opstartsessie',
    state: 'published',
    startsAt: STARTS,
    endsAt: '2099-12-03T15:00:00.000Z',
    head: 1,
    viewerCanSeat: ['seat.ask'],
    seatPlan: { __typename: 'SeatPlan', confirmation: 'automatic', revision: 1 },
    blocks: [block('ochtend', 'Ochtend', [9, 11], [aSession('dorp', 'Wie spreekt er voor het dorp?'), aSession('geld', 'Geld en zeggenschap', { capacity: 4, taken: 4, waiting: 2 })]), block('middag', 'Middag', [12, 15], [aSession('plan', 'Je eigen plan', { capacity: null })])],
    ownSeats: [],
    preparation: null,
    seats: null,
    walkIns: null,
    packReadings: null,
    eventAnswers: null,
    ...change,
  } as EventDay;
}
