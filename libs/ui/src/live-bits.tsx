import { ArrowDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Face } from './person';
import { Ring } from './kring';
import './live-bits.css';

export interface ConnectionStateProps {
  /** connected = closed ring in moss, waiting = open ring in ochre. */
  state: 'connected' | 'waiting';
  children: string;
}

/** The connection in words, with its ring. A polite live region: keep it mounted. */
export function ConnectionState({ state, children }: ConnectionStateProps) {
  return (
    <span role="status" className={`lk-connection lk-connection--${state}`}>
      <Ring state={state === 'connected' ? 'closed' : 'open'} tone={state === 'connected' ? 'moss' : 'ochre'} size={17} stroke={4} />
      {children}
    </span>
  );
}

/** The pill for what came in below: '3 nieuwe berichten'. It never scrolls by itself. */
export function NewPill({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <AriaButton className="lk-new-pill" onPress={onPress}>
      <ArrowDown aria-hidden />
      {children}
    </AriaButton>
  );
}

export interface TypingProps {
  /** Who types, the first one is shown as a face. */
  people: { id: string; name: string }[];
  /** The sentence ('Anniek typt'). */
  children: ReactNode;
}

/** Somebody is typing: face, dots and a sentence. Not announced: it would interrupt all the time. */
export function Typing({ people, children }: TypingProps) {
  const first = people[0];
  if (!first) return null;
  return (
    <span className="lk-typing">
      <Face id={first.id} name={first.name} size={24} />
      <span className="lk-typing__dots" aria-hidden>
        <i />
        <i />
        <i />
      </span>
      {children}
    </span>
  );
}

/** A key of the keyboard. */
export function Key({ children }: { children: string }) {
  return <kbd className="lk-key">{children}</kbd>;
}
