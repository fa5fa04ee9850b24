import { useCallback, useMemo, useRef, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useAccountId, useTexts, type Unsent } from '@leerkring/platform/web';
import { Button, EmptyState } from '@leerkring/ui';
import type { ChatMessage } from '../fragments';
import { OlderMessagesQuery, type RoomSession } from '../live-session.query';
import { ChatPoll } from '../polling/chat-poll';
import { flowOf, type FlowItem } from '../replying/flow';
import { pollsBefore } from './polls-between';
import type { useTalks } from '../replying/replying';
import { Talk, TalkTrace } from '../replying/talk';
import { texts } from '../texts';
import { ChatLine } from './chat-line';
import { replyToOf, type Said } from './send-chat-message';
import { UnsentLine } from './unsent-line';
import { useNearTop, type useChatScroll } from './use-chat-scroll';

const TOGETHER_MS = 5 * 60 * 1000;

interface ChatListProps {
  session: RoomSession;
  unsent: readonly Unsent<Said>[];
  scroll: ReturnType<typeof useChatScroll>;
  /** Whose answers are unfolded. */
  talks: ReturnType<typeof useTalks>;
  onRetry: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
  onEdit: (message: ChatMessage) => void;
  onRemove: (message: ChatMessage) => void;
  /** Goes to a message. */
  onShow: (ordinal: number) => void;
}

/** Everything that was said, in a scroller of its own; older messages come in when the reader nears the top. */
export function ChatList(props: ChatListProps) {
  const t = useTexts(texts);
  const { session, unsent, scroll } = props;
  const { nodes: messages } = session.messages;
  const waiting = useMemo(() => Map.groupBy(unsent, ({ payload }) => replyToOf(payload)), [unsent]);
  const flow = useMemo(() => flowOf(messages, new Set([...waiting.keys()].filter((id) => id !== null))), [messages, waiting]);
  const inTalks = new Set(flow.flatMap((item) => (item.kind === 'talk' ? item.start.id : [])));
  const between = useMemo(() => pollsBefore(flow, session.polls, session.messages.pageInfo.hasPreviousPage), [flow, session.polls, session.messages.pageInfo.hasPreviousPage]);
  const lines = useLines(props);
  const asked = (place: number) => (between.get(place) ?? []).map((poll) => <ChatPoll key={`poll ${poll.id}`} session={session} poll={poll} />);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
    <div className="chat-scroller" ref={scroll.scroller} onScroll={scroll.onScroll} tabIndex={0} role="region" aria-label={t.said}>
      {messages.length + unsent.length + session.polls.length === 0 && <NothingYet session={session} />}
      <Older session={session} scroll={scroll} />
      <ol className="chat-list" ref={scroll.list}>
        {flow.map((item, place) => [...asked(place), lines.item(item, item.kind === 'talk' ? (waiting.get(item.start.id) ?? []) : [])])}
        {asked(flow.length)}
        {lines.unsent(unsent.filter(({ payload }) => !inTalks.has(replyToOf(payload) ?? '')))}
      </ol>
    </div>
  );
}

/** How what was said and what is on its way is drawn for this reader. */
function useLines({ session, unsent: all, talks, onRetry, onDiscard, onEdit, onRemove, onShow }: ChatListProps) {
  const accountId = useAccountId();
  const { nodes: messages } = session.messages;
  const facilitators = useMemo(() => new Set(session.group.members.nodes.filter(({ role }) => role === 'facilitator').map(({ account }) => account.id)), [session.group]);
  const self = session.group.members.nodes.find(({ account }) => account.id === accountId)?.account ?? { id: '', name: '' };
  const lastOwn = all.length ? undefined : messages.findLast((message) => message.author.id === accountId)?.id;
  const open = session.viewerCan.includes('chat_message.send');
  const line = (message: ChatMessage, before: ChatMessage | undefined, answersEarlier: boolean) => (
    <ChatLine
      key={message.id}
      message={message}
      continued={isContinued(before, message)}
      mine={message.author.id === accountId}
      answersEarlier={answersEarlier}
      facilitates={facilitators.has(message.author.id)}
      showSent={message.id === lastOwn}
      mayEdit={open && message.viewerCan.includes('chat_message.edit')}
      onEdit={onEdit}
      onRemove={onRemove}
    />
  );
  const unsent = (items: readonly Unsent<Said>[]) =>
    items.map((item, index) => (
      <UnsentLine key={item.clientId} item={item} author={self} continued={index > 0} onRetry={() => onRetry(item.clientId)} onDiscard={() => onDiscard(item.clientId)} />
    ));
  const item = (one: FlowItem, waiting: readonly Unsent<Said>[]) => {
    if (one.kind === 'line') return line(one.message, one.before, one.message.replyToId !== null);
    if (one.kind === 'trace') return <TalkTrace key={`trace ${one.reply.id}`} start={one.start} reply={one.reply} onShow={onShow} />;
    return (
      <Talk key={`talk ${one.start.id}`} start={one.start} replies={one.replies} open={talks.open.has(one.start.id)} onToggle={talks.toggle}>
        {one.replies.map((reply, index) => line(reply, one.replies[index - 1], false))}
        {unsent(waiting)}
      </Talk>
    );
  };
  return { item, unsent };
}

export function isContinued(before: ChatMessage | undefined, message: ChatMessage): boolean {
  if (!before || before.deletedAt || before.hiddenAt || before.author.id !== message.author.id || before.kind !== message.kind) return false;
  return Date.parse(message.createdAt) - Date.parse(before.createdAt) < TOGETHER_MS;
}

/** The way to what was said before; pressed by itself when the reader comes near. */
function Older({ session, scroll }: Pick<ChatListProps, 'session' | 'scroll'>) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const { hasPreviousPage, startCursor } = session.messages.pageInfo;
  const load = useCallback(async () => {
    setBusy(true);
    const answer = await client.query({ query: OlderMessagesQuery, variables: { id: session.id, before: startCursor }, fetchPolicy: 'network-only' }).catch(() => null);
    setFailed(!answer);
    setBusy(false);
  }, [client, session.id, startCursor]);
  useNearTop(scroll.scroller, row, startCursor, hasPreviousPage && !busy && !failed ? load : null);
  if (!hasPreviousPage) return session.messages.nodes.length > 0 ? <p className="chat-older">{t.begin}</p> : null;
  return (
    <div className="chat-older" ref={row}>
      <Button variant="text" size="s" onPress={() => void load()} busy={busy} busyLabel={t.olderBusy}>
        {t.older}
      </Button>
    </div>
  );
}

function NothingYet({ session: { state } }: { session: RoomSession }) {
  const t = useTexts(texts);
  const title = { planned: t.notBegun, open: t.nothingYet, closed: t.nothingSaid, cancelled: t.cancelledLine }[state];
  return (
    <div className="chat-nothing">
      <EmptyState title={title}>{state === 'open' && t.nothingYetLine}</EmptyState>
    </div>
  );
}
