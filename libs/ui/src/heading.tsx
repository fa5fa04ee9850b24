import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import './heading.css';

export interface HeadingProps {
  level: 1 | 2 | 3 | 4;
  /** How it looks when that differs from its level: front (front door only), page, block (24 px), section, small. */
  look?: 'front' | 'page' | 'block' | 'section' | 'small';
  id?: string;
  /** With -1 a script may put the focus here after navigation. */
  tabIndex?: -1;
  className?: string;
  children: ReactNode;
}

/** A heading of the page's outline. */
export function Heading({ level, look, className, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag {...rest} className={clsx(`utrecht-heading-${level}`, 'lk-heading', look && `lk-heading--${look}`, className)} />;
}
