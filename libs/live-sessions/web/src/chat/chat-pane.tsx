import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { streamOf } from '@leerkring/contract';
import { useAccountId, useOutbox, useTexts, useTyping } from '@leerkring/platform/web';
import { NewPill, Typing, keepFocus } from '@leerkring/ui';
import { useAskedMessage } from '../excerpts/use-asked-message';
import type { ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { PinnedMessage } from '../pinning/pinned-message';
import { texts as pinningTexts } from '../pinning/texts';
import { useAnswering, useTalks } from '../replying/replying';
import { RaiseHand } from '../speaking/raise-hand';
import { texts } from '../texts';
import { ChatComposer, ChatEditor } from './chat-composer';
import { ChatList } from './chat-list';
import { LineDesks } from './line-desks';
import { RemoveMessage } from './remove-message';
import { CHAT_MESSAGE, asReply, type Said } from './send-chat-message';
import { SilentNote } from './silent-note';
import { useChatScroll } from './use-chat-scroll';
import { useUnread } from './use-unread';
import { useWayTo } from './use-way-to';
import './chat.css';

const NAMED = 2;

/** The conversation of a session: what was said, what is on its way, and where one says something. */
export function ChatPane({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const stream = streamOf('live_session', session.id);
  const { nodes: messages } = session.messages;
  const arrived = useMemo(() => new Set(messages.map(({ clientId }) => clientId)), [messages]);
  const { unsent, send, retry, discard } = useOutbox<Said>(CHAT_MESSAGE, session.id, arrived);
  const scroll = useChatScroll(messages[0]?.ordinal, `${messages.at(-1)?.ordinal ?? 0} ${unsent.length} ${session.polls.length}`);
  const talks = useTalks();
  const showLine = useWayTo(session, scroll, talks.reveal, useTexts(pinningTexts).notLoaded);
  useAskedMessage(showLine);
  const fresh = useUnread(stream, messages, scroll.atBottom);
  const { people, typing } = useTyping(stream);
  const { editing, setEditing, editLast, removing, setRemoving, input } = useOwnWords(messages, accountId, session.viewerCan.includes('chat_message.send'));
  const { answering, answer, stop } = useAnswering(messages, input);
  const say = (said: Said): boolean => {
    if (!answering) {
      scroll.follow();
      return send(said);
    }
    const startId = answering.replyToId ?? answering.id;
    const taken = send(asReply(said, startId));
    if (taken) {
      talks.reveal(startId);
      stop();
    }
    return taken;
  };
  return (
    <section className="chat-pane" aria-label={t.chat}>
      <LineDesks session={session} onReply={answer}>
        {session.pinnedMessage && <PinnedMessage message={session.pinnedMessage} onShow={showLine} />}
        <ChatList {...{ session, unsent, scroll, talks }} onRetry={retry} onDiscard={discard} onEdit={setEditing} onRemove={setRemoving} onShow={showLine} />
      </LineDesks>
      <div className="chat-pane__dock" role="group" aria-label={t.sayPart} tabIndex={-1} ref={keepFocus}>
        <div className="chat-pane__signs">
          {people.length > 0 && (
            <div className="chat-pane__typing">
              <Typing people={[...people]}>{t.typing(people.slice(0, NAMED).map(firstName), people.length - NAMED)}</Typing>
            </div>
          )}
          {!scroll.atBottom && (
            <div className="chat-pane__pill">
              <NewPill onPress={scroll.follow}>{fresh > 0 ? t.newMessages(fresh) : t.toNewest}</NewPill>
            </div>
          )}
        </div>
        <RaiseHand session={session} />
        {editing ? (
          <ChatEditor key={editing.id} session={session} message={editing} inputRef={input} onDone={() => setEditing(null)} />
        ) : session.viewerCan.includes('chat_message.send') ? (
          <ChatComposer session={session} answering={answering} onStopAnswering={stop} inputRef={input} onSay={say} onTyping={typing} onEditLast={editLast} />
        ) : (
          <SilentNote session={session} />
        )}
      </div>
      <RemoveMessage message={removing} onDone={() => setRemoving(null)} />
    </section>
  );
}

const firstName = ({ name }: { name: string }): string => name.split(' ')[0]!;

/** Editing and taking back what one said oneself. */
function useOwnWords(messages: readonly ChatMessage[], accountId: string | null, open: boolean) {
  const [editing, setEditing] = useState<ChatMessage | null>(null);
  const [removing, setRemoving] = useState<ChatMessage | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const editLast = useCallback(() => {
    const last = messages.findLast((message) => message.author.id === accountId && message.viewerCan.includes('chat_message.edit'));
    if (last) setEditing(last);
  }, [messages, accountId]);
  // What was edited or removed is gone from under the focus: it goes back to the field, once that stands there again.
  const busy = Boolean(editing ?? removing);
  const wasBusy = useRef(busy);
  useEffect(() => {
    if (wasBusy.current && !busy) requestAnimationFrame(() => input.current?.focus());
    wasBusy.current = busy;
  }, [busy]);
  return { editing: open ? editing : null, setEditing, editLast, removing, setRemoving, input };
}
