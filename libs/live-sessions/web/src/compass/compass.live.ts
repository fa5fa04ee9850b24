import type { ApolloCache } from '@apollo/client';
import { graphql, type CompassDistribution, type Events, type NewsEvent } from '@leerkring/contract';

const PlaceFragment = graphql(`
  fragment CompassPlace on CompassGame @_unmask {
    id
    step
    dilemma
    revision
    chosenCount
    endedAt
    results {
      people
      before
      after
    }
  }
`);

/** Whether the compass must be asked for: it was begun or ended, or somebody noted what no news carries. */
export function asksCompassAgain({ name }: NewsEvent): boolean {
  return name === 'compass_game.started' || name === 'compass_game.ended' || name.startsWith('consequence.');
}

/** Writes news of the compass into the cache. @returns whether the news was of it */
export function applyCompassNews(cache: ApolloCache, event: NewsEvent): boolean {
  switch (event.name) {
    case 'compass_game.stepped':
      step(cache, event.payload, event.at);
      return true;
    case 'compass_game.chosen':
      count(cache, event.payload);
      return true;
    default:
      return asksCompassAgain(event);
  }
}

/** Puts the game where it is now; an older step changes nothing. */
function step(cache: ApolloCache, { compassGameId, revision, place, result, chosenCount = 0 }: Events['compass_game.stepped'], at: string): void {
  cache.updateFragment({ id: `CompassGame:${compassGameId}`, fragment: PlaceFragment }, (known) => {
    if (!known || known.revision >= revision) return null;
    const shown = place.step === 'reveal' ? [...known.results.slice(0, place.dilemma), result && ({ __typename: 'CompassDistribution', ...result } as CompassDistribution)] : known.results;
    return { ...known, ...place, revision, chosenCount, results: shown, endedAt: place.step === 'done' ? at : null };
  });
}

function count(cache: ApolloCache, { compassGameId, revision, chosenCount }: Events['compass_game.chosen']): void {
  cache.updateFragment({ id: `CompassGame:${compassGameId}`, fragment: PlaceFragment }, (known) => (known?.revision === revision ? { ...known, chosenCount } : null));
}
