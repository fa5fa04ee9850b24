import { streamOf, wallTimeOf, type AgendaEventState } from '@leerkring/contract';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import type { Caller, TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { AgendaEvent } from './agenda-event.entity';

const DAY_MS = 24 * 60 * 60 * 1000;

export const SHOWN = 'id title state revision startsAt endsAt publishedAt seriesId reason viewerCan organisation { id } coOrganisers { id } terms { id } parent { id } parts { id } changes { fromState toState reason madeBy { id } }';
export const READ = `query ($id: ID!) { agendaEvent(id: $id) { ${SHOWN} } }`;
/** What is asked of one event: `Change`, `Cancel`, … */
export const mutation = (verb: string, shown = `agendaEvent { ${SHOWN} }`) => `mutation ($input: ${verb}AgendaEventInput!) { ${verb[0]!.toLowerCase()}${verb.slice(1)}AgendaEvent(input: $input) { ${shown} } }`;

/** An event as specs ask for it. */
export interface Shown {
  id: string;
  title: string;
  state: AgendaEventState;
  revision: number;
  startsAt: string;
  endsAt: string;
  seriesId: string | null;
  reason: string | null;
  viewerCan: string[];
  parts: { id: string }[];
  parent: { id: string } | null;
  changes: { fromState: string; toState: string; reason: string; madeBy: { id: string } | null }[];
}

/** What is written down of an event: in a week, from two till four, unless something else is wished. */
export function eventWords(app: TestApp, wishes: object = {}) {
  const day = wallTimeOf(new Date(app.clock.now().getTime() + 7 * DAY_MS)).slice(0, 10);
  return { type: 'open_meeting', title: 'Lokale democratie in de praktijk', summary: 'Een middag over wat werkt.', startsAt: { wallTime: `${day}T14:00` }, endsAt: { wallTime: `${day}T16:00` }, place: 'Dorpshuis De Kring', ...wishes };
}

/** An event that stands in the database, published and public unless something else is wished. */
export async function anAgendaEvent(app: TestApp, wishes: Partial<AgendaEvent> = {}): Promise<AgendaEvent> {
  const now = app.clock.now();
  const startsAt = wishes.startsAt ?? new Date(now.getTime() + 7 * DAY_MS);
  const createdById = wishes.createdById ?? (await anAccount(app)).id;
  const event = await app.database.manager.save(AgendaEvent, {
    id: uuid(),
    type: 'open_meeting' as const,
    title: 'Lokale democratie in de praktijk',
    summary: 'Een middag over wat werkt.',
    description: '',
    endsAt: new Date(startsAt.getTime() + 2 * 60 * 60 * 1000),
    place: 'Dorpshuis De Kring',
    link: null,
    province: null,
    organisationId: null,
    trackId: null,
    groupId: null,
    parentId: null,
    seriesId: null,
    movedAloneAt: null,
    functions: [],
    state: 'published' as const,
    publishAt: null,
    publishedAt: (wishes.state ?? 'published') === 'published' ? now : null,
    revision: 1,
    createdAt: now,
    changedAt: now,
    ...wishes,
    startsAt,
    createdById,
  });
  await app.database.query('INSERT INTO streams (stream, head) VALUES ($1, 0)', [streamOf('agenda_event', event.id)]);
  return event;
}

/** Somebody of a municipality that proposes, a colleague, somebody of another one, and an editor. */
export async function proposers(app: TestApp): Promise<Record<'proposer' | 'colleague' | 'neighbour' | 'editor', TestAccount> & { organisationId: string }> {
  const { id: organisationId } = aMunicipality({ name: 'Berkelland' });
  const [proposer, colleague, neighbour, editor] = await Promise.all([
    anAccount(app, { organisationId }),
    anAccount(app, { organisationId, function: 'griffier' }),
    anAccount(app, { organisationId: aMunicipality({ name: 'Zutphen' }).id }),
    anAccount(app, { roles: ['editor'] }),
  ]);
  return { proposer, colleague, neighbour, editor, organisationId };
}

export { aStartSession, people } from './seats/testing';

/** How specs ask for events, of the app that runs by then: mutations by their verb, with what became of it or the code of the refusal. */
export function asking(app: () => TestApp) {
  return {
    outcome: async (verb: string, input: object, as: TestAccount): Promise<string | undefined> => (await app().graphql(mutation(verb, '__typename'), { input } as never, as)).errors?.[0]?.extensions.code,
    does: async (verb: string, input: object, as: TestAccount): Promise<Shown> => Object.values(await app().ask<Record<string, { agendaEvent: Shown }>>(mutation(verb), { input }, as))[0]!.agendaEvent,
    plans: async (wishes: object, as: TestAccount): Promise<Shown[]> => (await app().ask<{ planAgendaEvent: { agendaEvents: Shown[] } }>(mutation('Plan', `agendaEvents { ${SHOWN} }`), { input: eventWords(app(), wishes) }, as)).planAgendaEvent.agendaEvents,
    read: async (id: string, as?: Caller): Promise<Shown> => (await app().ask<{ agendaEvent: Shown }>(READ, { id }, as)).agendaEvent,
  };
}
