import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf, type EventName, type NewsEvent, type VariablesOf } from '@leerkring/contract';
import { LeerkringError, errorOf, useHeads, useLanguage, useStream } from '@leerkring/platform/web';
import { useMemo, useState } from 'react';
import { oneAfterAnother } from './one-after-another';
import { CaseFileQuery, CasesQuery, type CaseData, type CaseFileData } from './cases.queries';

type Variables = VariablesOf<typeof CaseFileQuery>;

/** News after which the case is another. */
const changing: ReadonlySet<EventName> = new Set<EventName>([
  'case_file.updated', 'case_file.moved', 'case_file.handed_over', 'shared_documents.changed', 'document_version.destroyed',
  'case_note.written', 'case_note.edited', 'case_note.deleted',
  'lesson.drafted', 'lesson.changed', 'lesson.finished', 'lesson.reopened', 'lesson.removed',
  'weighing.drafted', 'weighing.changed', 'weighing.removed', 'weighing.laid_before', 'weighing.settled',
]);

interface Keeper {
  /** Brings the case in the cache up to date with one event of its stream; resolves when it is. */
  apply: (event: NewsEvent) => Promise<void>;
  /** Fetches the case unless this version is known; without id always. */
  fetchFor: (versionId: string | null) => Promise<void>;
}

/**
 * Keeps one case in the cache fresh. Its events carry ids only, so most of them mean: fetch it again. Fetches follow one
 * another, and events that wait for the same fetch share it: the last one always began after the last event.
 */
export function keeperOf(client: ApolloClient, variables: Variables): Keeper {
  const fresh = oneAfterAnother(async () => {
    // Whoever reads the case shows why a fetch failed; news that was missed comes with the next one.
    await client.query({ query: CaseFileQuery, variables, fetchPolicy: 'network-only', context: { queryDeduplication: false } }).catch(() => undefined);
  });
  const fetchFor = async (versionId: string | null): Promise<void> => {
    if (!versionId || !knows(client.cache.readQuery({ query: CaseFileQuery, variables })?.caseFile, versionId)) await fresh();
  };
  return {
    fetchFor,
    apply: async (event) => {
      if (event.name === 'document_version.added') await fetchFor(event.payload.versionId);
      else if (changing.has(event.name)) await fresh();
    },
  };
}

function knows(caseFile: CaseFileData | undefined, versionId: string): boolean {
  return caseFile?.documents.some(({ versions }) => versions.some(({ id }) => id === versionId)) ?? false;
}

interface CaseFileState {
  caseFile: CaseFileData | null;
  loading: boolean;
  /** Why there is no case to show; NOT_FOUND also when the right to see it ended. */
  error: LeerkringError | null;
  retry: () => void;
  /** An upload became this version: makes sure that the page shows it. */
  arrived: (versionId: string | null) => Promise<void>;
}

/** One case with its documents and group, kept up to date by its stream. Give the component another key for another id. */
export function useCaseFile(id: string): CaseFileState {
  const client = useApolloClient();
  const { language } = useLanguage();
  const [ended, setEnded] = useState<LeerkringError | null>(null);
  const { data, error, loading, refetch } = useQuery(CaseFileQuery, { variables: { id, language }, notifyOnNetworkStatusChange: true });
  const keeper = useMemo(() => keeperOf(client, { id, language }), [client, id, language]);
  useStream(streamOf('case_file', id), data?.caseFile.head, {
    onNews: (event) => void keeper.apply(event),
    onReset: async () => (await refetch()).data?.caseFile.head,
    onClosed: (reason) => reason === 'right_ended' && setEnded(new LeerkringError('NOT_FOUND')),
  });
  // Of documents that are not shared yet only the own delegation hears.
  useStream(data?.caseFile.documentsHead == null ? null : streamOf('case_documents', id), data?.caseFile.documentsHead, {
    onNews: (event) => void keeper.apply(event),
    onReset: async () => (await refetch()).data?.caseFile.documentsHead ?? undefined,
  });
  // The group was archived or reopened, perhaps: what the viewer may do with its cases follows it.
  const groupId = data?.caseFile.group.id;
  useHeads(groupId ? [groupId] : [], (streams) => streams.includes(streamOf('group', groupId!)) && void keeper.fetchFor(null));
  return {
    caseFile: ended ? null : (data?.caseFile ?? null),
    loading: loading && !data,
    error: ended ?? (error && !data ? errorOf(error) : null),
    retry: () => void refetch().catch(() => undefined),
    arrived: keeper.fetchFor,
  };
}

interface AllCasesState {
  cases: readonly CaseData[] | null;
  /** Groups where the viewer may bring in a case. */
  mayOpen: readonly { id: string; name: string }[];
  loading: boolean;
  error: LeerkringError | null;
  retry: () => void;
}

/** All cases that the viewer may read; fetched again when something moves in one of these groups. */
export function useAllCases(groupIds: readonly string[]): AllCasesState {
  const { language } = useLanguage();
  const { data, error, loading, refetch } = useQuery(CasesQuery, { variables: { language }, notifyOnNetworkStatusChange: true });
  const again = (): void => void refetch().catch(() => undefined);
  useHeads(groupIds, again);
  const mayOpen = data?.viewer?.groups.nodes.filter(({ viewerCan }) => viewerCan.includes('case_file.open')) ?? [];
  return { cases: data?.caseFiles.nodes ?? null, mayOpen, loading: loading && !data, error: error && !data ? errorOf(error) : null, retry: again };
}
