import { toast } from '@leerkring/ui';
import { useEffect, useRef } from 'react';
import { useDraft } from '../drafts';
import { useTexts } from '../language';
import type { FileUpload, Uploads } from '../uploads/uploads';
import { useUploads } from '../uploads/use-uploads';
import type { AttachmentDoor, MadeAttachment } from './attachment-door';
import type { AttachmentData } from './attachments.queries';
import { texts } from './texts';

/** The files that go with what one writes. */
export interface Attaching {
  door: AttachmentDoor;
  /** Those that are whole, in their order. */
  attached: readonly AttachmentData[];
  /** Those that are not. */
  list: readonly FileUpload<MadeAttachment>[];
  uploads: Uploads<MadeAttachment>;
  add: (files: readonly File[]) => void;
  arrive: (made: MadeAttachment | null, upload: FileUpload<MadeAttachment>) => Promise<void>;
  remove: (id: string) => void;
  /** Puts back files of what was not stored. */
  putBack: (attachments: readonly AttachmentData[]) => void;
  /** It is on its way, or given up. */
  clear: () => void;
  /** Why it cannot be sent yet, in words; null: it can. */
  waits: string | null;
}

/**
 * Files for what one writes, kept on this device under its draft until it is sent. What is under way goes on after a lost connection.
 * @param place where it is being written, e.g. `thread:<id>`
 * @param most how many go along
 * @param before what it has already
 */
export function useAttaching(door: AttachmentDoor, place: string, most: number, before: readonly AttachmentData[] = []): Attaching {
  const t = useTexts(texts);
  const { uploads, list } = useUploads(door, place);
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
    door,
    attached,
    list,
    uploads,
    add: (files) => {
      const room = Math.max(0, most - latest.current.length - list.length);
      if (files.length > room) toast({ text: t.tooMany(most), tone: 'ochre' });
      uploads.add({ [door.placeKey]: place }, files.slice(0, room));
    },
    arrive: async (made, { name, bytes }) => {
      if (made) change([...latest.current.filter(({ id }) => id !== made.id), { ...made, fileName: name, bytes }]);
    },
    remove: (id) => change(latest.current.filter((attachment) => attachment.id !== id)),
    putBack: (attachments) => change([...attachments, ...latest.current].slice(0, most)),
    clear: () => {
      latest.current = before;
      clear();
    },
    waits: failed ? t.notSent(failed) : list.length ? t.waitsFor(list.length) : null,
  };
}
