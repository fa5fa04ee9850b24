import { attachmentTypeOf, limits } from '@leerkring/contract';
import type { UploadDoor } from '@leerkring/platform/web';

const PATH = '/files/application-papers';

/** Where papers of applications come in; an upload becomes the paper with this id. Target: `applicationId`. */
export const paperDoor: UploadDoor<string> = {
  path: PATH,
  placeKey: 'applicationId',
  refuse: ({ name, size }) => {
    if (name.length > limits.fileName) return 'INPUT_TOO_LONG';
    if (!attachmentTypeOf(name)) return 'FILE_KIND_REFUSED';
    return size > limits.applicationPaperBytes ? 'ATTACHMENT_TOO_LARGE' : undefined;
  },
  madeOf: (answer) => answer.getHeader('Leerkring-Application-Paper') ?? null,
};

/** Where it is saved from; give the link `download`, so that it goes past the router. */
export function paperHref(id: string): string {
  return `${PATH}/${id}`;
}
