import { reactionKinds, reactionWords } from '@leerkring/contract';
import { useAccountId, useLanguage, useTexts } from '@leerkring/platform/web';
import { IconButton, Menu, ReactionChips, ReactionIcon, formatTime } from '@leerkring/ui';
import { SmilePlus } from 'lucide-react';
import type { ChatMessage } from '../fragments';
import { useReacting } from './reacting-to-messages';
import { texts } from './texts';
import './reacting.css';

/** What people say of a message without writing: always in the same order, so that nothing jumps. */
export function MessageReactions({ message }: { message: ChatMessage }) {
  return message.reactions.length > 0 ? <Reactions message={message} /> : null;
}

function Reactions({ message }: { message: ChatMessage }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const accountId = useAccountId();
  const toggle = useReacting();
  const namesOf = ({ people, count, mine }: ChatMessage['reactions'][number]): string => {
    const others = people.filter(({ id }) => id !== accountId).map(({ name }) => name);
    const more = count - people.length;
    return new Intl.ListFormat(language, { type: 'conjunction' }).format([...others, ...(mine ? [t.you] : []), ...(more > 0 ? [t.others(more)] : [])]);
  };
  const inOrder = reactionKinds.flatMap((kind) => message.reactions.filter((reaction) => reaction.kind === kind));
  const reactions = inOrder.map((reaction) => ({ ...reaction, word: reactionWords[reaction.kind][language], names: namesOf(reaction) }));
  return (
    <div className="message-reactions">
      <ReactionChips label={t.reactions} reactions={reactions} onToggle={toggle ? (kind) => toggle(message, kind) : undefined} />
    </div>
  );
}

/** Among the actions of a message: says something of it without writing. Nothing for who may not. */
export function ReactMenu({ message }: { message: ChatMessage }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const toggle = useReacting();
  if (!toggle) return null;
  const mine = new Set(message.reactions.filter((reaction) => reaction.mine).map(({ kind }) => kind));
  const items = reactionKinds.map((kind) => ({
    id: kind,
    label: reactionWords[kind][language],
    icon: <ReactionIcon kind={kind} />,
    ...(mine.has(kind) && { line: t.takeBack }),
    onAction: () => toggle(message, kind),
  }));
  const label = t.reactTo(message.author.name, formatTime(message.createdAt, { locale: language }));
  return <Menu trigger={<IconButton label={label} icon={<SmilePlus aria-hidden />} size="s" className="chat-bubble__quiet" />} items={items} />;
}
