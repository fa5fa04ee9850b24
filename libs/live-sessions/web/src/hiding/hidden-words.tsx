import { useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { EyeOff } from 'lucide-react';
import { ChatAttachments } from '../attaching/chat-attachments';
import type { ChatMessage } from '../fragments';
import { MessagesAgainQuery } from '../live-session.query';
import { ChatWords } from '../mentioning/chat-words';
import { useMayHide } from './hiding-messages';
import { texts } from './texts';
import './hiding.css';

/** What stands in the place of hidden words: for its author and facilitators with the reason, and the words themselves. */
export function HiddenWords({ message, mine }: { message: ChatMessage; mine: boolean }) {
  const t = useTexts(texts);
  const may = useMayHide();
  const hiding = useHiding(message, mine || may);
  return (
    <div className="hidden-words">
      <p className="hidden-words__note">
        <EyeOff aria-hidden />
        {mine ? t.hiddenOwn : may ? t.hiddenOf(message.author.name) : t.hidden}
      </p>
      {hiding && (
        <>
          <p className="hidden-words__reason">
            <b>{t.reasonOf(hiding.hiddenBy.name)}</b> {hiding.reason}
          </p>
          <details open={mine}>
            <summary>{t.whatItSaid}</summary>
            {hiding.body && (
              <p className="chat-bubble__body">
                <ChatWords body={hiding.body} />
              </p>
            )}
            <ChatAttachments files={hiding.attachments} />
          </details>
        </>
      )}
    </div>
  );
}

/** What is hidden; asked for when it became so on this screen. */
function useHiding({ id, liveSessionId, hiding }: ChatMessage, may: boolean): ChatMessage['hiding'] {
  const { data } = useQuery(MessagesAgainQuery, { variables: { id: liveSessionId, ids: [id] }, skip: !may || hiding !== null, fetchPolicy: 'network-only' });
  return hiding ?? data?.liveSession.messagesById[0]?.hiding ?? null;
}
