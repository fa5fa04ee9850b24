import { useMutation, useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { Button, toast } from '@leerkring/ui';
import { ArrowDown, CircleCheck } from 'lucide-react';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { PostAttachments } from '../attachments/post-attachments';
import { Author, When } from '../author';
import { PostBody } from '../post-body';
import type { PostData, ThreadData } from '../thread.queries';
import './kinds.css';
import { AcceptAnswer, AcceptedAnswerQuery, WithdrawAcceptedAnswer } from './kinds.queries';
import { texts } from './texts';

interface Accepting {
  acceptedId: string | null;
  accept: (postId: string) => void;
  withdraw: () => void;
}

const AcceptingContext = createContext<Accepting | null>(null);

/** Lets the posts inside offer themselves as the answer, to who may say so. */
export function AcceptingAnswers({ thread, children }: { thread: ThreadData; children: ReactNode }) {
  const t = useTexts(texts);
  const [acceptAnswer] = useMutation(AcceptAnswer);
  const [withdrawAnswer] = useMutation(WithdrawAcceptedAnswer);
  const may = thread.viewerCan.includes('thread.accept_answer');
  const acceptedId = thread.acceptedAnswer?.id ?? null;
  const { id } = thread;
  const value = useMemo(() => {
    const failed = (): void => void toast({ text: t.failed, tone: 'ochre' });
    if (!may) return null;
    return {
      acceptedId,
      accept: (postId: string) => void acceptAnswer({ variables: { input: { postId } } }).catch(failed),
      withdraw: () => void withdrawAnswer({ variables: { input: { threadId: id } } }).catch(failed),
    };
  }, [may, acceptedId, id, acceptAnswer, withdrawAnswer, t]);
  return <AcceptingContext value={value}>{children}</AcceptingContext>;
}

/** Among the actions of a post: it is the answer, or not after all. Nothing for who may not say so. */
export function AcceptAction({ post }: { post: PostData }) {
  const t = useTexts(texts);
  const accepting = useContext(AcceptingContext);
  if (!accepting || post.ordinal === 1) return null;
  if (accepting.acceptedId === post.id) {
    return (
      <Button variant="text" size="s" onPress={accepting.withdraw}>
        {t.withdraw}
      </Button>
    );
  }
  return (
    <Button variant="text" size="s" icon={<CircleCheck aria-hidden />} aria-label={t.acceptOf(post.author.name)} onPress={() => accepting.accept(post.id)}>
      {t.accept}
    </Button>
  );
}

/** The accepted answer under the question, wherever in the thread it stands. */
export function AcceptedAnswer({ thread, onJump }: { thread: ThreadData; onJump: (ordinal: number) => void }) {
  const missing = thread.answeredAt !== null && !thread.acceptedAnswer;
  // It was accepted a moment ago, and its post is not loaded here.
  const { data } = useQuery(AcceptedAnswerQuery, { variables: { id: thread.id }, skip: !missing, fetchPolicy: 'network-only' });
  const answer = thread.answeredAt ? (thread.acceptedAnswer ?? data?.thread.acceptedAnswer) : null;
  return answer ? <AnswerFrame answer={answer} onJump={onJump} /> : null;
}

function AnswerFrame({ answer, onJump }: { answer: PostData; onJump: (ordinal: number) => void }) {
  const t = useTexts(texts);
  return (
    <section className="accepted-answer" aria-label={t.acceptedAnswer}>
      <p className="accepted-answer__head">
        <CircleCheck aria-hidden />
        <b>{t.acceptedAnswer}</b>
      </p>
      <Author author={answer.author} here={false} size={40}>
        <When at={answer.createdAt} />
      </Author>
      <PostBody post={answer} />
      <PostAttachments post={answer} />
      <Button variant="text" size="s" icon={<ArrowDown aria-hidden />} onPress={() => onJump(answer.ordinal)}>
        {t.goToAnswer}
      </Button>
    </section>
  );
}
