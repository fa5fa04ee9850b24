import { useEffect, useEffectEvent, useState } from 'react';

const OFF = 'leerkring.keys-off';

interface KeyActions {
  /** From post to post: 1 forward, -1 back. */
  onStep: (step: 1 | -1) => void;
  onReply: () => void;
  onEdit: () => void;
  onKeep: () => void;
}

export interface Keys {
  on: boolean;
  turn: (on: boolean) => void;
  /** Whether the list of keys is open. */
  helping: boolean;
  help: (open: boolean) => void;
}

/** The keys of a thread (j k r e b ?). Off while somebody types, and off for good for who chooses so: speech input sends letters too. */
export function useKeys(actions: KeyActions): Keys {
  const [on, setOn] = useState(() => read() !== 'off');
  const [helping, help] = useState(false);
  const press = useEffectEvent((key: string) => {
    if (key === 'j') actions.onStep(1);
    else if (key === 'k') actions.onStep(-1);
    else if (key === 'r') actions.onReply();
    else if (key === 'e') actions.onEdit();
    else if (key === 'b') actions.onKeep();
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
  return { on, turn, helping, help };
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
