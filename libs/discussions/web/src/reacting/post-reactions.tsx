import { reactionKinds } from '@leerkring/contract';
import { useAccountId, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Chip, Tooltip } from '@leerkring/ui';
import type { PostData } from '../thread.queries';
import { ReactionIcon } from './reaction-icon';
import { useReacting } from './reacting-to-posts';
import type { ReactionsData } from './reacting.queries';
import './reacting.css';
import { texts } from './texts';

/** What people say of a post without writing: always in the same order, so that nothing jumps. */
export function PostReactions({ post }: { post: PostData }) {
  if (!post.reactions.length || post.hiddenAt) return null;
  return <Reactions post={post} />;
}

function Reactions({ post }: { post: PostData }) {
  const t = useTexts(texts);
  const inOrder = reactionKinds.flatMap((kind) => post.reactions.filter((reaction) => reaction.kind === kind));
  return (
    <ul className="reactions" aria-label={t.reactions}>
      {inOrder.map((reaction) => (
        <li key={reaction.kind}>
          <Reaction post={post} reaction={reaction} />
        </li>
      ))}
    </ul>
  );
}

function Reaction({ post, reaction }: { post: PostData; reaction: ReactionsData }) {
  const t = useTexts(texts);
  const toggle = useReacting();
  const names = useNames(reaction);
  const { kind, count, mine } = reaction;
  const shared = { size: 's' as const, icon: <ReactionIcon kind={kind} />, 'aria-label': `${t[kind]}, ${count}: ${names}` };
  // The space belongs to it: what is seen must begin what is heard.
  const words = (
    <>
      {t[kind]} <b>{count}</b>
    </>
  );
  return (
    <Tooltip text={names}>
      {toggle ? (
        <Chip {...shared} selected={mine} onChange={() => toggle(post, kind)}>
          {words}
        </Chip>
      ) : (
        <Button {...shared} variant="text">
          {words}
        </Button>
      )}
    </Tooltip>
  );
}

/** Who reacted, the viewer last, and how many more. */
function useNames({ people, count, mine }: ReactionsData): string {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const accountId = useAccountId();
  const others = people.filter(({ id }) => id !== accountId).map(({ name }) => name);
  const more = count - people.length;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format([...others, ...(mine ? [t.you] : []), ...(more > 0 ? [t.others(more)] : [])]);
}
