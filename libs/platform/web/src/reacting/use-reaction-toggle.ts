import { useApolloClient } from '@apollo/client/react';
import { withReaction, withoutReaction, type Reacted, type ReactionKind } from '@leerkring/contract';
import { toast } from '@leerkring/ui';
import { useEffect, useMemo, useRef } from 'react';
import { useAccountId } from '../account';
import { nameIn } from '../account-name';
import { useErrorSentence } from '../error-sentence';
import { useTexts } from '../language';
import { texts } from './texts';

interface Person {
  id: string;
}

/** Something that people react to. */
interface Reactable<P extends Person> {
  id: string;
  reactions: readonly Reacted<P>[];
}

/** A reaction on its way: `reactions` are those that stand when the server takes it, `taken` back or given. */
export interface ReactionToggled {
  id: string;
  kind: ReactionKind;
  taken: boolean;
  reactions: never;
}

/**
 * Says something of a post or message, or no longer: at once on screen; what the server refuses is put back.
 * The same function all along, so that a row is drawn anew only for its own sake.
 * @param typename of the reactions of one kind
 * @param save sends it, with the reactions as what is expected
 */
export function useReactionToggle(typename: string, save: (toggled: ReactionToggled) => Promise<unknown>): <P extends Person>(thing: Reactable<P>, kind: ReactionKind) => void {
  const client = useApolloClient();
  const accountId = useAccountId();
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const underway = useRef(new Set<string>());
  const toggle = ({ id, reactions }: Reactable<Person>, kind: ReactionKind): void => {
    const key = `${id} ${kind}`;
    if (!accountId || underway.current.has(key)) return;
    underway.current.add(key);
    const person = { __typename: 'Account', id: accountId, name: nameIn(client.cache, accountId) ?? t.you };
    const change = { __typename: typename, kind, person, mine: true, same: (other: Person) => other.id === accountId };
    const taken = reactions.some((other) => other.kind === kind && other.mine);
    const after = taken ? withoutReaction<Person>(reactions, change) : withReaction<Person>(reactions, change);
    save({ id, kind, taken, reactions: after as never })
      .catch((error: unknown) => void toast({ text: `${t.failed} ${sentence(error)}`, tone: 'ochre' }))
      .finally(() => underway.current.delete(key));
  };
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });
  return useMemo(() => (thing, kind) => latest.current(thing, kind), []);
}
