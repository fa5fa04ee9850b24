import { useState, type KeyboardEvent, type Ref } from 'react';
import { useMutation } from '@apollo/client/react';
import { graphql, limits } from '@leerkring/contract';
import { useDraft, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, IconButton, TextArea } from '@leerkring/ui';
import { Pencil, SendHorizontal, X } from 'lucide-react';
import { ChatMessageFragment, type ChatMessage } from '../fragments';
import { texts } from '../texts';
import { useWidth } from '../use-width';

const EditChatMessage = graphql(
  `
    mutation EditChatMessage($input: EditChatMessageInput!) {
      editChatMessage(input: $input) {
        chatMessage {
          ...LiveSessionChatMessage
        }
      }
    }
  `,
  [ChatMessageFragment],
);

interface ChatComposerProps {
  liveSessionId: string;
  inputRef: Ref<HTMLTextAreaElement>;
  /** False: not taken, the words stay. */
  onSay: (body: string) => boolean;
  onTyping: () => void;
  /** Arrow up in an empty field. */
  onEditLast: () => void;
}

/** Where one says something: Enter sends, Shift+Enter makes a new line, and the draft is kept. */
export function ChatComposer({ liveSessionId, inputRef, onSay, onTyping, onEditLast }: ChatComposerProps) {
  const t = useTexts(texts);
  const phone = useWidth() === 'phone';
  const [text, setText, clear] = useDraft(`live_session:${liveSessionId}`);
  const say = (): void => {
    const body = text.trim();
    if (body && onSay(body)) clear();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' || text) return;
    event.preventDefault();
    onEditLast();
  };
  return (
    <form
      className="chat-composer"
      onSubmit={(event) => {
        event.preventDefault();
        say();
      }}
    >
      <TextArea
        label={t.say}
        hideLabel
        placeholder={t.sayHint}
        rows={1}
        maxLength={limits.chatBody}
        value={text}
        onChange={(value) => {
          setText(value);
          if (value) onTyping();
        }}
        onKeyDown={onKeyDown}
        onSubmit={say}
        submitOnEnter
        inputRef={inputRef}
        className="chat-composer__field"
      />
      {phone ? (
        <IconButton type="submit" variant="line" label={t.send} icon={<SendHorizontal aria-hidden />} />
      ) : (
        <Button type="submit" icon={<SendHorizontal aria-hidden />}>
          {t.send}
        </Button>
      )}
    </form>
  );
}

interface ChatEditorProps {
  message: ChatMessage;
  inputRef: Ref<HTMLTextAreaElement>;
  onDone: () => void;
}

/** In the place of the composer: other words for a message of one's own; Escape leaves it as it was. */
export function ChatEditor({ message, inputRef, onDone }: ChatEditorProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [text, setText] = useState(message.body);
  const [edit, { loading, error }] = useMutation(EditChatMessage);
  const save = async (): Promise<void> => {
    const body = text.trim();
    if (!body || loading) return;
    if (body !== message.body && !(await edit({ variables: { input: { id: message.id, body } } }).catch(() => null))) return;
    onDone();
  };
  return (
    <form
      className="chat-composer chat-composer--editing"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="chat-composer__line">
        <Pencil aria-hidden />
        {t.editing}
        <span className="chat-composer__cancel">
          <IconButton label={t.cancel} icon={<X aria-hidden />} size="s" onPress={onDone} />
        </span>
      </p>
      {error && (
        <Alert tone="ochre" announce="now" className="chat-composer__refused">
          {sentence(error)}
        </Alert>
      )}
      <TextArea
        label={t.editing}
        hideLabel
        rows={1}
        maxLength={limits.chatBody}
        value={text}
        onChange={setText}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
        onSubmit={() => void save()}
        submitOnEnter
        autoFocus
        inputRef={inputRef}
        className="chat-composer__field"
      />
      <Button type="submit" busy={loading} busyLabel={t.saveBusy}>
        {t.save}
      </Button>
    </form>
  );
}
