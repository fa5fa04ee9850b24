import { graphql, type FragmentOf } from '@leerkring/contract';

/** A file that goes with words. */
export const AttachmentView = graphql(`
  fragment AttachmentView on Attachment @_unmask {
    id
    fileName
    mediaType
    bytes
    width
    height
  }
`);

export type AttachmentData = FragmentOf<typeof AttachmentView>;
