import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Link as AriaLink, type PressEvent } from 'react-aria-components';
import './link.css';

export interface LinkProps {
  href: string;
  /** text = underlined, title = ink words without a line (a row's title), action = strong words without a line. */
  variant?: 'text' | 'title' | 'action';
  icon?: ReactNode;
  iconEnd?: ReactNode;
  /** The link fills its row: the nearest positioned ancestor (Row is one). Buttons in that row lie above it. */
  cover?: boolean;
  current?: boolean;
  target?: string;
  rel?: string;
  download?: boolean | string;
  hrefLang?: string;
  onPress?: (event: PressEvent) => void;
  id?: string;
  className?: string;
  children: ReactNode;
  'aria-label'?: string;
  'aria-describedby'?: string;
}

/** A link; inside the app it goes through the router of UiProvider. */
export function Link({ variant = 'text', icon, iconEnd, cover, current, className, children, ...rest }: LinkProps) {
  return (
    <AriaLink
      {...rest}
      aria-current={current ? 'page' : undefined}
      className={clsx('utrecht-link utrecht-link--html-a lk-link', `lk-link--${variant}`, cover && 'lk-link--cover', className)}
    >
      {icon}
      {icon || iconEnd ? <span>{children}</span> : children}
      {iconEnd}
    </AriaLink>
  );
}
