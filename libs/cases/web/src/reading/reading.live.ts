import { useApolloClient, useQuery } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { errorOf, useStream, type LeerkringError } from '@leerkring/platform/web';
import { useState } from 'react';
import { DocumentVersionQuery, type ViewedVersion } from './reading.queries';

const AGAIN_MS = 1000;
/** Whoever reads by a share may hear nothing of the case: the screen asks whether it still may. */
const STILL_MS = 10_000;

interface VersionState {
  version: ViewedVersion | null;
  /** The right to see it ended while it was open. */
  ended: boolean;
  error: LeerkringError | null;
  retry: () => void;
  /** A fetch answered that it is not there: for this person it is not any more. */
  end: () => void;
}

/** One version on screen: asked again while its words are being read, and let go as soon as the right to see it ends. */
export function useVersion(id: string): VersionState {
  const client = useApolloClient();
  const [ended, setEnded] = useState(false);
  const [every, setEvery] = useState(AGAIN_MS);
  const { data, previousData, error, refetch, stopPolling } = useQuery(DocumentVersionQuery, {
    variables: { id },
    skip: ended,
    pollInterval: every,
    // An answer that was under way when news came may be from before it.
    context: { queryDeduplication: false },
  });
  const version = data?.documentVersion;
  const seen = (data ?? previousData) !== undefined;
  const caseFile = version?.document.caseFile;
  const wanted = !version || (version.text.state === 'waiting' && !version.destroyedAt) ? AGAIN_MS : caseFile && version.pdf.state !== 'waiting' ? 0 : STILL_MS;
  if (wanted !== every) setEvery(wanted);
  const end = (): void => {
    stopPolling();
    setEnded(true);
    client.cache.evict({ id: client.cache.identify({ __typename: 'DocumentVersion', id }) });
    // What hung on it, such as remarks, goes too.
    client.cache.gc();
  };
  const again = async (): Promise<number | undefined> => {
    try {
      return (await refetch()).data?.documentVersion.document.caseFile?.head;
    } catch (reason) {
      if (errorOf(reason).code === 'NOT_FOUND') end();
      return undefined;
    }
  };
  useStream(caseFile && !ended ? streamOf('case_file', caseFile.id) : null, caseFile?.head, {
    onNews: () => void again(),
    onReset: again,
    onClosed: (reason) => reason === 'right_ended' && end(),
  });
  useDestruction(ended ? null : caseFile, again);
  const failure = error ? errorOf(error) : null;
  return { version: ended ? null : (version ?? null), ended: ended || (seen && failure?.code === 'NOT_FOUND'), error: seen ? null : failure, retry: () => void again(), end };
}

/** That a version is destroyed is told to the delegation, on a stream of its own. */
function useDestruction(caseFile: ViewedVersion['document']['caseFile'] | undefined, again: () => Promise<unknown>): void {
  const head = caseFile?.documentsHead;
  useStream(caseFile && head != null ? streamOf('case_documents', caseFile.id) : null, head, {
    onNews: ({ name }) => void (name === 'document_version.destroyed' && again()),
    onReset: async () => void (await again()),
  });
}
