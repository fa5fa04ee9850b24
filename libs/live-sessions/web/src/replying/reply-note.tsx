import { useTexts } from '@leerkring/platform/web';
import { IconButton } from '@leerkring/ui';
import { Reply, X } from 'lucide-react';
import { plainlySaid } from '../attaching/chat-attachments';
import type { ChatMessage } from '../fragments';
import { texts } from './texts';
import './replying.css';

/** Above the field: what one is answering, and the way out of that. */
export function ReplyNote({ message, onStop }: { message: ChatMessage; onStop: () => void }) {
  const t = useTexts(texts);
  return (
    <p className="chat-composer__line">
      <Reply aria-hidden />
      <span className="reply-note__words">
        {t.replying(message.author.name)}
        {!message.hiddenAt && plainlySaid(message) && <span className="reply-note__body"> {plainlySaid(message)}</span>}
      </span>
      <span className="chat-composer__cancel">
        <IconButton label={t.stop} icon={<X aria-hidden />} size="s" onPress={onStop} />
      </span>
    </p>
  );
}
