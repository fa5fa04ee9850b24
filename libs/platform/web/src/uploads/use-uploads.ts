import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountId } from '../account';
import { useConnection } from '../live/hooks';
import { Uploads, type FileUpload, type UploadDoor } from './uploads';

const uploadsOfAccount = new Map<string, Uploads>();

function uploadsOf<Made>(accountId: string, door: UploadDoor<Made>): Uploads<Made> {
  const key = `${accountId} ${door.path}`;
  const uploads = (uploadsOfAccount.get(key) as Uploads<Made> | undefined) ?? new Uploads(accountId, door);
  uploadsOfAccount.set(key, uploads as Uploads);
  return uploads;
}

/** What this account sends to one place through a door, and how to send more. A connection that comes back makes everything go on. */
export function useUploads<Made>(door: UploadDoor<Made>, place: string): { uploads: Uploads<Made>; list: readonly FileUpload<Made>[] } {
  const uploads = uploadsOf(useAccountId() ?? '', door);
  const all = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  const connection = useConnection();
  useEffect(() => {
    if (connection === 'connected') uploads.resumeLost();
  }, [uploads, connection]);
  return { uploads, list: useMemo(() => all.filter(({ target }) => target[door.placeKey] === place), [all, door, place]) };
}
