import { useConnection, useErrorSentence, useLanguage, useTexts, LeerkringError, type Unsent } from '@leerkring/platform/web';
import { Button, Face, Status, formatTime } from '@leerkring/ui';
import { Check, Clock, TriangleAlert } from 'lucide-react';
import { ChatAttachments } from '../attaching/chat-attachments';
import { ChatWords } from '../mentioning/chat-words';
import { texts } from '../texts';
import { filesOf, wordsOf, type Said } from './send-chat-message';

interface UnsentLineProps {
  item: Unsent<Said>;
  author: { id: string; name: string };
  /** The one before waits too: face and name are not repeated. */
  continued: boolean;
  onRetry: () => void;
  onDiscard: () => void;
}

/** Something that the reader said and that is still on its way, or was refused; its text stays until it stands in the list. */
export function UnsentLine({ item, author, continued, onRetry, onDiscard }: UnsentLineProps) {
  const { language } = useLanguage();
  return (
    <li className={`chat-line chat-line--own chat-line--${item.state} ${continued ? 'chat-line--continued' : ''}`}>
      {!continued && <Face id={author.id} name={author.name} size={36} />}
      <div className="chat-bubble">
        <p className="chat-bubble__head">
          {!continued && (
            <span className="chat-bubble__who">
              <strong>{author.name}</strong>
            </span>
          )}
          <span className="chat-bubble__end">
            <time dateTime={item.at}>{formatTime(item.at, { locale: language })}</time>
          </span>
        </p>
        {wordsOf(item.payload) && (
          <p className="chat-bubble__body">
            <ChatWords body={wordsOf(item.payload)} />
          </p>
        )}
        <ChatAttachments files={filesOf(item.payload)} />
        <div className="chat-bubble__state">{item.state === 'failed' ? <Failed item={item} onRetry={onRetry} onDiscard={onDiscard} /> : <OnItsWay sent={item.state === 'sent'} />}</div>
      </div>
    </li>
  );
}

function OnItsWay({ sent }: { sent: boolean }) {
  const t = useTexts(texts);
  const connected = useConnection() === 'connected';
  return (
    <Status tone="soft" plain icon={sent ? <Check aria-hidden /> : <Clock aria-hidden />}>
      {sent ? t.sent : connected ? t.pending : t.waits}
    </Status>
  );
}

function Failed({ item, onRetry, onDiscard }: Pick<UnsentLineProps, 'item' | 'onRetry' | 'onDiscard'>) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const code = item.error?.code;
  return (
    <div className="chat-bubble__failed" role="alert">
      <Status tone="ochre" icon={<TriangleAlert aria-hidden />}>
        {t.failed} {code && code !== 'INTERNAL' && code !== 'LIVE_SESSION_CLOSED' && sentence(new LeerkringError(code, item.error?.details))}
      </Status>
      <Button variant="text" size="s" onPress={onRetry}>
        {t.retry}
      </Button>
      <Button variant="text" size="s" onPress={onDiscard}>
        {t.discard}
      </Button>
    </div>
  );
}
