import { clsx } from 'clsx';
import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './alert.css';

export interface AlertProps {
  /** ochre = failed, late or refused. */
  tone?: 'info' | 'moss' | 'ochre';
  title?: ReactNode;
  /** What happened and what is kept, in plain words. */
  children?: ReactNode;
  /** What one can do now: a Button ('Probeer opnieuw'). */
  action?: ReactNode;
  /** Instead of the icon of its tone. */
  icon?: ReactNode;
  /** Read it out when it appears: politely, or at once for what went wrong. */
  announce?: 'polite' | 'now';
  className?: string;
}

const kinds = {
  info: { look: 'info', Icon: Info },
  moss: { look: 'ok', Icon: CircleCheck },
  ochre: { look: 'error', Icon: TriangleAlert },
} as const;

/** A message in the page. */
export function Alert({ tone = 'info', title, children, action, icon, announce, className }: AlertProps) {
  const { look, Icon } = kinds[tone];
  return (
    <div
      role={announce === 'now' ? 'alert' : announce === 'polite' ? 'status' : undefined}
      className={clsx('utrecht-alert', `utrecht-alert--${look}`, 'lk-alert', `lk-alert--${tone}`, className)}
    >
      <div className="utrecht-alert__icon lk-alert__icon">{icon ?? <Icon aria-hidden />}</div>
      <div className="utrecht-alert__content lk-alert__content">
        <div className="utrecht-alert__message">
          {title && <p className="lk-alert__title">{title}</p>}
          {children && <div className="lk-alert__text">{children}</div>}
        </div>
        {action && <div className="lk-alert__action">{action}</div>}
      </div>
    </div>
  );
}
