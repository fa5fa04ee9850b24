import { useTexts } from '@leerkring/platform/web';
import { Button, Counter, Link, Logo } from '@leerkring/ui';
import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useLocation } from 'react-router';
import { paths } from '../paths';
import { Bell } from './bell';
import { Choices } from './choices';
import './header.css';
import { LanguageButton } from './language-button';
import { useDestinations, type Destination } from './navigation';
import { PersonMenu } from './person-menu';
import { texts } from './texts';
import { useViewer, type Viewer } from './viewer';

/** The bar over every page. */
export function Header() {
  const t = useTexts(texts);
  const { viewer, loading } = useViewer();
  return (
    <header className="shell-header">
      <div className="shell-header__inner">
        <Link href={paths.home()} variant="title" className="shell-header__brand" aria-label={t.toHome}>
          <span className="shell-header__full">
            <Logo name={t.brand} />
          </span>
          <span className="shell-header__ring">
            <Logo />
          </span>
        </Link>
        {viewer && <MemberBar viewer={viewer} />}
        {!viewer && !loading && <VisitorBar />}
      </div>
    </header>
  );
}

function MemberBar({ viewer }: { viewer: Viewer }) {
  const t = useTexts(texts);
  const destinations = useDestinations(viewer);
  return (
    <>
      <nav className="shell-header__nav" aria-label={t.mainNavigation}>
        <ul className="shell-nav">
          {destinations.map((destination) => (
            <li key={destination.id} className={clsx('shell-nav__item', destination.current && 'shell-nav__item--current')}>
              <HeaderEntry destination={destination} />
            </li>
          ))}
        </ul>
      </nav>
      <Bell count={viewer.unreadNotificationCount} />
      <PersonMenu viewer={viewer} />
    </>
  );
}

function HeaderEntry({ destination: { label, href, current, choices, unread, counted } }: { destination: Destination }) {
  const t = useTexts(texts);
  const words = (
    <span className="shell-nav__words">
      {label} <Counter value={unread} label={counted ?? t.unread} />
    </span>
  );
  if (!choices) {
    return (
      <Link href={href} variant="title" current={current} className="shell-nav__link">
        {words}
      </Link>
    );
  }
  return (
    <Choices className="shell-nav__link" current={current} place="start" items={choices}>
      {words}
      <ChevronDown aria-hidden />
    </Choices>
  );
}

function VisitorBar() {
  const t = useTexts(texts);
  const { pathname } = useLocation();
  const atTracks = pathname.startsWith(paths.tracks());
  const atAgenda = pathname.startsWith(paths.events());
  return (
    <nav className="shell-header__nav shell-header__nav--visitor" aria-label={t.mainNavigation}>
      <ul className="shell-nav">
        <li className={clsx('shell-nav__item shell-nav__item--wide', atTracks && 'shell-nav__item--current')}>
          <Link href={paths.tracks()} variant="title" current={atTracks} className="shell-nav__link">
            {t.tracks}
          </Link>
        </li>
        <li className={clsx('shell-nav__item shell-nav__item--wide', atAgenda && 'shell-nav__item--current')}>
          <Link href={paths.events()} variant="title" current={atAgenda} className="shell-nav__link">
            {t.agenda}
          </Link>
        </li>
        <li className="shell-nav__item">
          <LanguageButton />
        </li>
        <li className="shell-nav__item">
          <Button href={paths.signIn()} size="s" fit>
            {t.signIn}
          </Button>
        </li>
      </ul>
    </nav>
  );
}
