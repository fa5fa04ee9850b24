import type { ReactionKind } from '@leerkring/contract';
import { HandHeart, Lightbulb, PartyPopper, ThumbsUp, UsersRound } from 'lucide-react';

const icons = { thanks: HandHeart, agree: ThumbsUp, insightful: Lightbulb, same_here: UsersRound, celebrate: PartyPopper };

/** Sign of a kind of reaction; its word stands beside it. */
export function ReactionIcon({ kind }: { kind: ReactionKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden />;
}
