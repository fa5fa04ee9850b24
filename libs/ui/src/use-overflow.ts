import { useLayoutEffect, useState, type RefObject } from 'react';

/** Until the button of the rest stands there and can be measured. */
const USUAL_MORE = 96;

interface Measured {
  widths: number[];
  room: number;
  more: number;
}

/**
 * Which tabs of a row do not fit, by index: the one that is shown always does, and the others keep their order.
 * @param signs what the widths depend on; null: everything fits
 */
export function useOverflow(row: RefObject<HTMLElement | null>, shown: number, signs: string | null): ReadonlySet<number> {
  const [measured, setMeasured] = useState<Measured | null>(null);
  useLayoutEffect(() => {
    if (!row.current || signs === null || typeof ResizeObserver === 'undefined') return undefined;
    const within = row.current;
    const look = (): void => setMeasured((known) => same(known, measure(within)));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(within);
    within.querySelectorAll('[role="tab"], [aria-haspopup]').forEach((one) => observer.observe(one));
    return () => observer.disconnect();
  }, [row, signs, shown]);
  return signs !== null && measured ? overflowOf(measured, shown) : new Set();
}

/** @internal */
export function overflowOf({ widths, room, more }: Measured, shown: number): ReadonlySet<number> {
  const over = new Set<number>();
  if (sum(widths) <= room) return over;
  let left = room - more - (widths[shown] ?? 0);
  widths.forEach((width, index) => {
    if (index === shown) return;
    // After the first that does not fit none does: they keep their order.
    if (over.size || width > left) over.add(index);
    else left -= width;
  });
  return over;
}

function measure(row: HTMLElement): Measured | null {
  // Not drawn, or in a browser without a window.
  if (!row.clientWidth) return null;
  const more = row.querySelector<HTMLElement>('[aria-haspopup]');
  return { widths: [...row.querySelectorAll<HTMLElement>('[role="tab"]')].map(ownWidth), room: row.clientWidth - paddingOf(row), more: more ? ownWidth(more) : USUAL_MORE };
}

/** What its words need, however far it is stretched now. */
function ownWidth(tab: HTMLElement): number {
  const words = document.createRange();
  words.selectNodeContents(tab);
  return Math.ceil(words.getBoundingClientRect().width + paddingOf(tab));
}

function paddingOf(element: HTMLElement): number {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
  return Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
}

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

function same(known: Measured | null, now: Measured | null): Measured | null {
  return JSON.stringify(known) === JSON.stringify(now) ? known : now;
}
