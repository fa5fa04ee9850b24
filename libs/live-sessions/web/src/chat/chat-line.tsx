import { memo, type KeyboardEvent } from 'react';
import type { ContributionKind } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Face, IconButton, Menu, Status, VisuallyHidden, formatTime } from '@leerkring/ui';
import { Check, Ellipsis, Eraser, Pencil, Trash2 } from 'lucide-react';
import { ChatAttachments } from '../attaching/chat-attachments';
import { ContinuedIn, useExcerptItems } from '../excerpts/excerpting-messages';
import type { ChatMessage } from '../fragments';
import { HiddenWords } from '../hiding/hidden-words';
import { useHidingItems } from '../hiding/hiding-messages';
import { ChatWords } from '../mentioning/chat-words';
import { usePinningItems } from '../pinning/pinning-messages';
import { MessageReactions, ReactMenu } from '../reacting/message-reactions';
import { useReply, useReplyItems } from '../replying/replying';
import { texts as replyTexts } from '../replying/texts';
import { KindIcon } from '../running/contribution-kinds';
import { kindTexts } from '../running/texts';
import { texts } from '../texts';

export interface ChatLineProps {
  message: ChatMessage;
  /** The same person goes on talking: face and name are not repeated. */
  continued: boolean;
  mine: boolean;
  /** It answers a message that is not at hand. */
  answersEarlier: boolean;
  /** Facilitators are named as such, others by their municipality. */
  facilitates: boolean;
  /** The reader's newest message says that it arrived. */
  showSent: boolean;
  mayEdit: boolean;
  onEdit: (message: ChatMessage) => void;
  onRemove: (message: ChatMessage) => void;
}

/** One message of the session; when something in it has the focus, `e` edits one's own and `r` answers it. */
export const ChatLine = memo(function ChatLine(props: ChatLineProps) {
  const { message, continued, mine, facilitates, mayEdit, onEdit } = props;
  const { language } = useLanguage();
  const t = useTexts(texts);
  const kinds = useTexts(kindTexts);
  const reply = useReply();
  const { author, createdAt } = message;
  if (message.deletedAt) return <Tombstone {...props} />;
  if (message.hiddenAt) return <HiddenLine {...props} />;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = event.key === 'r' ? reply : event.key === 'e' && mayEdit ? onEdit : null;
    if (!act) return;
    event.preventDefault();
    act(message);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the key works while its menu button has the focus
    <li className={lineClass(continued, mine, message.kind)} data-line={message.ordinal} tabIndex={-1} onKeyDown={onKeyDown}>
      {!continued && <Face id={author.id} name={author.name} size={36} />}
      <div className="chat-bubble">
        <p className="chat-bubble__head">
          {continued ? (
            <VisuallyHidden>{[author.name, message.kind && kinds[message.kind]].filter(Boolean).join(', ')}</VisuallyHidden>
          ) : (
            <span className="chat-bubble__who">
              <strong>{author.name}</strong>
              <span>{facilitates ? t.facilitator : author.organisation?.name}</span>
              {message.kind && (
                <span className="chat-bubble__kind">
                  <KindIcon kind={message.kind} />
                  {kinds[message.kind]}
                </span>
              )}
            </span>
          )}
          <span className="chat-bubble__end">
            {message.editedAt && <span>{t.edited}</span>}
            <span className="chat-bubble__menu">
              <ReactMenu message={message} />
            </span>
            <time dateTime={createdAt}>{formatTime(createdAt, { locale: language })}</time>
            <span className="chat-bubble__menu">
              <LineMenu {...props} />
            </span>
          </span>
        </p>
        {props.answersEarlier && <EarlierNote />}
        {message.body && (
          <p className="chat-bubble__body">
            <ChatWords {...message} />
          </p>
        )}
        <ChatAttachments files={message.attachments} />
        <MessageReactions message={message} />
        <ContinuedIn messageId={message.id} />
        {props.showSent && (
          <p className="chat-bubble__state">
            <Status tone="soft" plain icon={<Check aria-hidden />}>
              {t.sent}
            </Status>
          </p>
        )}
      </div>
    </li>
  );
});

function lineClass(continued: boolean, mine: boolean, kind: ContributionKind | null): string {
  return ['chat-line', continued && 'chat-line--continued', mine && 'chat-line--own', kind && `chat-line--kind chat-line--${kind}`].filter(Boolean).join(' ');
}

function Tombstone({ message, mine }: ChatLineProps) {
  const t = useTexts(texts);
  return (
    <li className="chat-line chat-line--gone" data-line={message.ordinal} tabIndex={-1}>
      <p className="chat-bubble">
        <Eraser aria-hidden />
        {mine ? t.ownTombstone : t.tombstone(message.author.name)}
      </p>
    </li>
  );
}

/** What it answers stands further up, and is not loaded yet. */
function EarlierNote() {
  const t = useTexts(replyTexts);
  return <p className="chat-line__earlier">{t.answersEarlier}</p>;
}

/** In the place of a message whose words a facilitator hid. */
function HiddenLine(props: ChatLineProps) {
  return (
    <li className="chat-line chat-line--gone" data-line={props.message.ordinal} tabIndex={-1}>
      <div className="chat-bubble">
        <HiddenWords message={props.message} mine={props.mine} />
        <span className="chat-bubble__menu">
          <LineMenu {...props} />
        </span>
      </div>
    </li>
  );
}

/** What the reader can do with the message; nothing when that is nothing. */
function LineMenu({ message, mine, mayEdit, onEdit, onRemove }: ChatLineProps) {
  const { language } = useLanguage();
  const t = useTexts(texts);
  const replying = useReplyItems(message);
  const excerpting = useExcerptItems(message);
  const pinning = usePinningItems(message);
  const hiding = useHidingItems(message);
  const time = formatTime(message.createdAt, { locale: language });
  const label = mine ? t.menu(time) : t.menuOf(message.author.name, time);
  const items = [
    ...replying,
    ...(mayEdit ? [{ id: 'edit', label: t.edit, icon: <Pencil aria-hidden />, onAction: () => onEdit(message) }] : []),
    ...(message.viewerCan.includes('chat_message.delete') ? [{ id: 'remove', label: t.remove, icon: <Trash2 aria-hidden />, onAction: () => onRemove(message) }] : []),
    ...excerpting,
    ...pinning,
    ...hiding,
  ];
  if (!items.length) return null;
  return <Menu trigger={<IconButton label={label} icon={<Ellipsis aria-hidden />} size="s" aria-keyshortcuts={mayEdit ? 'e' : undefined} className={mine || hiding.length ? undefined : 'chat-bubble__quiet'} />} items={items} />;
}
