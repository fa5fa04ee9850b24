import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { useDraft, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, TextArea } from '@leerkring/ui';
import { SendHorizontal } from 'lucide-react';
import type { ChatMessage } from '../fragments';
import { texts as roomTexts } from '../texts';
import { EditSideChatMessage } from './side-chat.queries';
import { texts } from './texts';

interface SideComposerProps {
  chatId: string;
  /** The own message that gets other words; null: a new one is written. */
  editing: ChatMessage | null;
  onDone: () => void;
  /** False: not taken, the words stay. */
  onSay: (body: string) => boolean;
  onTyping: () => void;
}

/** Where a facilitator writes to the others: Enter sends, Shift+Enter makes a new line, and the draft is kept. */
export function SideComposer({ chatId, editing, onDone, onSay, onTyping }: SideComposerProps) {
  const t = useTexts(texts);
  const room = useTexts(roomTexts);
  const sentence = useErrorSentence();
  const [draft, setDraft, clear] = useDraft(`side_chat:${chatId}`);
  const [other, setOther] = useState(editing?.body ?? '');
  const [edit, { loading, error }] = useMutation(EditSideChatMessage, { onCompleted: onDone });
  const body = (editing ? other : draft).trim();
  const say = (): void => {
    if (!body || loading) return;
    if (!editing) return onSay(body) ? clear() : undefined;
    if (body === editing.body) return onDone();
    void edit({ variables: { input: { id: editing.id, body } } }).catch(() => null);
  };
  return (
    <form
      className="chat-composer"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      {error && (
        <Alert tone="ochre" announce="now" className="chat-composer__refused">
          {sentence(error)}
        </Alert>
      )}
      <TextArea
        label={editing ? room.editing : t.say}
        hideLabel
        placeholder={t.sayHint}
        rows={1}
        maxLength={limits.chatBody}
        value={editing ? other : draft}
        onChange={(value) => {
          (editing ? setOther : setDraft)(value);
          if (value) onTyping();
        }}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
        onSubmit={say}
        submitOnEnter
        autoFocus={editing !== null}
        className="chat-composer__field"
      />
      <Button type="submit" busy={loading} busyLabel={room.saveBusy} icon={editing ? undefined : <SendHorizontal aria-hidden />}>
        {editing ? room.save : room.send}
      </Button>
    </form>
  );
}
