import { Suspense, createContext, lazy, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Link, patiently, type MenuItem } from '@leerkring/ui';
import { MessagesSquare } from 'lucide-react';
import type { ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import './excerpts.css';
import './excerpts.live';
import { texts } from './texts';

const ChooseMessages = lazy(async () => ({ default: (await patiently(() => import('./choose-messages'))).ChooseMessages }));

/** What the page does with threads: rooms of work do not know each other. */
export interface ThreadsOfSession {
  href: (threadId: string) => string;
  /** Starts a thread that takes these messages along. */
  start: (session: RoomSession, messageIds: readonly string[], onDone: () => void) => ReactNode;
}

/** Set by the page around the room; the same at every drawing. */
export const ThreadsContext = createContext<ThreadsOfSession | null>(null);

interface ExcerptDesk {
  choose: ((message: ChatMessage) => void) | null;
  /** Threads that go on after a message, by the last one that they show. */
  after: ReadonlyMap<string, readonly { threadId: string; title: string }[]>;
}

const ExcerptContext = createContext<ExcerptDesk | null>(null);

/** Lets who may make a thread of messages choose those of the messages inside, and says where others went on. */
export function ExcerptingMessages({ session, children }: { session: RoomSession; children: ReactNode }) {
  const threads = useContext(ThreadsContext);
  const [first, setFirst] = useState<ChatMessage | null>(null);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const may = threads !== null && session.viewerCan.includes('excerpt.make');
  const { excerpts } = session;
  const desk = useMemo(
    (): ExcerptDesk => ({ choose: may ? setFirst : null, after: Map.groupBy(excerpts.filter(({ messageIds }) => messageIds.length), ({ messageIds }) => messageIds.at(-1)!) }),
    [may, excerpts],
  );
  return (
    <ExcerptContext value={desk}>
      {children}
      <Suspense>
        {first && (
          <ChooseMessages
            session={session}
            first={first}
            onDone={(ids) => {
              setFirst(null);
              setChosen(ids);
            }}
          />
        )}
        {chosen && threads?.start(session, chosen, () => setChosen(null))}
      </Suspense>
    </ExcerptContext>
  );
}

/** Among what can be done with a message: go on about it. */
export function useExcerptItems(message: ChatMessage): MenuItem[] {
  const t = useTexts(texts);
  const choose = useContext(ExcerptContext)?.choose;
  if (!choose || message.deletedAt || message.hiddenAt) return [];
  return [{ id: 'excerpt', label: t.make, line: t.makeLine, icon: <MessagesSquare aria-hidden />, onAction: () => choose(message) }];
}

/** Under a message: in which threads it goes on. */
export function ContinuedIn({ messageId }: { messageId: string }) {
  const t = useTexts(texts);
  const threads = useContext(ThreadsContext);
  const after = useContext(ExcerptContext)?.after.get(messageId);
  if (!after || !threads) return null;
  return (
    <p className="continued-in">
      {t.continuedIn}
      {after.map(({ threadId, title }) => (
        <Link key={threadId} href={threads.href(threadId)}>
          {title}
        </Link>
      ))}
    </p>
  );
}
