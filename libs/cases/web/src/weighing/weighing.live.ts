import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf, type NewsEvent } from '@leerkring/contract';
import { LeerkringError, errorOf, useHeads, useStream } from '@leerkring/platform/web';
import { useMemo, useState } from 'react';
import { oneAfterAnother } from '../one-after-another';
import { WeighingQuery, type WeighingData } from './weighing.queries';

interface Keeper {
  /** Brings the weighing framework in the cache up to date with one event of its case; resolves when it is. */
  apply: (event: NewsEvent) => Promise<void>;
  fetch: () => Promise<void>;
}

/** Keeps one weighing framework in the cache fresh: its events carry ids only, so they mean: fetch it again. */
export function weighingKeeper(client: ApolloClient, id: string, onGone: () => void = () => undefined): Keeper {
  const fetch = oneAfterAnother(async () => {
    try {
      await client.query({ query: WeighingQuery, variables: { id }, fetchPolicy: 'network-only', context: { queryDeduplication: false } });
    } catch (refused) {
      // Otherwise whoever reads it shows why; news that was missed comes with the next one.
      if (errorOf(refused).code === 'NOT_FOUND') onGone();
    }
  });
  return {
    fetch,
    apply: async ({ name, payload }) => {
      const about = name.startsWith('weighing.') && (payload as { weighingId: string }).weighingId === id;
      // What the viewer may do with it follows where its case stands.
      if (about || name === 'case_file.moved') await fetch();
    },
  };
}

interface WeighingState {
  weighing: WeighingData | null;
  error: LeerkringError | null;
  retry: () => void;
}

/** One weighing framework, kept up to date by the stream of its case. Give the component another key for another id. */
export function useWeighing(id: string): WeighingState {
  const client = useApolloClient();
  const [gone, setGone] = useState(false);
  const { data, error, refetch } = useQuery(WeighingQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const keeper = useMemo(() => weighingKeeper(client, id, () => setGone(true)), [client, id]);
  const caseFile = data?.weighing.caseFile;
  useStream(caseFile && !gone ? streamOf('case_file', caseFile.id) : null, caseFile?.head, {
    onNews: (event) => void keeper.apply(event),
    onReset: async () => (await refetch()).data?.weighing.caseFile.head,
    onClosed: (reason) => reason === 'right_ended' && setGone(true),
  });
  // The group was archived or reopened, perhaps: what the viewer may do follows it.
  const groupId = caseFile?.group.id;
  useHeads(groupId ? [groupId] : [], (streams) => streams.includes(streamOf('group', groupId!)) && void keeper.fetch());
  return { weighing: gone ? null : (data?.weighing ?? null), error: gone ? new LeerkringError('NOT_FOUND') : error && !data ? errorOf(error) : null, retry: () => void refetch().catch(() => undefined) };
}
