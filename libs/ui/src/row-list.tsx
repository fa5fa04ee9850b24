import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import './row-list.css';

export interface RowListProps {
  /** Name of the list when no heading names it. */
  label?: string;
  /** Numbered for screen readers: the order matters. */
  ordered?: boolean;
  className?: string;
  children: ReactNode;
}

/** Rows with a line under each. */
export function RowList({ label, ordered, className, children }: RowListProps) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className={clsx('lk-rows', className)} aria-label={label} role="list">
      {children}
    </Tag>
  );
}

export interface RowProps {
  /** Before the words: KindGlyph, TrackDisc, Face or an icon. */
  glyph?: ReactNode;
  /** After the words: time, counter, button. */
  end?: ReactNode;
  /** A 4 px water bar in the margin; the row must also say it in words (a Counter). */
  unread?: boolean;
  /** On the phone the end goes under the words, over the width. */
  endBelow?: boolean;
  /** Glyph and end stand at the first line instead of the middle. */
  top?: boolean;
  className?: string;
  children: ReactNode;
}

/** One row. A Link with `cover` in it makes the whole row a target. */
export function Row({ glyph, end, unread, endBelow, top, className, children }: RowProps) {
  return (
    <li className={clsx('lk-row', unread && 'lk-row--unread', top && 'lk-row--top', endBelow && 'lk-row--end-below', className)}>
      {glyph && <div className="lk-row__glyph">{glyph}</div>}
      <div className="lk-row__words">{children}</div>
      {end && <div className="lk-row__end">{end}</div>}
    </li>
  );
}

/** The title of a row; heavier when there is something new in it. */
export function RowTitle({ children, unread, level }: { children: ReactNode; unread?: boolean; level?: 3 | 4 }) {
  const Tag = level ? (`h${level}` as const) : 'div';
  return <Tag className={clsx('lk-row__title', unread && 'lk-row__title--unread')}>{children}</Tag>;
}

/** The second line of a row. */
export function RowLine({ children, soft }: { children: ReactNode; soft?: boolean }) {
  return <div className={clsx('lk-row__line', soft && 'lk-row__line--soft')}>{children}</div>;
}
