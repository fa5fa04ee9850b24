import type { OverseenApplicationData, OverviewData } from './overview/overview.queries';

/** An application that waits since the first of November, unless wished. */
export function anOverseen(id: string, wishes: Partial<OverseenApplicationData> = {}): OverseenApplicationData {
  return {
    __typename: 'OverseenApplication', id, municipality: `Gemeente ${id}`, province: 'Gelderland', trackSlug: 'kernendemocratie', state: 'submitted', submittedAt: '2026-10-20T09:00:00.000Z', since: '2026-11-01T09:00:00.000Z',
    waitsOn: 'facilitator', missing: ['college', 'raad', 'ambtenaren'], caseMissing: false, intake: 'none', ...wishes,
  } as OverseenApplicationData;
}

/** What the server answers to who looks after one track. */
export function anOverview(nodes: readonly OverseenApplicationData[], { totalCount = nodes.length, endCursor = null as string | null } = {}) {
  const states = [...Map.groupBy(nodes, ({ state }) => state)].map(([state, rows]) => ({ __typename: 'StateCount', state, count: rows.length }));
  const track = { __typename: 'Track', id: 'track', slug: 'kernendemocratie', letter: 'K', name: 'Kernendemocratie' };
  return {
    programmeOverview: {
      __typename: 'ProgrammeOverview',
      tracks: [{ __typename: 'OverviewTrack', id: 'track', track, states, waiting: [{ __typename: 'WaitingCount', waitsOn: 'facilitator', count: nodes.filter(({ waitsOn }) => waitsOn === 'facilitator').length }] }],
      provinces: ['Gelderland', 'Overijssel'],
      seats: [],
      applications: { __typename: 'OverseenApplicationConnection', totalCount, pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor }, nodes },
    } as unknown as OverviewData,
  };
}
