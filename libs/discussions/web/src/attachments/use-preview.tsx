import { allNamesIn } from '@leerkring/contract';
import { useTexts, type AttachmentData } from '@leerkring/platform/web';
import type { RichTextPreview } from '@leerkring/ui';
import { PostBody } from '../post-body';
import { PostAttachments } from './post-attachments';
import { texts } from './texts';

/** Shows what is written as the post will be: its words, and the files that go with it. */
export function usePreview(attachments: readonly AttachmentData[]): RichTextPreview {
  const t = useTexts(texts);
  const postOf = (body: string) => ({ body, mentions: allNamesIn(body), attachments: [...attachments] });
  return {
    show: (words) => (
      <>
        <PostBody post={postOf(words)} />
        <PostAttachments post={postOf(words)} />
      </>
    ),
    modes: t.modes,
    write: t.write,
    preview: t.preview,
    nothing: t.nothing,
  };
}
