import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { UiProvider } from '@leerkring/ui';
import { Observable } from 'rxjs';
import { useState, type ReactNode } from 'react';
import { AccountProvider } from './account';
import { newCache } from './apollo';
import { LanguageProvider, useLanguage, type Language } from './language';
import { fetchedHeadsLink } from './live/fetched-heads';
import { LiveProvider, type LiveProviderProps } from './live/live-provider';
import { OutboxStore } from './live/outbox-store';
import { startLive, type LiveOptions } from './live/start-live';
import { FakeLiveServer } from './live/testing';
import { ThemeProvider } from './theme';

export { FakeLiveServer, aNewsEvent, refused } from './live/testing';
export { OutboxStore } from './live/outbox-store';
export { FakeFileServer } from './uploads/fake-file-server';

// What lists and menus ask of a browser and jsdom lacks.
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`), supports: () => false } as unknown as typeof CSS;
Element.prototype.scrollIntoView ??= () => undefined;
// jsdom knows no media queries: nothing matches.
window.matchMedia ??= (media) => Object.assign(new EventTarget(), { media, matches: false, onchange: null }) as unknown as MediaQueryList;

/** Answers an operation of a screen spec: data, or `errors` with `extensions.code`. */
export type Answers = Record<string, (variables: Record<string, never>) => ApolloLink.Result | Promise<ApolloLink.Result>>;

/** An Apollo client whose operations are answered by name; an operation without answer fails loudly. */
export function aClient(answers: Answers = {}): ApolloClient {
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const answer = answers[operation.operationName ?? ''];
        if (!answer) throw new Error(`No answer for operation ${operation.operationName}`);
        Promise.resolve(answer(operation.variables as Record<string, never>)).then(
          (result) => {
            observer.next(result);
            observer.complete();
          },
          (error: unknown) => observer.error(error),
        );
      }),
  );
  return new ApolloClient({ link: fetchedHeadsLink().concat(link), cache: newCache() });
}

export interface TestProvidersProps {
  language?: Language;
  /** Who is signed in; null: nobody. */
  accountId?: string | null;
  client?: ApolloClient;
  server?: FakeLiveServer;
  /** How the room sends what waits in the outbox. */
  senders?: LiveProviderProps['senders'];
  /** What this device kept; without it, nothing yet. */
  store?: OutboxStore;
  /** Where the screen navigates to. */
  navigate?: (path: string) => void;
  children: ReactNode;
}

/** Everything that a component of a room expects above it. */
export function TestProviders({ language = 'nl', accountId = 'femke', client, server, senders, store, navigate = () => undefined, children }: TestProvidersProps) {
  const [apollo] = useState(() => client ?? aClient());
  const [live] = useState(() => server ?? new FakeLiveServer());
  const [start] = useState(() => {
    const kept = store ?? new OutboxStore();
    return (options: LiveOptions) => startLive({ ...options, open: live.connect, store: kept });
  });
  return (
    <LanguageProvider language={language}>
      <ThemeProvider>
        <ApolloProvider client={apollo}>
          <AccountProvider accountId={accountId}>
            <LiveProvider senders={senders} start={start}>
              <WithUi navigate={navigate}>{children}</WithUi>
            </LiveProvider>
          </AccountProvider>
        </ApolloProvider>
      </ThemeProvider>
    </LanguageProvider>
  );
}

function WithUi({ navigate, children }: { navigate: (path: string) => void; children: ReactNode }) {
  return (
    <UiProvider navigate={navigate} locale={useLanguage().language}>
      {children}
    </UiProvider>
  );
}
