import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf, type ResultOf } from '@leerkring/contract';
import { errorOf, useLanguage, useLatest, useStream, type LeerkringError } from '@leerkring/platform/web';
import { CompositionQuery } from './composing.queries';

export interface CompositionState {
  track: ResultOf<typeof CompositionQuery>['track'] | null;
  error: LeerkringError | null;
  /** Looks anew, also when somebody else was ahead. */
  fresh: () => Promise<void>;
}

/** The board of a track, kept up to date by its stream. News carries ids only, so all of it means: fetch again. */
export function useComposition(slug: string): CompositionState {
  const client = useApolloClient();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(CompositionQuery, { variables: { slug, language }, notifyOnNetworkStatusChange: true });
  const fresh = useLatest(() => client.query({ query: CompositionQuery, variables: { slug, language }, fetchPolicy: 'network-only', context: { queryDeduplication: false } }));
  const composition = data?.track.composition;
  useStream(composition ? streamOf('composition', composition.id) : null, composition?.head, {
    onNews: () => void fresh(),
    onReset: async () => (await refetch()).data?.track.composition?.head,
    onClosed: () => void fresh(),
  });
  return { track: data?.track ?? null, error: error && !data ? errorOf(error) : null, fresh };
}
