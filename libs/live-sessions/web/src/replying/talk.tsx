import type { ReactNode } from 'react';
import { useAccountId, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, FaceRow, formatTime } from '@leerkring/ui';
import { ChevronDown, ChevronRight, CornerDownRight, Reply } from 'lucide-react';
import type { ChatMessage } from '../fragments';
import { useReply } from './replying';
import { texts } from './texts';
import './replying.css';

interface TalkProps {
  start: ChatMessage;
  replies: readonly ChatMessage[];
  open: boolean;
  onToggle: (id: string) => void;
  /** The answers as lines, with those that are on their way. */
  children: ReactNode;
}

/** Under a message: how many answers it has and by whom, folded until somebody wants to read them. */
export function Talk({ start, replies, open, onToggle, children }: TalkProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const reply = useReply();
  const people = [...new Map(replies.map(({ author }) => [author.id, author])).values()];
  const last = replies.at(-1);
  return (
    <li className="chat-talk">
      {last && (
        <div className="chat-talk__head">
          <Button variant="text" size="s" icon={open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />} aria-expanded={open} onPress={() => onToggle(start.id)}>
            {t.replies(replies.length)}
          </Button>
          {!open && <FaceRow label={t.repliesTo(start.author.name)} people={people} max={3} size={24} overlap />}
          {!open && <span className="chat-talk__last">{t.lastBy(last.author.name, formatTime(last.createdAt, { locale: language }))}</span>}
        </div>
      )}
      {(open || !last) && (
        <ol className="chat-talk__list" aria-label={t.repliesTo(start.author.name)}>
          {children}
        </ol>
      )}
      {open && reply && (
        <Button variant="text" size="s" icon={<Reply aria-hidden />} onPress={() => reply(start)}>
          {t.reply}
        </Button>
      )}
    </li>
  );
}

/** In the place where an answer was given to something further up: that it was, and the way to it. */
export function TalkTrace({ start, reply, onShow }: { start: ChatMessage; reply: ChatMessage; onShow: (ordinal: number) => void }) {
  const t = useTexts(texts);
  const { name } = reply.author;
  const me = useAccountId();
  const answered = start.author.id === me ? t.answeredYou(name) : t.answered(name, start.author.name);
  const words = start.author.id === reply.author.id ? t.answeredSelf(name) : start.hiddenAt ? t.answeredHidden(name) : answered;
  return (
    <li className="chat-trace">
      <Button variant="text" size="s" icon={<CornerDownRight aria-hidden />} onPress={() => onShow(reply.ordinal)}>
        {words}
      </Button>
    </li>
  );
}
