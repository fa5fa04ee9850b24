import { useTexts } from '@leerkring/platform/web';
import { Checkbox, FieldError } from '@leerkring/ui';
import type { PostData } from '../thread.queries';
import { texts } from './texts';

interface PostChoiceProps {
  /** Posts that are loaded; those that may not be moved are left out. */
  posts: readonly PostData[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  error?: string | undefined;
}

/** Chooses some of the posts of a thread, each by who wrote it and how it begins. */
export function PostChoice({ posts, chosen, onChange, error }: PostChoiceProps) {
  const t = useTexts(texts);
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <div className="post-choice" role="group" aria-label={t.postsHere}>
      {posts
        .filter((post) => post.ordinal > 1 && !post.deletedAt)
        .map(({ id, author, body }) => (
          <Checkbox key={id} checked={chosen.has(id)} onChange={(on) => choose(id, on)} description={beginningOf(body)}>
            {author.name}
          </Checkbox>
        ))}
      {error && <FieldError>{error}</FieldError>}
    </div>
  );
}

/** The first words of a post as plain text: enough to know it by. */
function beginningOf(body: string): string {
  const plain = body
    .replace(/!?\[((?:[^\]\\]|\\.)*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`>#~\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > 90 ? `${plain.slice(0, 90).trimEnd()} …` : plain;
}
