import { RichText, RichTextSurroundings } from '@leerkring/ui';
import { imagesIn } from './attachments/attachment-door';
import type { PostData } from './thread.queries';

type Words = Pick<PostData, 'body' | 'attachments'> & { mentions: readonly { id: string; name: string }[] };

/** The words of a post with its own images; who is mentioned with effect goes by the name of now. */
export function PostBody({ post, className }: { post: Words; className?: string }) {
  const people = new Map(post.mentions.map(({ id, name }) => [id, name]));
  return (
    <RichTextSurroundings people={people} images={imagesIn(post.attachments)}>
      <RichText className={className}>{post.body}</RichText>
    </RichTextSurroundings>
  );
}
