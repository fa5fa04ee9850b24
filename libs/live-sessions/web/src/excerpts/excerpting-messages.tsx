import { Suspense, createContext, lazy, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Link, patiently, type MenuItem } from '@leerkring/ui';
import { FolderInput, MessagesSquare } from 'lucide-react';
import type { ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import './excerpts.css';
import './excerpts.live';
import { texts, type Onward } from './texts';

const ChooseMessages = lazy(async () => ({ default: (await patiently(() => import('./choose-messages'))).ChooseMessages }));

type Mark = RoomSession['excerpts'][number];

/** What the page does with words that go on elsewhere: rooms of work do not know each other. */
export interface OnwardOfSession {
  href: (mark: Pick<Mark, 'placeType' | 'placeId' | 'slug'>) => string;
  /** Begins something there that takes these messages along. */
  take: (to: Onward, session: RoomSession, messageIds: readonly string[], onDone: () => void) => ReactNode;
}

/** Set by the page around the room; the same at every drawing. */
export const OnwardContext = createContext<OnwardOfSession | null>(null);

interface ExcerptDesk {
  choose: ((message: ChatMessage, to: Onward) => void) | null;
  /** What goes on after a message, by the last one that it shows. */
  after: ReadonlyMap<string, readonly Mark[]>;
}

const ExcerptContext = createContext<ExcerptDesk | null>(null);

/** Lets who may take messages along choose those of the messages inside, and says where others went on. */
export function ExcerptingMessages({ session, children }: { session: RoomSession; children: ReactNode }) {
  const onward = useContext(OnwardContext);
  const [first, setFirst] = useState<{ message: ChatMessage; to: Onward } | null>(null);
  const [chosen, setChosen] = useState<{ ids: readonly string[]; to: Onward } | null>(null);
  const may = onward !== null && session.viewerCan.includes('excerpt.make');
  const { excerpts } = session;
  const desk = useMemo(
    (): ExcerptDesk => ({ choose: may ? (message, to) => setFirst({ message, to }) : null, after: Map.groupBy(excerpts.filter(({ messageIds }) => messageIds.length), ({ messageIds }) => messageIds.at(-1)!) }),
    [may, excerpts],
  );
  return (
    <ExcerptContext value={desk}>
      {children}
      <Suspense>
        {first && (
          <ChooseMessages
            session={session}
            first={first.message}
            to={first.to}
            onDone={(ids) => {
              setFirst(null);
              setChosen(ids && { ids, to: first.to });
            }}
          />
        )}
        {chosen && onward?.take(chosen.to, session, chosen.ids, () => setChosen(null))}
      </Suspense>
    </ExcerptContext>
  );
}

/** Among what can be done with a message: go on about it. */
export function useExcerptItems(message: ChatMessage): MenuItem[] {
  const t = useTexts(texts);
  const choose = useContext(ExcerptContext)?.choose;
  if (!choose || message.deletedAt || message.hiddenAt) return [];
  return [
    { id: 'excerpt', label: t.make, line: t.makeLine, icon: <MessagesSquare aria-hidden />, onAction: () => choose(message, 'thread') },
    { id: 'excerpt-case', label: t.toCase, line: t.toCaseLine, icon: <FolderInput aria-hidden />, onAction: () => choose(message, 'case') },
  ];
}

/** Under a message: where it goes on. */
export function ContinuedIn({ messageId }: { messageId: string }) {
  const t = useTexts(texts);
  const onward = useContext(OnwardContext);
  const after = useContext(ExcerptContext)?.after.get(messageId);
  if (!after || !onward) return null;
  return [...Map.groupBy(after, ({ placeType }) => placeType)].map(([placeType, marks]) => (
    <p key={placeType} className="continued-in">
      {t.continuedIn(placeType)}
      {marks.map((mark) => (
        <Link key={mark.placeId} href={onward.href(mark)}>
          {mark.title}
        </Link>
      ))}
    </p>
  ));
}
