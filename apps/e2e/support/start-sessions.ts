import { randomUUID } from 'node:crypto';
import type { Caller } from './api';

const DAY = 24 * 60 * 60 * 1000;
const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** A start session of this journey's own, in three weeks: a morning with few places in `Dorpsraden`, and a second session. */
export async function aStartSession(facilitator: Caller, { slug = 'kernendemocratie', capacity = 1 } = {}): Promise<{ id: string; title: string }> {
  const title = `Opstartsessie ${randomUUID().slice(0, 6)}`;
  const day = wall.format(Date.now() + 21 * DAY);
  const { track } = await facilitator.ask<{ track: { id: string } }>('query ($slug: String!) { track(slug: $slug) { id } }', { slug });
  const { planAgendaEvent } = await facilitator.ask<{ planAgendaEvent: { agendaEvents: { id: string; startsAt: string }[] } }>(
    'mutation ($input: PlanAgendaEventInput!) { planAgendaEvent(input: $input) { agendaEvents { id startsAt } } }',
    { input: { type: 'start_session', title, summary: 'Een dag om te beginnen.', trackId: track.id, startsAt: { wallTime: `${day}T09:30` }, endsAt: { wallTime: `${day}T16:30` }, place: 'Zutphen' } },
  );
  const [event] = planAgendaEvent.agendaEvents as [{ id: string; startsAt: string }];
  const at = (minutes: number): string => new Date(Date.parse(event.startsAt) + minutes * 60_000).toISOString();
  const session = (named: string, places: number) => ({ title: named, room: named, capacity: places, walkInMinutes: 30 });
  await facilitator.ask('mutation ($input: ArrangeEventProgrammeInput!) { arrangeEventProgramme(input: $input) { agendaEvent { id } } }', {
    input: { agendaEventId: event.id, revision: 0, confirmation: 'automatic', blocks: [{ title: 'Ochtend', startsAt: at(30), endsAt: at(180), sessions: [session('Dorpsraden', capacity), session('Kernbudgetten', 10)] }] },
  });
  return { id: event.id, title };
}
