import type { ResultOf } from '@leerkring/contract';
import type { CardData, CompositionData, CompositionGroupData, CompositionQuery } from './composing.queries';

export type TrackData = ResultOf<typeof CompositionQuery>['track'];

/** A municipality on the board, as GraphQL gives it. */
export function aCard(name: string, change: Partial<CardData> = {}): CardData {
  return {
    __typename: 'CompositionCard',
    id: name,
    state: 'accepted',
    groupId: null,
    pinned: false,
    revision: 0,
    waitingPlace: null,
    ready: true,
    confirmBy: null,
    region: 'Gelderland',
    maturity: 'starting',
    size: 'small',
    functions: ['griffier'],
    instrument: { __typename: 'TaxonomyTerm', id: 'budget', nl: 'Burgerbegroting', en: 'Participatory budget' },
    organisation: { __typename: 'Organisation', id: name, name },
    ...change,
  } as CardData;
}

export const north = { __typename: 'CompositionGroup', id: 'north', name: 'Noord', purpose: 'Samen leren.', revision: 1, facilitators: [] } as unknown as CompositionGroupData;

/** A board with one group, for somebody who looks after the track. */
export function aComposition(cards: CardData[], change: Partial<CompositionData> = {}): CompositionData {
  return {
    __typename: 'Composition',
    id: '00000000-0000-7000-8000-000000000001',
    revision: 3,
    seed: null,
    publishedAt: null,
    head: 1,
    viewerCan: ['composition.arrange', 'composition.propose', 'composition.publish'],
    range: { __typename: 'CompositionRange', from: 4, to: 12 },
    groups: [north],
    cards,
    ...change,
  } as CompositionData;
}

export function aTrackOf(composition: CompositionData | null): TrackData {
  return { __typename: 'Track', id: 'track', slug: 'kernendemocratie', letter: 'K', name: 'Kernendemocratie', viewerCan: ['composition.begin'], facilitators: [{ __typename: 'TrackFacilitator', accountId: 'anniek', name: 'Anniek Scholtemeijer', organisation: 'Dalfsen' }], composition } as unknown as TrackData;
}
