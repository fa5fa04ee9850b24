import { attachmentTypeOf, limits } from '@leerkring/contract';
import type { UploadDoor } from '@leerkring/platform/web';
import type { RichTextImage } from '@leerkring/ui';
import type { AttachmentData } from './attachments.queries';

const PATH = '/files/attachments';

/** What the server says of a file that is whole. */
type Made = Pick<AttachmentData, 'id' | 'mediaType' | 'width' | 'height'>;

/** Where files for posts come in. A target's `place` is where the post is being written. */
export const attachmentDoor: UploadDoor<Made> = {
  path: PATH,
  placeKey: 'place',
  refuse: ({ name, size }) => {
    if (name.length > limits.fileName) return 'INPUT_TOO_LONG';
    if (!attachmentTypeOf(name)) return 'ATTACHMENT_TYPE_REFUSED';
    return size > limits.attachmentBytes ? 'ATTACHMENT_TOO_LARGE' : undefined;
  },
  madeOf: (answer) => JSON.parse(answer.getHeader('Leerkring-Attachment') ?? 'null') as Made | null,
};

/** Where it is saved from; give the link `download`, so that it goes past the router. */
export function attachmentHref(id: string): string {
  return `${PATH}/${id}`;
}

/** Those of them that pages show, by id. */
export function imagesIn(attachments: readonly AttachmentData[]): Map<string, RichTextImage> {
  return new Map(attachments.flatMap(({ id, width, height }) => (width && height ? [[id, { src: `${attachmentHref(id)}/image`, width, height }]] : [])));
}

/** Whether it stands in the words as an image. */
export function standsIn(words: string, { id }: { id: string }): boolean {
  return words.includes(`](attachment:${id})`);
}
