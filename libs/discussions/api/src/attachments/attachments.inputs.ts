import { limits } from '@leerkring/contract';
import { z } from 'zod';

/** What an upload tells of itself, in `Upload-Metadata`. */
export const attachmentUpload = z.object({ filename: z.string().trim().min(1).max(limits.fileName) });

/** Files that go with a post, in their order; the same one twice is once. */
export const attachmentIds = z
  .array(z.uuid())
  .max(limits.attachments)
  .nullish()
  .transform((ids) => ids && [...new Set(ids)]);
