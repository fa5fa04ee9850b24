import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf, type EventName, type NewsEvent } from '@leerkring/contract';
import { errorOf, useStream, type LeerkringError } from '@leerkring/platform/web';
import { CaseCanvasQuery, type CanvasData, type CanvasSnapshotData } from './canvas.queries';

/** News after which the canvas is another, or what was kept of it. */
const changing: ReadonlySet<EventName> = new Set<EventName>(['canvas.changed', 'canvas_snapshot.kept', 'canvas_snapshot.removed']);

/** Brings the canvas in the cache up to date with one event of its case, which carries ids only; resolves when it is. Twice is the same as once. */
export async function applyCanvasNews(client: ApolloClient, caseFileId: string, event: NewsEvent): Promise<void> {
  if (changing.has(event.name)) await fetchCanvas(client, caseFileId);
}

/** Asks for the canvas as it stands. */
export async function fetchCanvas(client: ApolloClient, caseFileId: string): Promise<void> {
  // News that was missed comes with the next one.
  await client.query({ query: CaseCanvasQuery, variables: { caseFileId }, fetchPolicy: 'network-only', context: { queryDeduplication: false } }).catch(() => undefined);
}

interface CanvasState {
  canvas: CanvasData | null;
  snapshots: readonly CanvasSnapshotData[];
  error: LeerkringError | null;
  retry: () => void;
}

/** The canvas of a case with what was kept of it, fetched again when somebody draws. */
export function useCanvas(caseFileId: string): CanvasState {
  const client = useApolloClient();
  // It comes with the case.
  const { data, error, refetch } = useQuery(CaseCanvasQuery, { variables: { caseFileId }, fetchPolicy: 'cache-first' });
  useStream(streamOf('case_file', caseFileId), data?.caseFile.head, {
    onNews: (event) => void applyCanvasNews(client, caseFileId, event),
    onReset: async () => (await refetch()).data?.caseFile.head,
  });
  return {
    canvas: data?.caseFile.canvas ?? null,
    snapshots: data?.caseFile.canvasSnapshots ?? [],
    error: error && !data ? errorOf(error) : null,
    retry: () => void refetch().catch(() => undefined),
  };
}
