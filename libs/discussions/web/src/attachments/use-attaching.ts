import { limits } from '@leerkring/contract';
import { useDraft, useTexts, useUploads, type FileUpload, type Uploads } from '@leerkring/platform/web';
import { toast } from '@leerkring/ui';
import { useEffect, useRef } from 'react';
import { attachmentDoor } from './attachment-door';
import type { AttachmentData } from './attachments.queries';
import { texts } from './texts';

/** The files of a post that is being written. */
export interface Attaching {
  /** Those that are whole, in the order of the post. */
  attached: readonly AttachmentData[];
  /** Those that are not. */
  list: readonly FileUpload<Made>[];
  uploads: Uploads<Made>;
  add: (files: readonly File[]) => void;
  arrive: (made: Made | null, upload: FileUpload<Made>) => Promise<void>;
  remove: (id: string) => void;
  /** Puts back files of a post that was not stored. */
  putBack: (attachments: readonly AttachmentData[]) => void;
  /** The post is on its way, or given up. */
  clear: () => void;
  /** Why it cannot be sent yet, in words; null: it can. */
  waits: string | null;
}

type Made = Pick<AttachmentData, 'id' | 'mediaType' | 'width' | 'height'>;

/**
 * Files for a post, kept on this device under its draft until it is sent. What is under way goes on after a lost connection.
 * @param place where the post is being written, e.g. `thread:<id>`
 * @param before what the post has already
 */
export function useAttaching(place: string, before: readonly AttachmentData[] = []): Attaching {
  const t = useTexts(texts);
  const { uploads, list } = useUploads(attachmentDoor, place);
  const [kept, keep, clear] = useDraft(`${place}:files`);
  const attached = kept ? (JSON.parse(kept) as AttachmentData[]) : before;
  // Two files may arrive before the first one is drawn.
  const latest = useRef(attached);
  useEffect(() => {
    latest.current = attached;
  });
  const change = (files: readonly AttachmentData[]): void => {
    latest.current = files;
    keep(JSON.stringify(files));
  };
  const failed = list.filter(({ state }) => state === 'failed').length;
  return {
    attached,
    list,
    uploads,
    add: (files) => {
      const room = Math.max(0, limits.attachments - latest.current.length - list.length);
      if (files.length > room) toast({ text: t.tooMany(limits.attachments), tone: 'ochre' });
      uploads.add({ place }, files.slice(0, room));
    },
    arrive: async (made, { name, bytes }) => {
      if (made) change([...latest.current.filter(({ id }) => id !== made.id), { ...made, fileName: name, bytes }]);
    },
    remove: (id) => change(latest.current.filter((attachment) => attachment.id !== id)),
    putBack: (attachments) => change([...attachments, ...latest.current].slice(0, limits.attachments)),
    clear: () => {
      latest.current = before;
      clear();
    },
    waits: failed ? t.notSent(failed) : list.length ? t.waitsFor(list.length) : null,
  };
}
