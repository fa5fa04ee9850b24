import type { ReactNode } from 'react';
import { LiveMark } from './live-mark';
import './live-strip.css';

export interface LiveStripProps {
  /** The word in the mark: Live. */
  mark: string;
  children: ReactNode;
  /** The button that goes in. */
  action?: ReactNode;
}

/** Says that a session is going on, with the way in. */
export function LiveStrip({ mark, children, action }: LiveStripProps) {
  return (
    <div className="lk-live-strip">
      <LiveMark>{mark}</LiveMark>
      <p>{children}</p>
      {action}
    </div>
  );
}
