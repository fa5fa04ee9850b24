import { attachmentTypeOf, limits } from '@leerkring/contract';
import type { UploadDoor } from '@leerkring/platform/web';

const PATH = '/files/meeting-files';

/** Where files for meetings come in; an upload becomes the file with this id. Target: `meetingId`. */
export const meetingFileDoor: UploadDoor<string> = {
  path: PATH,
  placeKey: 'meetingId',
  refuse: ({ name, size }) => {
    if (name.length > limits.fileName) return 'INPUT_TOO_LONG';
    if (!attachmentTypeOf(name)) return 'FILE_KIND_REFUSED';
    return size > limits.attachmentBytes ? 'ATTACHMENT_TOO_LARGE' : undefined;
  },
  madeOf: (answer) => answer.getHeader('Leerkring-Meeting-File') ?? null,
};

/** Where it is saved from; give the link `download`, so that it goes past the router. */
export function meetingFileHref(id: string): string {
  return `${PATH}/${id}`;
}
