import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import './badge.css';

export type Tone = 'water' | 'moss' | 'ochre' | 'plum' | 'ink' | 'soft';

export interface BadgeProps {
  tone?: 'water' | 'moss' | 'ochre' | 'plum' | 'neutral';
  icon?: ReactNode;
  children: ReactNode;
}

/** A word in a filled shape ('Nieuw'). */
export function Badge({ tone = 'water', icon, children }: BadgeProps) {
  return (
    <span className={clsx('utrecht-data-badge lk-badge', `lk-badge--${tone}`)}>
      {icon}
      {children}
    </span>
  );
}

export interface StatusProps {
  tone: Tone;
  icon?: ReactNode;
  /** Strong words say a state, plain ones only inform. */
  plain?: boolean;
  children: ReactNode;
}

/** A state in words with its icon ('Beantwoord', 'Wacht op akkoord'): never colour alone. */
export function Status({ tone, icon, plain, children }: StatusProps) {
  return (
    <span className={clsx('lk-status', `lk-status--${tone}`, plain && 'lk-status--plain')}>
      {icon}
      <span>{children}</span>
    </span>
  );
}

/** A line of small facts with air between them: time, place, number of replies. */
export function MetaLine({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={clsx('lk-meta', className)}>{children}</div>;
}
