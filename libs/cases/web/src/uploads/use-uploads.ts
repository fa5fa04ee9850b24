import { useAccountId, useConnection } from '@leerkring/platform/web';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Uploads, type FileUpload } from './uploads';

const uploadsOfAccount = new Map<string, Uploads>();

function uploadsOf(accountId: string): Uploads {
  const uploads = uploadsOfAccount.get(accountId) ?? new Uploads(accountId);
  uploadsOfAccount.set(accountId, uploads);
  return uploads;
}

/** What this account sends to one case, and how to send more. A connection that comes back makes everything go on. */
export function useUploads(caseFileId: string): { uploads: Uploads; list: readonly FileUpload[] } {
  const uploads = uploadsOf(useAccountId() ?? '');
  const all = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  const connection = useConnection();
  useEffect(() => {
    if (connection === 'connected') uploads.resumeLost();
  }, [uploads, connection]);
  return { uploads, list: useMemo(() => all.filter(({ target }) => target.caseFileId === caseFileId), [all, caseFileId]) };
}
