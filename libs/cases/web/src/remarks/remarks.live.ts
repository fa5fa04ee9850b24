import { useQuery } from '@apollo/client/react';
import { streamOf, type EventName } from '@leerkring/contract';
import { useStream } from '@leerkring/platform/web';
import type { ViewedVersion } from '../reading/reading.queries';
import { VersionRemarks, type RemarksData } from './remarks.queries';

/** Whoever reads by a share hears nothing of remarks: their screen asks again. */
const STILL_MS = 10_000;
const telling: ReadonlySet<EventName> = new Set<EventName>([
  'document_version.text_read', 'remark.carried', 'remark.written', 'remark.answered', 'remark.edited', 'remark.resolved', 'remark.reopened', 'remark.deleted',
]);

/** Remarks at a version: told to the delegation, asked again by others. */
export function useRemarks({ id, document: { caseFile } }: ViewedVersion): RemarksData | null {
  const head = caseFile?.documentsHead;
  const { data, refetch } = useQuery(VersionRemarks, { variables: { id }, pollInterval: head == null ? STILL_MS : 0, context: { queryDeduplication: false } });
  // That the right to see it ended is told, and dealt with, by the document itself.
  const again = (): Promise<unknown> => refetch().catch(() => undefined);
  useStream(caseFile && head != null ? streamOf('case_documents', caseFile.id) : null, head, {
    onNews: ({ name }) => void (telling.has(name) && again()),
    onReset: async () => void (await again()),
  });
  return data?.documentVersion ?? null;
}
