import { useState, type KeyboardEvent, type RefObject } from 'react';
import { useMutation } from '@apollo/client/react';
import { graphql, limits, type ContributionKind } from '@leerkring/contract';
import { AttachButton, AttachedFiles, DropArea, useAccountId, useAttaching, useDraft, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, IconButton } from '@leerkring/ui';
import { Ear, Pencil, SendHorizontal, X } from 'lucide-react';
import { chatAttachmentDoor } from '../attaching/chat-attachments';
import { ChatMessageFragment, type ChatMessage } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { ChatField } from '../mentioning/chat-field';
import { plainWords } from '../mentioning/chat-words';
import { withMentionsOf } from '../mentioning/mention-words';
import { useMentionBox } from '../mentioning/use-mention-box';
import { ContributionKinds, kindsFor } from '../running/contribution-kinds';
import { ReplyNote } from '../replying/reply-note';
import { rundownOf } from '../running/rundown-clock';
import { kindHints, texts as runningTexts } from '../running/texts';
import { SlowNote } from '../slow-mode/slow-note';
import { useSlowWait } from '../slow-mode/use-slow-wait';
import { texts } from '../texts';
import { useWidth } from '../use-width';
import { saidOf, type Said } from './send-chat-message';

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
  session: RoomSession;
  /** The message that what is written here answers. */
  answering: ChatMessage | null;
  onStopAnswering: () => void;
  inputRef: RefObject<HTMLTextAreaElement | null>;
  /** False: not taken, the words stay. */
  onSay: (said: Said) => boolean;
  onTyping: () => void;
  /** Arrow up in an empty field. */
  onEditLast: () => void;
}

/** Where one says something: Enter sends, Shift+Enter makes a new line, and the draft is kept. */
export function ChatComposer({ session, answering, onStopAnswering, inputRef, onSay, onTyping, onEditLast }: ChatComposerProps) {
  const t = useTexts(texts);
  const hints = useTexts(kindHints);
  const phone = useWidth() === 'phone';
  const [text, setText, clear] = useDraft(`live_session:${session.id}`);
  const { rundown, part, kinds, kind, setKind } = useKind(session);
  const wait = useSlowWait(session, part.facilitates);
  const [triedAt, setTriedAt] = useState<number | null>(null);
  const box = useMentionBox(session, text, setText, inputRef);
  const attaching = useAttaching(chatAttachmentDoor, session.id, limits.chatAttachments);
  const say = (): void => {
    const body = withMentionsOf(text.trim(), box.members);
    const said = saidOf(body, kind, attaching.attached);
    // Too early: the words stay where they are, and the note says how long.
    setTriedAt(said && wait ? wait : null);
    // Files that are under way hold the words back, and the line below says so.
    if (!said || wait || attaching.waits || !onSay(said)) return;
    clear();
    attaching.clear();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (box.key(event)) return;
    if (event.key === 'Escape') onStopAnswering();
    if (event.key !== 'ArrowUp' || text) return;
    event.preventDefault();
    onEditLast();
  };
  if (!kinds.length) return <ListenNote ownsCase={part.ownsCase} />;
  return (
    <DropArea attaching={attaching}>
      <form
        className="chat-composer"
        onPaste={({ clipboardData }) => attaching.add([...clipboardData.files])}
        onSubmit={(event) => {
          event.preventDefault();
          say();
        }}
      >
        {answering && <ReplyNote message={answering} onStop={onStopAnswering} />}
        {wait !== null && <SlowNote slowSeconds={session.slowSeconds} wait={wait} triedAt={triedAt} />}
        {rundown && <ContributionKinds rundown={rundown} kinds={kinds} value={kind} onChange={setKind} />}
        <div className="chat-composer__files">
          <AttachedFiles attaching={attaching} />
          <p className="chat-composer__waits" role="status">
            {attaching.waits}
          </p>
        </div>
        <ChatField
          label={t.say}
          placeholder={kind ? hints[kind] : t.sayHint}
          value={text}
          onChange={(value) => {
            setText(value);
            if (value) onTyping();
          }}
          onKeyDown={onKeyDown}
          onSubmit={say}
          inputRef={inputRef}
          box={box}
        />
        <span className="chat-composer__deeds">
          <AttachButton attaching={attaching} />
          {phone ? (
            <IconButton type="submit" variant="line" label={t.send} icon={<SendHorizontal aria-hidden />} />
          ) : (
            <Button type="submit" icon={<SendHorizontal aria-hidden />}>
              {t.send}
            </Button>
          )}
        </span>
      </form>
    </DropArea>
  );
}

/** How the reader takes part, what they may contribute now, and what they chose; another phase begins with its own kind. */
function useKind(session: RoomSession) {
  const me = useAccountId();
  const rundown = rundownOf(session);
  const role = session.group.members.nodes.find(({ account }) => account.id === me)?.role;
  const part = { facilitates: role === 'facilitator', ownsCase: rundown !== null && rundown.caseOwnerId === me };
  const kinds = kindsFor(rundown, part);
  const [chosen, setChosen] = useState<{ phase: string | null; kind: ContributionKind | null }>();
  const phase = rundown?.current ?? null;
  const kind = chosen && chosen.phase === phase && kinds.includes(chosen.kind) ? chosen.kind : (kinds[0] ?? null);
  return { rundown, part, kinds, kind, setKind: (wished: ContributionKind | null) => setChosen({ phase, kind: wished }) };
}

/** In the place of the field, for who only listens in this phase; what was being written stays a draft. */
function ListenNote({ ownsCase }: { ownsCase: boolean }) {
  const t = useTexts(runningTexts);
  return (
    <p className="chat-pane__silent">
      <Ear aria-hidden />
      {ownsCase ? t.listens : t.facilitatorsOnly}
    </p>
  );
}

interface ChatEditorProps {
  session: RoomSession;
  message: ChatMessage;
  inputRef: RefObject<HTMLTextAreaElement | null>;
  onDone: () => void;
}

/** In the place of the composer: other words for a message of one's own; Escape leaves it as it was. */
export function ChatEditor({ session, message, inputRef, onDone }: ChatEditorProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [text, setText] = useState(plainWords(message));
  const box = useMentionBox(session, text, setText, inputRef);
  const [edit, { loading, error }] = useMutation(EditChatMessage);
  const save = async (): Promise<void> => {
    const body = withMentionsOf(text.trim(), box.members);
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
      <ChatField
        label={t.editing}
        value={text}
        onChange={setText}
        onKeyDown={(event) => !box.key(event) && event.key === 'Escape' && onDone()}
        onSubmit={() => void save()}
        autoFocus
        inputRef={inputRef}
        box={box}
      />
      <Button type="submit" busy={loading} busyLabel={t.saveBusy}>
        {t.save}
      </Button>
    </form>
  );
}
