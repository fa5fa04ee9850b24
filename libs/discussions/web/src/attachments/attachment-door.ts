import { attachmentDoorAt, imagesOf, type AttachmentData } from '@leerkring/platform/web';
import type { RichTextImage } from '@leerkring/ui';

/** Where files for posts come in. A target's `place` is where the post is being written. */
export const attachmentDoor = attachmentDoorAt('/files/attachments', 'place');

/** Those of them that pages show, by id. */
export function imagesIn(attachments: readonly AttachmentData[]): Map<string, RichTextImage> {
  return imagesOf(attachmentDoor, attachments);
}

/** Whether it stands in the words as an image. */
export function standsIn(words: string, { id }: { id: string }): boolean {
  return words.includes(`](attachment:${id})`);
}
