import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import './page-grid.css';

export interface PageProps {
  /** read = a column to read or fill in (720 px), full = no maximum. */
  width?: 'page' | 'read' | 'full';
  className?: string;
  children: ReactNode;
}

/** The width of a page with its gutters. */
export function Page({ width = 'page', className, children }: PageProps) {
  return <div className={clsx('lk-page', width !== 'page' && `lk-page--${width}`, className)}>{children}</div>;
}

export interface PageGridProps {
  children: ReactNode;
  /** At the right; below 1200 px it drops under the text. */
  rail?: ReactNode;
  /** Name of the rail as a landmark. */
  railLabel?: string;
  /** m = 320 px (home), s = 288 px (group, case), xs = 240 px (thread). */
  railWidth?: 'm' | 's' | 'xs';
  /** Below 1200 px the first part of the rail comes before the text: where something stands. Nothing in it takes the focus. */
  railFirst?: boolean;
  /** At the left, 200 px (the outline of a thread); below 1200 px it is left out: offer it in a menu. */
  outline?: ReactNode;
}

/** The columns of a page: text, with a rail at the right and an outline at the left when given. */
export function PageGrid({ children, rail, railLabel, railWidth = 'm', railFirst, outline }: PageGridProps) {
  return (
    <div className={clsx('lk-grid', rail && `lk-grid--rail-${railWidth}`, railFirst && 'lk-grid--rail-first', outline && 'lk-grid--outline')}>
      {outline && <div className="lk-grid__outline">{outline}</div>}
      <div className="lk-grid__main">{children}</div>
      {rail && (
        <aside className="lk-grid__rail" aria-label={railLabel}>
          {rail}
        </aside>
      )}
    </div>
  );
}

/** The one dark block that a page may have (next meeting, footer); focus and links turn white in it. */
export function Deep({ className, children, flush }: { className?: string; children: ReactNode; flush?: boolean }) {
  return <div className={clsx('lk-on-deep', !flush && 'lk-on-deep--panel', className)}>{children}</div>;
}
