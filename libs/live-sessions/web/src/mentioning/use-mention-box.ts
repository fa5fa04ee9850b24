import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { suggestionId, type Suggested } from '@leerkring/ui';
import { useAccountId } from '@leerkring/platform/web';
import type { RoomSession } from '../live-session.query';
import { folded, useMembers } from '../minutes/use-people';
import { searchAt } from './mention-words';

const MOST = 8;

/** Suggests members of the group while somebody types `@` and a name; arrows choose, Enter and Tab take, Escape closes. */
export function useMentionBox(session: RoomSession, text: string, setText: (text: string) => void, input: RefObject<HTMLTextAreaElement | null>) {
  const me = useAccountId();
  const members = useMembers(session);
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const search = caret === null ? null : searchAt(text, caret);
  const items = search ? matching(members, search.name, me) : [];
  const chosen = Math.min(at, items.length - 1);
  const putCaret = useCaret(text, input);
  const close = (): void => setCaret(null);
  const choose = ({ name }: Suggested): void => {
    const before = `${text.slice(0, search!.from)}@${name} `;
    setText(before + text.slice(caret!).replace(/^ /, ''));
    putCaret(before.length);
    close();
  };
  return {
    members,
    list: items.length ? { id, items, chosen, onChoose: choose } : null,
    suggestions: items.length ? { list: id, option: suggestionId(id, chosen) } : null,
    close,
    /** The text changed under the hands of who types it. */
    typed: (value: string): void => {
      setCaret(input.current?.selectionStart ?? value.length);
      setAt(0);
    },
    /** Returns whether the key was for the list. */
    key: (event: KeyboardEvent): boolean => {
      if (!items.length || event.nativeEvent.isComposing) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setAt((chosen + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) choose(items[chosen]!);
      else {
        // The caret goes elsewhere: what was sought is no longer right before it.
        if (['Escape', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) close();
        return event.key === 'Escape';
      }
      event.preventDefault();
      return true;
    },
  };
}

/** Those with this name or a part of it that begins so; nobody when it is a whole name already, so that Enter sends. */
function matching(members: readonly Suggested[], typed: string, me: string | null): Suggested[] {
  const sought = folded(typed);
  const begins = (name: string): boolean => name.startsWith(sought) || name.includes(` ${sought}`);
  const found = members.filter((member) => member.id !== me && begins(folded(member.name)));
  return found.some(({ name }) => folded(name) === sought) ? [] : found.slice(0, MOST);
}

/** Puts the caret somewhere in text that is drawn after this. */
function useCaret(text: string, input: RefObject<HTMLTextAreaElement | null>): (to: number) => void {
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    input.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  }, [text, input]);
  return (to) => {
    wanted.current = to;
  };
}
