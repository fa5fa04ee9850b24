import { useEffect, useMemo, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { streamOf } from '@leerkring/contract';
import { useAccountId, useOutbox, useTexts, useTyping, type Unsent } from '@leerkring/platform/web';
import { Button, EmptyState, Heading, NewPill, Typing } from '@leerkring/ui';
import { ChatLine } from '../chat/chat-line';
import { isContinued } from '../chat/chat-list';
import { RemoveMessage } from '../chat/remove-message';
import { UnsentLine } from '../chat/unsent-line';
import { useChatScroll } from '../chat/use-chat-scroll';
import { useUnread } from '../chat/use-unread';
import type { ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { texts as roomTexts } from '../texts';
import { SIDE_CHAT_MESSAGE } from './send-side-chat-message';
import { SideComposer } from './side-composer';
import { DeleteSideChatMessage, SideChatQuery, type SideChatData } from './side-chat.queries';
import { texts } from './texts';
import './side-chat.css';

interface SideChatPaneProps {
  session: RoomSession;
  chat: SideChatData;
  /** Whether the reader looks at it: what is not shown is not read. */
  shown: boolean;
}

/** What the facilitators say among themselves. */
export function SideChatPane({ session, chat, shown }: SideChatPaneProps) {
  const t = useTexts(texts);
  const room = useTexts(roomTexts);
  const messages = useMemo(() => chat.messages.nodes.map((message) => asLine(message, session.id)), [chat.messages.nodes, session.id]);
  const arrived = useMemo(() => new Set(messages.map(({ clientId }) => clientId)), [messages]);
  const { unsent, send, retry, discard } = useOutbox<string>(SIDE_CHAT_MESSAGE, chat.id, arrived);
  const scroll = useChatScroll(messages[0]?.ordinal, `${messages.at(-1)?.ordinal ?? 0} ${unsent.length}`);
  const stream = streamOf('side_chat', chat.id);
  const fresh = useUnread(stream, messages, scroll.atBottom && shown);
  useRead(chat, scroll.atBottom && shown);
  const { people, typing } = useTyping(stream);
  const [editing, setEditing] = useState<ChatMessage | null>(null);
  const [removing, setRemoving] = useState<ChatMessage | null>(null);
  const open = session.state === 'open' && chat.viewerCan.includes('side_chat_message.send');
  return (
    <section className="chat-pane side-chat" aria-labelledby="side-chat-title">
      <header className="side-chat__head">
        <Heading level={2} look="block" id="side-chat-title">
          {t.title}
        </Heading>
        <p>{t.line}</p>
      </header>
      <SideLines {...{ session, chat, messages, unsent, scroll, open, retry, discard }} onEdit={setEditing} onRemove={setRemoving} />
      <div className="chat-pane__dock">
        <div className="chat-pane__signs">
          {people.length > 0 && (
            <div className="chat-pane__typing">
              <Typing people={[...people]}>{room.typing([people[0]!.name.split(' ')[0]!], people.length - 1)}</Typing>
            </div>
          )}
          {!scroll.atBottom && (
            <div className="chat-pane__pill">
              <NewPill onPress={scroll.follow}>{fresh > 0 ? room.newMessages(fresh) : room.toNewest}</NewPill>
            </div>
          )}
        </div>
        {open ? (
          <SideComposer
            key={editing?.id ?? 'new'}
            chatId={chat.id}
            editing={editing}
            onDone={() => setEditing(null)}
            onSay={(body) => {
              scroll.follow();
              return send(body);
            }}
            onTyping={typing}
          />
        ) : (
          <p className="chat-pane__silent">{t.closed}</p>
        )}
      </div>
      <RemoveMessage message={removing} mutation={DeleteSideChatMessage} onDone={() => setRemoving(null)} />
    </section>
  );
}

interface SideLinesProps extends Omit<SideChatPaneProps, 'shown'> {
  messages: readonly ChatMessage[];
  unsent: readonly Unsent<string>[];
  scroll: ReturnType<typeof useChatScroll>;
  open: boolean;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
  onEdit: (message: ChatMessage) => void;
  onRemove: (message: ChatMessage) => void;
}

/** Everything that they said, in a scroller of its own. */
function SideLines({ session, chat, messages, unsent, scroll, open, retry, discard, onEdit, onRemove }: SideLinesProps) {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const self = session.group.members.nodes.find(({ account }) => account.id === accountId)?.account ?? { id: '', name: '' };
  const lastOwn = unsent.length ? undefined : messages.findLast((message) => message.author.id === accountId)?.id;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
    <div className="chat-scroller" ref={scroll.scroller} onScroll={scroll.onScroll} tabIndex={0} role="region" aria-label={t.said}>
      {messages.length + unsent.length === 0 && (
        <div className="chat-nothing">
          <EmptyState title={t.nothing}>{t.nothingLine}</EmptyState>
        </div>
      )}
      {chat.messages.pageInfo.hasPreviousPage && <Older session={session} before={chat.messages.pageInfo.startCursor} />}
      <ol className="chat-list" ref={scroll.list}>
        {messages.map((message, index) => (
          <ChatLine
            key={message.id}
            message={message}
            continued={isContinued(messages[index - 1], message)}
            mine={message.author.id === accountId}
            answersEarlier={false}
            facilitates
            showSent={message.id === lastOwn}
            mayEdit={open && message.viewerCan.includes('chat_message.edit')}
            onEdit={onEdit}
            onRemove={onRemove}
          />
        ))}
        {unsent.map((item, index) => (
          <UnsentLine key={item.clientId} item={item} author={self} continued={index > 0} onRetry={() => retry(item.clientId)} onDiscard={() => discard(item.clientId)} />
        ))}
      </ol>
    </div>
  );
}

/** What is shown is read, on this screen at once. */
function useRead({ id, lastOrdinal, readOrdinal }: SideChatData, shown: boolean): void {
  const client = useApolloClient();
  useEffect(() => {
    if (shown && readOrdinal < lastOrdinal) client.cache.modify<{ readOrdinal: number }>({ id: `SideChat:${id}`, fields: { readOrdinal: () => lastOrdinal } });
  }, [client, id, lastOrdinal, readOrdinal, shown]);
}

/** As the lines of the chat show it: without all that only the chat has. */
function asLine({ viewerCan, ...message }: SideChatData['messages']['nodes'][number], liveSessionId: string): ChatMessage {
  const rights = viewerCan.map((right) => right.replace('side_chat', 'chat')) as ChatMessage['viewerCan'];
  return { ...message, liveSessionId, seq: 0, kind: null, phase: null, replyToId: null, hiddenAt: null, hiding: null, attachments: [],
    reactions: [], mentions: [], viewerCan: rights };
}

function Older({ session, before }: { session: RoomSession; before: string | null }) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const load = async (): Promise<void> => {
    setBusy(true);
    await client.query({ query: SideChatQuery, variables: { id: session.id, before }, fetchPolicy: 'network-only' }).catch(() => null);
    setBusy(false);
  };
  return (
    <div className="chat-older">
      <Button variant="text" size="s" onPress={() => void load()} busy={busy} busyLabel={t.olderBusy}>
        {t.older}
      </Button>
    </div>
  );
}
