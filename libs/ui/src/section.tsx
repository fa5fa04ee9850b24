import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';
import { Heading, type HeadingProps } from './heading';
import './section.css';

export interface SectionProps {
  title: ReactNode;
  level?: 2 | 3;
  /** How the title looks when its level says something else. */
  look?: HeadingProps['look'];
  /** Behind the title: a Counter, or a plain soft number. */
  count?: ReactNode;
  /** At the end of the title's line: a Link or Button. */
  action?: ReactNode;
  /** The 2 px ink rule: below the title (default), above it, or none (a rail). */
  rule?: 'below' | 'above' | 'none';
  /** Keep the title for screen readers only. */
  hideTitle?: boolean;
  id?: string;
  className?: string;
  children?: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, level = 2, look, count, action, rule = 'below', hideTitle, id, className, children }: SectionProps) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className={clsx('lk-section', `lk-section--${rule}`, className)}>
      <div className={hideTitle ? 'lk-hidden' : 'lk-section__head'}>
        <Heading level={level} look={look} id={titleId}>
          {title}
        </Heading>
        {count !== undefined && <span className="lk-section__count">{count}</span>}
        {action && <div className="lk-section__action">{action}</div>}
      </div>
      {children}
    </section>
  );
}
