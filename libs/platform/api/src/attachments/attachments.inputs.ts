import { limits } from '@leerkring/contract';
import { z } from 'zod';

/** What an upload tells of itself, in `Upload-Metadata`. */
export const attachmentUpload = z.object({ filename: z.string().trim().min(1).max(limits.fileName) });

/** Files that go with words, in their order, at most so many; the same one twice is once. */
export const attachmentIdsUpTo = (most: number) =>
  z
    .array(z.uuid())
    .max(most)
    .nullish()
    .transform((ids) => ids && [...new Set(ids)]);
