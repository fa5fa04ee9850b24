import { clsx } from 'clsx';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link as AriaLink, ToggleButton } from 'react-aria-components';
import type { ButtonKeyDown } from './button';
import './chip.css';

export interface ChipProps {
  selected?: boolean;
  onChange?: (selected: boolean) => void;
  /** A chip that is a link: a filter with its own address. */
  href?: string;
  /** Cannot be chosen now; the words then say from when ('Advies kan vanaf 14:45'). */
  locked?: boolean;
  /** Only drawn: it comes to life when the page lies still. */
  still?: boolean;
  /** s = 36 px high, for reactions in a row. */
  size?: 'm' | 's';
  icon?: ReactNode;
  /** A number behind the words. */
  count?: number;
  children: ReactNode;
  onKeyDown?: ButtonKeyDown;
  'aria-label'?: string;
}

/** A choice among chips: off, on, or locked. */
export function Chip({ selected = false, onChange, href, locked, still, size = 'm', icon, count, children, ...rest }: ChipProps) {
  const classes = clsx('lk-chip', size === 's' && 'lk-chip--s', locked && 'lk-chip--locked');
  const body = (
    <>
      {locked ? <Lock aria-hidden /> : icon}
      <span>{children}</span>
      {count !== undefined && <span className="lk-chip__count">{count}</span>}
    </>
  );
  if (locked) return <span className={classes}>{body}</span>;
  if (still) {
    return (
      <span className={classes} data-selected={selected || undefined}>
        {body}
      </span>
    );
  }
  if (href !== undefined) {
    return (
      <AriaLink {...rest} href={href} aria-current={selected ? 'true' : undefined} className={classes}>
        {body}
      </AriaLink>
    );
  }
  return (
    <ToggleButton {...rest} isSelected={selected} onChange={onChange} className={classes}>
      {body}
    </ToggleButton>
  );
}

/** Chips in a strip that scrolls by itself on the phone. */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className="lk-chip-row">
      {children}
    </div>
  );
}
