import { limits } from './limits';
import type { Words } from './words';

/** What can be said of a post or message without writing; `same_here`: it is like this where I work too. */
export const reactionKinds = ['thanks', 'agree', 'insightful', 'same_here', 'celebrate'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const reactionWords: Record<ReactionKind, Words> = {
  thanks: { nl: 'Bedankt', en: 'Thanks' },
  agree: { nl: 'Mee eens', en: 'Agreed' },
  insightful: { nl: 'Verhelderend', en: 'Insightful' },
  same_here: { nl: 'Dat hebben wij ook', en: 'Same here' },
  celebrate: { nl: 'Mooi!', en: 'Great!' },
};

/** Reactions of one kind, whatever stands for a person: an account or a reference to one. */
export interface Reacted<Person> {
  kind: ReactionKind;
  count: number;
  mine: boolean;
  people: readonly Person[];
}

/** That one person reacted in one way, or no longer. */
export interface ReactionChange<Person> {
  /** Type of what stands for the reactions of one kind. */
  __typename: string;
  kind: ReactionKind;
  person: Person;
  /** Whether the person is the viewer, who stands first. */
  mine: boolean;
  same: (other: Person) => boolean;
}

/** Reactions with one more; the same ones when it is among them by name. */
export function withReaction<Person>(reactions: readonly Reacted<Person>[], { __typename, kind, person, mine, same }: ReactionChange<Person>): readonly Reacted<Person>[] {
  const before = reactions.find((other) => other.kind === kind);
  if (!before) return [...reactions, { __typename, kind, count: 1, mine, people: [person] } as Reacted<Person>];
  if (before.people.some(same)) return reactions;
  const people = (mine ? [person, ...before.people] : [...before.people, person]).slice(0, limits.reactionPeople);
  return reactions.map((other) => (other === before ? { ...before, count: before.count + 1, mine: before.mine || mine, people } : other));
}

/** Reactions with one less; the same ones when it is not among them and all are known by name. */
export function withoutReaction<Person>(reactions: readonly Reacted<Person>[], { kind, mine, same }: Omit<ReactionChange<Person>, '__typename' | 'person'>): readonly Reacted<Person>[] {
  const before = reactions.find((other) => other.kind === kind);
  if (!before) return reactions;
  const people = before.people.filter((other) => !same(other));
  if (people.length === before.people.length && before.count === people.length) return reactions;
  if (before.count === 1) return reactions.filter((other) => other !== before);
  return reactions.map((other) => (other === before ? { ...before, count: before.count - 1, mine: before.mine && !mine, people } : other));
}
