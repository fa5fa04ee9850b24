import { documentTypeOf, isPlainFileName, limits } from '@leerkring/contract';
import type { UploadDoor } from '@leerkring/platform/web';

/** Where documents of cases come in; an upload becomes the version with this id. Targets: `caseFileId`, `documentId` of a next version, `note`. */
export const documentDoor: UploadDoor<string> = {
  path: '/files',
  placeKey: 'caseFileId',
  refuse: ({ name, size }) => {
    if (!isPlainFileName(name)) return 'FILE_NAME_REFUSED';
    if (!documentTypeOf(name)) return 'FILE_KIND_REFUSED';
    if (size === 0) return 'FILE_EMPTY';
    return size > limits.fileBytes ? 'FILE_TOO_LARGE' : undefined;
  },
  madeOf: (answer) => answer.getHeader('Leerkring-Version') ?? null,
};
