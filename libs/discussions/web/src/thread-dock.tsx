import { limits, type NewsActor } from '@leerkring/contract';
import { useAttaching, useDraft, useTexts } from '@leerkring/platform/web';
import { NewPill, Typing, VisuallyHidden, type RichTextEditorHandle } from '@leerkring/ui';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { AnsweredMeanwhile } from './answered-meanwhile';
import { attachmentDoor } from './attachments/attachment-door';
import { Composer } from './composer';
import { NoWriting } from './facilitating/no-writing';
import { firstName } from './person-line';
import { postAnchor } from './post-anchor';
import { quoteOf, selectedIn, withoutEmptyEnd } from './quote-of';
import type { WaitingPost } from './send-post';
import { texts } from './texts';
import './thread-dock.css';
import type { PostData, ThreadData } from './thread.queries';

export interface DockHandle {
  /** Begins an answer to a post; to the thread as a whole for the opening post. */
  reply: (post: PostData | null) => void;
  quote: (post: PostData) => void;
  /** Puts words back that were not sent, in front of what stands there. */
  putBack: (post: Omit<WaitingPost, 'parentId'>) => void;
}

interface ThreadDockProps {
  thread: ThreadData;
  typing: { people: readonly NewsActor[]; typing: () => void };
  newBelow: number;
  onNewBelow: () => void;
  /** What came in while reading, in words. */
  arrived: string | null;
  /** False: not taken, the words stay. */
  onSend: (post: WaitingPost) => boolean;
  handle: Ref<DockHandle>;
}

/** Stays at the bottom of the screen: who types, what is new below, and the place to write. */
export function ThreadDock({ thread, typing, newBelow, onNewBelow, arrived, onSend, handle }: ThreadDockProps) {
  const t = useTexts(texts);
  const [words, setWords, clear, savedAt] = useDraft(`thread:${thread.id}`);
  // Id and author of the post that is answered: it may be far off screen when the answer is sent.
  const [parent, setParent, forgetParent] = useDraft(`thread:${thread.id}:parent`);
  const attaching = useAttaching(attachmentDoor, `thread:${thread.id}`, limits.attachments);
  const [open, setOpen] = useState(false);
  const editor = useRef<RichTextEditorHandle>(null);
  const [parentId, ...names] = parent.split(' ');
  useImperativeHandle(handle, () => {
    const write = (): void => {
      setOpen(true);
      requestAnimationFrame(() => editor.current?.focus());
    };
    const answer = (post: PostData | null): void => setParent(post && post.ordinal > 1 ? `${post.id} ${post.author.name}` : '');
    return {
      reply: (post) => {
        answer(post);
        write();
      },
      quote: (post) => {
        answer(post);
        setWords([words, quoteOf(t.wrote(post.author.name), `${location.origin}${location.pathname}#${postAnchor(post.ordinal)}`, selectedIn(post.ordinal) || post.body)].filter(Boolean).join('\n\n'));
        write();
      },
      putBack: ({ body, attachments = [] }) => {
        setWords([body, words].filter(Boolean).join('\n\n'));
        if (attachments.length) attaching.putBack(attachments);
        write();
      },
    };
  });
  const send = (): void => {
    const { attached } = attaching;
    if (!onSend({ body: withoutEmptyEnd(words), parentId: parentId || null, ...(attached.length && { attachments: attached }) })) return;
    clear();
    attaching.clear();
    forgetParent();
    setOpen(false);
  };
  return (
    <div className="thread-dock">
      <div className="thread-dock__line">
        <TypingLine people={typing.people} />
        {newBelow > 0 && <NewPill onPress={onNewBelow}>{t.newBelow(newBelow)}</NewPill>}
        <VisuallyHidden>
          <span role="status">{arrived}</span>
        </VisuallyHidden>
      </div>
      <AnsweredMeanwhile thread={thread} writing={words !== ''} />
      {thread.viewerCan.includes('post.add') ? (
        <Composer
          threadId={thread.id}
          value={words}
          onChange={(changed) => {
            setWords(changed);
            if (changed) typing.typing();
          }}
          savedAt={savedAt}
          answers={parentId ? names.join(' ') : null}
          onForgetAnswer={forgetParent}
          onSend={send}
          readers={thread.group?.members.totalCount ?? null}
          editorRef={editor}
          attaching={attaching}
          open={open}
          onOpen={() => setOpen(true)}
        />
      ) : (
        <NoWriting thread={thread} />
      )}
    </div>
  );
}

function TypingLine({ people }: { people: readonly NewsActor[] }) {
  const t = useTexts(texts);
  const [first, second, ...others] = people.map(firstName);
  if (!first) return <span />;
  const sentence = !second ? t.typingOne(first) : others.length ? t.typingMore(first, others.length + 1) : t.typingTwo(first, second);
  return <Typing people={[...people]}>{sentence}</Typing>;
}
