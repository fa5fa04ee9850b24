import { useTexts } from '@leerkring/platform/web';
import { Button, IconButton } from '@leerkring/ui';
import { ArrowDown, Pin, PinOff } from 'lucide-react';
import { plainlySaid } from '../attaching/chat-attachments';
import type { Pinned } from '../fragments';
import { useWidth } from '../use-width';
import { useUnpin } from './pinning-messages';
import { texts } from './texts';
import './pinning.css';

/** Above the chat: the message that a facilitator pinned, with the way to its place. */
export function PinnedMessage({ message, onShow }: { message: Pinned; onShow: (ordinal: number) => void }) {
  const t = useTexts(texts);
  const unpin = useUnpin();
  const phone = useWidth() === 'phone';
  const show = (): void => onShow(message.ordinal);
  if (message.deletedAt || message.hiddenAt) return null;
  return (
    <aside className="pinned-message" aria-label={t.pinned}>
      <Pin aria-hidden />
      <div className="pinned-message__words">
        <p className="pinned-message__who">{t.by(message.author.name)}</p>
        <p className="pinned-message__body">{plainlySaid(message)}</p>
      </div>
      {phone ? (
        <IconButton label={t.show} icon={<ArrowDown aria-hidden />} onPress={show} />
      ) : (
        <Button variant="text" size="s" icon={<ArrowDown aria-hidden />} onPress={show}>
          {t.show}
        </Button>
      )}
      {unpin && <IconButton label={t.unpin} icon={<PinOff aria-hidden />} size={phone ? 'm' : 's'} onPress={() => unpin(message.id)} />}
    </aside>
  );
}
