import { reactionKinds, reactionWords } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Menu, ReactionIcon } from '@leerkring/ui';
import { SmilePlus } from 'lucide-react';
import type { PostData } from '../thread.queries';
import { useReacting } from './reacting-to-posts';
import { texts } from './texts';

/** Among the actions of a post: says something of it without writing. Nothing for who may not. */
export function ReactMenu({ post }: { post: PostData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const toggle = useReacting();
  if (!toggle) return null;
  const mine = new Set(post.reactions.filter((reaction) => reaction.mine).map(({ kind }) => kind));
  const items = reactionKinds.map((kind) => ({
    id: kind,
    label: reactionWords[kind][language],
    icon: <ReactionIcon kind={kind} />,
    ...(mine.has(kind) && { line: t.takeBack }),
    onAction: () => toggle(post, kind),
  }));
  const button = (
    <Button variant="text" size="s" icon={<SmilePlus aria-hidden />} aria-label={t.reactTo(post.author.name)}>
      {t.react}
    </Button>
  );
  return <Menu trigger={button} items={items} placement="bottom start" />;
}
