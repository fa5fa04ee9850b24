import { useTexts } from '@leerkring/platform/web';
import { Counter, Link } from '@leerkring/ui';
import { clsx } from 'clsx';
import { Choices } from './choices';
import './bottom-bar.css';
import { useDestinations, type Destination } from './navigation';
import { texts } from './texts';
import type { Viewer } from './viewer';

/** The main menu on the phone, under the thumb; away while somebody writes. */
export function BottomBar({ viewer }: { viewer: Viewer }) {
  const t = useTexts(texts);
  return (
    <nav className="shell-bottom" aria-label={t.mainNavigation}>
      <ul className="shell-bottom__list">
        {useDestinations(viewer).map((destination) => (
          <li key={destination.id} className={clsx('shell-bottom__item', destination.current && 'shell-bottom__item--current')}>
            <BottomEntry destination={destination} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function BottomEntry({ destination: { shortLabel, Icon, href, current, choices, unread, counted } }: { destination: Destination }) {
  const t = useTexts(texts);
  const words = (
    <span className="shell-bottom__words">
      <Icon aria-hidden />
      {shortLabel}
      <span className="shell-bottom__badge">
        {' '}
        <Counter value={unread} label={counted ?? t.unread} size="s" />
      </span>
    </span>
  );
  if (!choices) {
    return (
      <Link href={href} variant="title" current={current} className="shell-bottom__link">
        {words}
      </Link>
    );
  }
  return (
    <Choices className="shell-bottom__link" current={current} place="bottom" items={choices}>
      {words}
    </Choices>
  );
}
