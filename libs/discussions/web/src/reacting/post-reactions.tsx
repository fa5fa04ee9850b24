import { reactionKinds, reactionWords } from '@leerkring/contract';
import { useAccountId, useLanguage, useTexts } from '@leerkring/platform/web';
import { ReactionChips } from '@leerkring/ui';
import type { PostData } from '../thread.queries';
import { useAtRest } from '../use-at-rest';
import { useReacting } from './reacting-to-posts';
import type { ReactionsData } from './reacting.queries';
import { texts } from './texts';

/** What people say of a post without writing: always in the same order, so that nothing jumps. */
export function PostReactions({ post, unhurried = false }: { post: PostData; unhurried?: boolean }) {
  if (!post.reactions.length || post.hiddenAt) return null;
  return <Reactions post={post} unhurried={unhurried} />;
}

function Reactions({ post, unhurried }: { post: PostData; unhurried: boolean }) {
  const t = useTexts(texts);
  const still = !useAtRest(unhurried);
  const { language } = useLanguage();
  const toggle = useReacting();
  const namesOf = useNames();
  const inOrder = reactionKinds.flatMap((kind) => post.reactions.filter((reaction) => reaction.kind === kind));
  const reactions = inOrder.map((reaction) => ({ ...reaction, word: reactionWords[reaction.kind][language], names: namesOf(reaction) }));
  return <ReactionChips label={t.reactions} reactions={reactions} onToggle={toggle ? (kind) => toggle(post, kind) : undefined} still={still} />;
}

/** Who reacted, the viewer last, and how many more. */
function useNames(): (reaction: ReactionsData) => string {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const accountId = useAccountId();
  return ({ people, count, mine }) => {
    const others = people.filter(({ id }) => id !== accountId).map(({ name }) => name);
    const more = count - people.length;
    return new Intl.ListFormat(language, { type: 'conjunction' }).format([...others, ...(mine ? [t.you] : []), ...(more > 0 ? [t.others(more)] : [])]);
  };
}
