import { useTexts } from '@leerkring/platform/web';
import { Counter, Link } from '@leerkring/ui';
import { clsx } from 'clsx';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { Choices } from './choices';
import './bottom-bar.css';
import { useDestinations, type Destination } from './navigation';
import { texts } from './texts';
import type { Viewer } from './viewer';

/** What fits beside each other on the smallest phone. */
const MOST = 5;

/** The main menu on the phone, under the thumb; away while somebody writes. What does not fit is behind its last button. */
export function BottomBar({ viewer }: { viewer: Viewer }) {
  const t = useTexts(texts);
  const all = useDestinations(viewer);
  const shown = all.length > MOST ? all.slice(0, MOST - 1) : all;
  const others = all.slice(shown.length);
  return (
    <nav className="shell-bottom" aria-label={t.mainNavigation}>
      <ul className="shell-bottom__list">
        {shown.map((destination) => (
          <li key={destination.id} className={clsx('shell-bottom__item', destination.current && 'shell-bottom__item--current')}>
            <BottomEntry destination={destination} />
          </li>
        ))}
        {others.length > 0 && (
          <li className={clsx('shell-bottom__item', others.some(({ current }) => current) && 'shell-bottom__item--current')}>
            <Others destinations={others} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function Others({ destinations }: { destinations: readonly Destination[] }) {
  const t = useTexts(texts);
  const items = destinations.map(({ id, label, href, unread, counted, Icon }) => ({ id, label, href, icon: <Icon aria-hidden />, line: unread ? `${unread} ${counted ?? t.unread}` : undefined }));
  return (
    <Choices className="shell-bottom__link" current={destinations.some(({ current }) => current)} place="bottom" items={items}>
      <BottomWords Icon={Ellipsis} label={t.more} unread={destinations.reduce((sum, { unread }) => sum + unread, 0)} counted={t.toDo} />
    </Choices>
  );
}

function BottomEntry({ destination: { shortLabel, Icon, href, current, choices, unread, counted } }: { destination: Destination }) {
  const t = useTexts(texts);
  const words = <BottomWords Icon={Icon} label={shortLabel} unread={unread} counted={counted ?? t.unread} />;
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

function BottomWords({ Icon, label, unread, counted }: { Icon: LucideIcon; label: string; unread: number; counted: string }) {
  return (
    <span className="shell-bottom__words">
      <Icon aria-hidden />
      {label}
      <span className="shell-bottom__badge">
        {' '}
        <Counter value={unread} label={counted} size="s" />
      </span>
    </span>
  );
}
