import { RichText, RichTextSurroundings } from '@leerkring/ui';
import type { PostData } from './thread.queries';

/** The words of a post; who is mentioned with effect goes by the name of now. */
export function PostBody({ post, className }: { post: Pick<PostData, 'body' | 'mentions'>; className?: string }) {
  const people = new Map(post.mentions.map(({ id, name }) => [id, name]));
  return (
    <RichTextSurroundings people={people}>
      <RichText className={className}>{post.body}</RichText>
    </RichTextSurroundings>
  );
}
