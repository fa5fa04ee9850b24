import type { AgendaEventData, AgendaRowData } from './agenda.queries';

/** A public event of Berkelland in December, as GraphQL gives it in a list. */
export function aRow(change: Partial<AgendaRowData> = {}): AgendaRowData {
  return {
    __typename: 'AgendaEvent',
    id: 'event-1',
    type: 'site_visit',
    title: 'Werkbezoek Beltrum',
    summary: 'Loop mee.',
    startsAt: '2026-12-03T13:00:00.000Z',
    endsAt: '2026-12-03T15:00:00.000Z',
    place: 'Dorpshuis',
    link: null,
    province: 'Gelderland',
    state: 'published',
    publishAt: null,
    revision: 2,
    organisation: { __typename: 'Organisation', id: 'gm1859', name: 'Berkelland' },
    group: null,
    ...change,
  } as AgendaRowData;
}

/** The same, with all of it. */
export function anEvent(change: Partial<AgendaEventData> = {}): AgendaEventData {
  return {
    ...aRow(),
    description: '',
    functions: [],
    publishedAt: '2026-11-20T09:00:00.000Z',
    seriesId: null,
    reason: null,
    viewerCan: [],
    head: 1,
    coOrganisers: [],
    terms: [],
    track: null,
    parent: null,
    parts: [],
    ...change,
  } as unknown as AgendaEventData;
}
