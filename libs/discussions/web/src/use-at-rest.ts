import { useEffect, useState } from 'react';

/** So long nothing scrolls before the page counts as lying still. */
const STILL_MS = 150;
/** One at a time, each in a frame of its own. */
const FRAME_MS = 16;

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** False until the page lies still and it is this one's turn; true at once for who does not wait. */
export function useAtRest(waits: boolean): boolean {
  const [ready, setReady] = useState(!waits);
  useEffect(() => (ready ? undefined : whenAtRest(() => setReady(true))), [ready]);
  return ready;
}

/** @returns takes the task back */
function whenAtRest(task: () => void): () => void {
  if (!waiting.size) {
    window.addEventListener('scroll', postpone, { passive: true });
    postpone();
  }
  waiting.add(task);
  return () => {
    if (waiting.delete(task) && !waiting.size) end();
  };
}

function postpone(): void {
  clearTimeout(timer);
  timer = setTimeout(next, STILL_MS);
}

function next(): void {
  const [task] = waiting;
  if (!task) return;
  waiting.delete(task);
  task();
  if (waiting.size) timer = setTimeout(next, FRAME_MS);
  else end();
}

function end(): void {
  clearTimeout(timer);
  window.removeEventListener('scroll', postpone);
}
