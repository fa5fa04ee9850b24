import { useTexts } from '@leerkring/platform/web';
import { SkipLink } from '@leerkring/ui';
import { Outlet, useMatches } from 'react-router';
import { BottomBar } from './bottom-bar';
import { Footer } from './footer';
import { Header } from './header';
import { OfflineBar } from './offline-bar';
import './shell.css';
import { texts } from './texts';
import { useFreshUnread } from './use-fresh-unread';
import { useViewer } from './viewer';

/** Header and page; the menu on the phone for members; the footer for visitors and under public pages. */
export function Shell() {
  const t = useTexts(texts);
  const { viewer, loading } = useViewer();
  const isPublic = useMatches().at(-1)?.handle === 'public';
  useFreshUnread(viewer);
  return (
    <div className={viewer ? 'shell shell--member' : 'shell'}>
      <SkipLink href="#main">{t.skip}</SkipLink>
      <Header />
      <OfflineBar />
      <main id="main" tabIndex={-1} className="shell-main">
        <Outlet />
      </main>
      {(isPublic || !viewer) && !loading && <Footer />}
      {viewer && <BottomBar viewer={viewer} />}
    </div>
  );
}
