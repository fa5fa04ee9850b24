import { attachmentTypeOf, limits, type AttachmentNews } from '@leerkring/contract';
import type { RichTextImage } from '@leerkring/ui';
import type { UploadDoor } from '../uploads/uploads';
import type { AttachmentData } from './attachments.queries';

/** What the server says of a file that is whole. */
export type MadeAttachment = Pick<AttachmentNews, 'id' | 'mediaType' | 'width' | 'height'>;

/** Where files for one kind of words come in, are saved from and shown from. */
export type AttachmentDoor = UploadDoor<MadeAttachment>;

/**
 * A door of that kind.
 * @param placeKey which name in a target says where the words are being written
 */
export function attachmentDoorAt(path: string, placeKey: string): AttachmentDoor {
  return {
    path,
    placeKey,
    refuse: ({ name, size }) => {
      if (name.length > limits.fileName) return 'INPUT_TOO_LONG';
      if (!attachmentTypeOf(name)) return 'FILE_KIND_REFUSED';
      return size > limits.attachmentBytes ? 'ATTACHMENT_TOO_LARGE' : undefined;
    },
    madeOf: (answer) => JSON.parse(answer.getHeader('Leerkring-Attachment') ?? 'null') as MadeAttachment | null,
  };
}

/** Where it is saved from; give the link `download`, so that it goes past the router. */
export function attachmentHref({ path }: AttachmentDoor, id: string): string {
  return `${path}/${id}`;
}

/** Those of them that pages show, by id. */
export function imagesOf(door: AttachmentDoor, attachments: readonly AttachmentData[]): Map<string, RichTextImage> {
  return new Map(attachments.flatMap(({ id, width, height }) => (width && height ? [[id, { src: `${attachmentHref(door, id)}/image`, width, height }]] : [])));
}
