import { Link } from '@leerkring/ui';
import { clsx } from 'clsx';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import './choices.css';

export interface Choice {
  id: string;
  label: string;
  /** Language of the label, when it is not that of the page. */
  lang?: string;
  line?: string;
  icon?: ReactNode;
  href?: string;
  onPress?: () => void;
  /** Draws a line above it. */
  divider?: boolean;
}

interface ChoicesProps {
  /** Name of the button, when its content is no words. */
  label?: string;
  className: string;
  /** The page on screen is one of them. */
  current?: boolean;
  /** Where the list opens: under the header at its start or end, or over the menu on the phone. */
  place: 'start' | 'end' | 'bottom';
  items: Choice[];
  children: ReactNode;
}

/**
 * A button of the shell with a list of links and actions behind it. The browser's own popover brings Escape, closing by a click
 * elsewhere and the way back of the focus, so the first load of every page carries no menu code.
 */
export function Choices({ label, className, current, place, items, children }: ChoicesProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const { key } = useLocation();
  useEffect(() => close(list.current), [key]);
  return (
    <>
      <button type="button" className={className} popoverTarget={id} aria-label={label} aria-current={current || undefined}>
        {children}
      </button>
      <ul ref={list} id={id} popover="auto" className={`shell-choices shell-choices--${place}`}>
        {items.map((item) => (
          <li key={item.id} className={clsx('shell-choices__item', item.divider && 'shell-choices__item--divided')}>
            <Entry item={item} done={() => close(list.current)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Entry({ item: { label, lang, line, icon, href, onPress }, done }: { item: Choice; done: () => void }) {
  const words = (
    <>
      {icon}
      <span lang={lang}>
        {label}
        {line && <span className="shell-choices__line">{line}</span>}
      </span>
    </>
  );
  if (href !== undefined) {
    return (
      <Link href={href} variant="title" className="shell-choices__entry" onPress={done}>
        {words}
      </Link>
    );
  }
  const act = (): void => {
    done();
    onPress?.();
  };
  return (
    <button type="button" className="shell-choices__entry" onClick={act}>
      {words}
    </button>
  );
}

/** Closing what is closed already does nothing; a browser without popovers has nothing to close. */
function close(list: HTMLElement | null): void {
  list?.hidePopover?.();
}
