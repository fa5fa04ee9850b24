import { HandHeart, Lightbulb, PartyPopper, ThumbsUp, UsersRound } from 'lucide-react';
import { Button } from './button';
import { Chip } from './chip';
import { Tooltip } from './tooltip';
import './reactions.css';

const icons = { thanks: HandHeart, agree: ThumbsUp, insightful: Lightbulb, same_here: UsersRound, celebrate: PartyPopper };

export type ReactionSign = keyof typeof icons;

/** Sign of a kind of reaction; its word stands beside it. */
export function ReactionIcon({ kind }: { kind: ReactionSign }) {
  const Icon = icons[kind];
  return <Icon aria-hidden />;
}

export interface ReactionChip {
  kind: ReactionSign;
  /** The word of the kind ('Bedankt'). */
  word: string;
  count: number;
  /** Whether the reader is among them. */
  mine: boolean;
  /** Who they are, as one reads it ('Loes, Jelle en jij'). */
  names: string;
}

export interface ReactionChipsProps {
  /** Name of the list ('Reacties'). */
  label: string;
  /** In the order in which they are shown; keep it the same, so that nothing jumps. */
  reactions: readonly ReactionChip[];
  /** Takes the reader in or out; left out: they are only read. */
  onToggle?: ((kind: ReactionSign) => void) | undefined;
  /** Only drawn: they come to life when the page lies still. */
  still?: boolean;
}

/** What people say of something without writing: a word and a number each, with the names in its tooltip. */
export function ReactionChips({ label, reactions, onToggle, still = false }: ReactionChipsProps) {
  return (
    <ul className="lk-reactions" aria-label={label}>
      {reactions.map((reaction) => (
        <li key={reaction.kind}>
          <Reaction reaction={reaction} onToggle={onToggle} still={still} />
        </li>
      ))}
    </ul>
  );
}

type ReactionProps = { reaction: ReactionChip; still: boolean } & Pick<ReactionChipsProps, 'onToggle'>;

function Reaction({ reaction: { kind, word, count, mine, names }, onToggle, still }: ReactionProps) {
  const shared = { size: 's' as const, still, icon: <ReactionIcon kind={kind} />, 'aria-label': `${word}, ${count}: ${names}` };
  // The space belongs to it: what is seen must begin what is heard.
  const words = (
    <>
      {word} <b>{count}</b>
    </>
  );
  const chip = onToggle ? (
    <Chip {...shared} selected={mine} onChange={() => onToggle(kind)}>
      {words}
    </Chip>
  ) : (
    <Button {...shared} variant="text">
      {words}
    </Button>
  );
  return still ? chip : <Tooltip text={names}>{chip}</Tooltip>;
}
