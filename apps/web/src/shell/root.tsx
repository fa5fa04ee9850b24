import { useApolloClient } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { AccountProvider, LiveProvider, useLanguage, useStream } from '@leerkring/platform/web';
import { UiProvider, patiently } from '@leerkring/ui';
import { Suspense, lazy, useEffect, useState } from 'react';
import { Outlet, ScrollRestoration, useHref, useNavigate } from 'react-router';
import { Announcer } from './announcer';
import { loadSignOutDialog } from './session';
import { askViewerAgain, useViewer, viewerHead } from './viewer';
import { applyAccountNews } from './viewer.live';

/** How the rooms send what waits in the outbox; their code comes when there is something to send. */
const senders = {
  post: async () => (await import('@leerkring/discussions/web')).sendPost,
  thread: async () => (await import('@leerkring/discussions/web')).sendThread,
  chat_message: async () => (await import('@leerkring/live-sessions/web')).sendChatMessage,
  side_chat_message: async () => (await import('@leerkring/live-sessions/web')).sendSideChatMessage,
};

/** Code for later does not compete with what somebody is doing first. */
const QUIET_MS = 3000;

const Messages = lazy(() => patiently(() => import('./messages')));

/** Around every page: router for links, account, socket, messages. */
export function Root() {
  const navigate = useNavigate();
  const client = useApolloClient();
  const { language } = useLanguage();
  const { viewer } = useViewer();
  const active = useActive();
  const accountId = viewer?.account.id ?? null;
  useEffect(() => {
    if (!active || !accountId) return undefined;
    const timer = setTimeout(() => void loadSignOutDialog().catch(() => undefined), QUIET_MS);
    return () => clearTimeout(timer);
  }, [active, accountId]);
  return (
    <UiProvider navigate={(path) => void navigate(path)} useHref={useHref} locale={language}>
      <AccountProvider accountId={accountId}>
        <LiveProvider onSignedOut={() => askViewerAgain(client)} senders={senders}>
          {viewer && <OwnRights accountId={viewer.account.id} head={viewer.head} />}
          <Outlet />
        </LiveProvider>
      </AccountProvider>
      <Suspense>{active && <Messages />}</Suspense>
      <Announcer />
      <ScrollRestoration />
    </UiProvider>
  );
}

/** Somebody who gets or loses a right sees it in the navigation at once. */
function OwnRights({ accountId, head }: { accountId: string; head: number }) {
  const client = useApolloClient();
  const askAgain = (): Promise<number | undefined> => viewerHead(client);
  useStream(streamOf('account', accountId), head, {
    onNews: (event) => void applyAccountNews(client, event),
    onReset: askAgain,
  });
  return null;
}

/** Messages only follow what somebody did, so their code can wait for the first touch or key; buttons keep these to themselves once they bubble. */
function useActive(): boolean {
  const [active, setActive] = useState(false);
  useEffect(() => {
    const begin = (): void => setActive(true);
    window.addEventListener('pointerdown', begin, { once: true, capture: true });
    window.addEventListener('keydown', begin, { once: true, capture: true });
    return () => {
      window.removeEventListener('pointerdown', begin, { capture: true });
      window.removeEventListener('keydown', begin, { capture: true });
    };
  }, []);
  return active;
}
