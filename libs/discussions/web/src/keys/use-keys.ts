import { useEffect, useEffectEvent, useState } from 'react';

const OFF = 'leerkring.keys-off';

interface KeyActions {
  /** From post to post, or from thread to thread: 1 forward, -1 back. */
  onStep: (step: 1 | -1) => void;
  /** Left out in a list of threads: there is nothing to reply to. */
  onReply?: () => void;
  onEdit?: () => void;
  onKeep?: () => void;
}

export interface Keys {
  /** Where they work: what each of them does differs. */
  place: 'thread' | 'list';
  on: boolean;
  turn: (on: boolean) => void;
  /** Whether the list of keys is open. */
  helping: boolean;
  help: (open: boolean) => void;
}

/** The keys of a thread (j k r e b ?) or of a list of threads (j k ?). Off while somebody types, and off for good for who chooses so: speech input sends letters too. */
export function useKeys(actions: KeyActions): Keys {
  const [on, setOn] = useState(() => read() !== 'off');
  const [helping, help] = useState(false);
  const press = useEffectEvent((key: string) => {
    if (key === 'j') actions.onStep(1);
    else if (key === 'k') actions.onStep(-1);
    else if (key === 'r' && actions.onReply) actions.onReply();
    else if (key === 'e' && actions.onEdit) actions.onEdit();
    else if (key === 'b' && actions.onKeep) actions.onKeep();
    else if (key === '?') help(true);
    else return false;
    return true;
  });
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event.target)) return;
      if (press(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
  const turn = (next: boolean): void => {
    setOn(next);
    write(next);
  };
  return { place: actions.onReply ? 'thread' : 'list', on, turn, helping, help };
}

/** Somebody types, or a menu or dialog has the keyboard. */
function isBusy(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

function read(): string | null {
  try {
    return localStorage.getItem(OFF);
  } catch {
    return null;
  }
}

function write(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'off');
  } catch {
    // A browser that keeps nothing forgets the choice when it is closed.
  }
}
