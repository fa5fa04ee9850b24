import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import './counter.css';

export interface CounterProps {
  value: number;
  /** Words for screen readers, read after the number ('nieuwe berichten'). */
  label?: string;
  /** Words in the counter itself ('nieuw'), for rows. */
  children?: ReactNode;
  /** s = over the corner of an icon. */
  size?: 's' | 'm';
}

/** How many are new or waiting; nothing when there are none. Above 99 it says 99+. */
export function Counter({ value, label, children, size = 'm' }: CounterProps) {
  if (value <= 0) return null;
  return (
    <span className={clsx('utrecht-number-badge lk-counter', size === 's' && 'lk-counter--s')}>
      {value > 99 ? '99+' : value}
      {children && <> {children}</>}
      {label && <span className="lk-hidden"> {label}</span>}
    </span>
  );
}
