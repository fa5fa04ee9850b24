import type { ReactNode } from 'react';
import { Kring } from './kring';
import './empty-state.css';

export interface EmptyStateProps {
  title: string;
  /** What one can do here, and what then happens. */
  children?: ReactNode;
  /** One Button. */
  action?: ReactNode;
}

/** Nothing here yet: an empty ring, what to do, and one action. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="lk-empty">
      <Kring seats={5} filled={0} size={72} stroke={9} />
      <div>
        <p className="lk-empty__title">{title}</p>
        {children && <div className="lk-empty__text">{children}</div>}
        {action && <div className="lk-empty__action">{action}</div>}
      </div>
    </div>
  );
}
