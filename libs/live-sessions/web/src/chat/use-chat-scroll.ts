import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

const NEAR_PX = 48;

interface ChatScroll {
  scroller: RefObject<HTMLDivElement | null>;
  list: RefObject<HTMLOListElement | null>;
  atBottom: boolean;
  /** Goes to the newest and stays there. */
  follow: () => void;
  /** Goes to the line with this key, as in `data-line`, and gives it the focus. */
  show: (line: number) => void;
  onScroll: () => void;
}

/**
 * A list that stays at its end while the reader is there, and else never moves what is being read: not when something is said
 * below, and not when older lines come in above.
 * @param first key of the first line, as in `data-line`
 * @param last anything that changes when a line comes in below
 */
export function useChatScroll(first: number | undefined, last: string): ChatScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const following = useRef(true);
  const lastTop = useRef(0);
  const [atBottom, setAtBottom] = useState(true);
  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, []);
  useLayoutEffect(() => {
    if (following.current) toEnd();
  }, [last, toEnd]);
  useKeepPlace(scroller, list, first, following);
  useEffect(() => {
    if (typeof ResizeObserver === 'undefined' || !scroller.current || !list.current) return undefined;
    const observer = new ResizeObserver(() => following.current && toEnd());
    observer.observe(scroller.current);
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [toEnd]);
  const stay = useCallback((end: boolean) => setAtBottom((following.current = end)), []);
  const follow = useCallback(() => {
    stay(true);
    toEnd();
  }, [stay, toEnd]);
  const show = useCallback((line: number) => {
    stay(false);
    focusLine(list.current, line);
  }, [stay]);
  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
    // Lines that take their real height move the end away; only going up is leaving it.
    if (near || box.scrollTop < lastTop.current) following.current = near;
    lastTop.current = box.scrollTop;
    setAtBottom(following.current);
  }, []);
  return { scroller, list, atBottom, follow, show, onScroll };
}

function focusLine(list: HTMLElement | null, line: number): void {
  const element = list?.querySelector<HTMLElement>(`[data-line="${line}"]`);
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView?.({ block: 'center' });
  // Lines above it take their real height once they are in sight.
  requestAnimationFrame(() => element.scrollIntoView?.({ block: 'center' }));
}

/** Older lines came in above: moves along by their height. Browsers do so by themselves only now and then, so theirs is switched off meanwhile. */
function useKeepPlace(scroller: RefObject<HTMLDivElement | null>, list: RefObject<HTMLOListElement | null>, first: number | undefined, following: RefObject<boolean>): void {
  const before = useRef(first);
  useLayoutEffect(() => {
    const [was, box, lines] = [before.current, scroller.current, list.current];
    before.current = first;
    if (was === undefined || first === undefined || first >= was || !box || !lines || following.current) return;
    box.style.overflowAnchor = 'none';
    const at = (line: number): number => lines.querySelector<HTMLElement>(`[data-line="${line}"]`)?.offsetTop ?? 0;
    box.scrollTop += at(was) - at(first);
    requestAnimationFrame(() => {
      box.style.overflowAnchor = '';
    });
  }, [first, scroller, list, following]);
}

/** Calls `onNear` when the element comes within about two screens of the scroller's top edge. */
export function useNearTop(scroller: RefObject<HTMLDivElement | null>, element: RefObject<HTMLElement | null>, again: unknown, onNear: (() => Promise<void>) | null): void {
  useEffect(() => {
    if (!onNear || typeof IntersectionObserver === 'undefined' || !element.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => void (entry?.isIntersecting && onNear()), { root: scroller.current, rootMargin: '1500px 0px 0px' });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [scroller, element, again, onNear]);
}
