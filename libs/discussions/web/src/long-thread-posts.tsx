import { useTexts } from '@leerkring/platform/web';
import { VisuallyHidden, readRichTextAhead } from '@leerkring/ui';
import { defaultRangeExtractor, useWindowVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { blockStart, rowsOf, type Rows } from './blocks';
import { postAnchor } from './post-anchor';
import { texts } from './texts';
import { useRowProps, type ThreadPostsProps } from './thread-posts';
import { ThreadRow } from './thread-row';
import { useAnswered } from './use-answered';
import { useSeeking } from './use-seeking';
import { focusedOrdinal, jumpTo } from './walk';

/** Height of a post that was never drawn, in pixels. */
const USUAL_HEIGHT = 180;
/** So many posts are drawn beyond each edge of the screen, and so many more are fetched. */
const AROUND = 5;
const AHEAD = 20;
const RETRY_MS = 2000;
/** Room for the bar at the top of the page, in pixels. */
const BELOW_BAR = 80;

/**
 * A long thread through a window: it is as high as the whole thread, and draws only what is on screen. Blocks of posts are
 * fetched where the reader looks; what is measured above the screen moves nothing on it. The browser's own find-in-page
 * finds only what is drawn.
 */
export function LongThreadPosts(props: ThreadPostsProps) {
  const { thread, borders, load, handle, editing } = props;
  const t = useTexts(texts);
  const { posts, openingPost, lastOrdinal } = thread;
  const rows = useMemo(() => rowsOf({ posts, openingPost, lastOrdinal }, borders), [posts, openingPost, lastOrdinal, borders]);
  const frame = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<number | null>(null);
  const edited = editing ? posts.nodes.find((post) => post.id === editing)?.ordinal : undefined;
  const view = useWindowVirtualizer<HTMLDivElement>({
    count: lastOrdinal - 1,
    estimateSize: () => USUAL_HEIGHT,
    overscan: AROUND,
    // Drawn once per frame, not at every sign of the wheel: what stands around the screen is there already.
    useFlushSync: false,
    scrollMargin: useTop(frame),
    scrollPaddingStart: BELOW_BAR,
    rangeExtractor: (range) => withKept(range, [focusedOrdinal(), edited ?? 0].map((ordinal) => rows.placeOf.get(ordinal))),
  });
  const rowOf = useRowProps(props);
  useEffect(() => readRichTextAhead(posts.nodes.map(({ body }) => body)), [posts.nodes]);
  useAnswered(thread, useMemo(() => [...rows.at.values()], [rows]));
  const seeking = useSeeking();
  useLoading(view, rows, target, seeking, load);
  useImperativeHandle(handle, () => ({ jump: (ordinal) => (jumpTo(ordinal) ? undefined : setTarget(ordinal)) }));
  const items = view.getVirtualItems();
  const drawn = useDrawn(seeking, items);
  const place = target === null ? undefined : rows.placeOf.get(target);
  useEffect(() => {
    if (target === null || place === undefined) return;
    view.scrollToIndex(place, { align: 'start' });
    // Until it is drawn nothing else is fetched: the list still looks at where the reader came from.
    focusWhenDrawn(target, () => setTarget(null));
  }, [view, target, place]);
  return (
    <div ref={frame} className={clsx('thread-window', seeking && 'thread-window--passing')} style={{ blockSize: view.getTotalSize() }}>
      {seeking && <div className="thread-window__passing lk-skeleton" />}
      {items.map(({ index, start, size }) => {
        const placed = drawn.has(index) ? rows.at.get(index) : undefined;
        const insetBlockStart = start - view.options.scrollMargin;
        if (!placed) return !seeking && <div key={-1 - index} className="thread-slot lk-skeleton thread-slot--waiting" style={{ insetBlockStart, blockSize: size }} />;
        return (
          <div key={index} ref={view.measureElement} data-index={index} className="thread-slot" style={{ insetBlockStart }}>
            <ThreadRow key={placed.post.id} {...rowOf(placed)} unhurried />
          </div>
        );
      })}
      {items.some(({ index }) => !rows.at.has(index)) && (
        <VisuallyHidden>
          <span role="status">{t.loadingPosts}</span>
        </VisuallyHidden>
      )}
    </div>
  );
}

/** Which places show their post: all of them, but what comes into view while somebody flies over it waits; one pattern stands for all of that. */
function useDrawn(seeking: boolean, items: readonly { index: number }[]): { has: (index: number) => boolean } {
  const [kept, setKept] = useState<ReadonlySet<number> | null>(null);
  if (seeking !== (kept !== null)) setKept(seeking ? new Set(items.map(({ index }) => index)) : null);
  return kept ?? { has: () => true };
}

type List = Virtualizer<Window, HTMLDivElement>;

/** The usual range, and what must stay although it is off screen: where the focus is, and what is being changed. */
function withKept(range: Range, kept: readonly (number | undefined)[]): number[] {
  const drawn = defaultRangeExtractor(range);
  const others = kept.filter((index): index is number => index !== undefined && index < range.count && !drawn.includes(index));
  return others.length ? [...new Set([...drawn, ...others])].sort((a, b) => a - b) : drawn;
}

/** Where the list begins on the page, in pixels; what stands above it may grow. */
function useTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.querySelector('.thread-opening') ?? document.body);
    return () => watch.disconnect();
  }, [list]);
  return top;
}

/** Fetches what is on screen and is not loaded, and what comes next; one block at a time, and nothing while somebody flies over it: a long drag asks only for where it ends. */
function useLoading(list: List, rows: Rows, target: number | null, seeking: boolean, load: (ordinal: number) => Promise<void>): void {
  const busy = useRef(false);
  const [tries, setTries] = useState(0);
  const { startIndex = 0, endIndex = 0 } = list.range ?? {};
  const wanted = seeking ? null : wantedOf(rows, target, startIndex, endIndex, list.options.count);
  useEffect(() => {
    if (wanted === null || busy.current) return undefined;
    const next = (): void => {
      busy.current = false;
      setTries((before) => before + 1);
    };
    // In the next breath: whoever arrives at a post says so in this one, and a block from elsewhere would take the place of its own.
    const asked = setTimeout(() => {
      busy.current = true;
      load(wanted).then(next, () => setTimeout(next, RETRY_MS));
    });
    return () => clearTimeout(asked);
  }, [wanted, tries, load]);
}

function wantedOf(rows: Rows, target: number | null, first: number, last: number, count: number): number | null {
  if (target !== null) return rows.placeOf.has(target) ? null : blockStart(target);
  const missing = (index: number): boolean => index >= 0 && index < count && !rows.at.has(index);
  for (let index = first; index <= last; index++) if (missing(index)) return blockStart(index + 2);
  for (let step = 1; step <= AHEAD; step++) {
    if (missing(last + step)) return blockStart(last + step + 2);
    if (missing(first - step)) return blockStart(first - step + 2);
  }
  return null;
}

/** Brings the focus to a post as soon as the list has drawn it, or gives up after a second. */
function focusWhenDrawn(ordinal: number, done: () => void, frames = 60): void {
  requestAnimationFrame(() => {
    const article = document.getElementById(postAnchor(ordinal));
    if (!article && frames) return focusWhenDrawn(ordinal, done, frames - 1);
    article?.focus({ preventScroll: true });
    done();
  });
}
