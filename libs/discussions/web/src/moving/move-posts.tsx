import { useMutation } from '@apollo/client/react';
import { limits, threadKinds, type ThreadKind } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, KindIcon, RadioSegment, Select, TextField, toast } from '@leerkring/ui';
import { useState } from 'react';
import type { PostData, ThreadData } from '../thread.queries';
import { MovePosts as MoveMutation } from './moving.queries';
import './moving.css';
import { PostChoice } from './post-choice';
import { texts } from './texts';
import { ThreadChoice } from './thread-choice';

const FORM = 'move-posts';
const kinds = threadKinds.filter((kind) => kind !== 'announcement');

type Which = 'this' | 'from' | 'chosen';

interface MovePostsProps {
  thread: ThreadData;
  /** The post that was pointed at. */
  post: PostData;
  onDone: () => void;
}

/** Asks which posts move and where to, and moves them. */
export default function MovePosts({ thread, post, onDone }: MovePostsProps) {
  const t = useTexts(texts);
  const form = useMove(thread, post, onDone);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={t.moveTitle}
      line={t.moveLine}
      closeLabel={t.close}
      footer={
        <>
          <Button variant="quiet" onPress={onDone}>
            {t.cancel}
          </Button>
          <Button variant="prime" type="submit" form={FORM} busy={form.busy} busyLabel={t.moving}>
            {t.doMove}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="move-posts"
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <WhichPosts thread={thread} post={post} form={form} />
        <WhereTo thread={thread} form={form} />
        {form.failure && (
          <Alert tone="ochre" announce="now" title={t.failed}>
            {form.failure}
          </Alert>
        )}
      </form>
    </Dialog>
  );
}

type Form = ReturnType<typeof useMove>;

function WhichPosts({ thread, post, form }: { thread: ThreadData; post: PostData; form: Form }) {
  const t = useTexts(texts);
  const options: { id: Which; label: string }[] = [
    { id: 'this', label: t.onlyThis },
    { id: 'from', label: t.fromHere },
    { id: 'chosen', label: t.choose },
  ];
  const line = { this: t.onlyThisLine(post.author.name), from: t.fromHereLine(post.author.name, thread.lastOrdinal - post.ordinal + 1), chosen: t.chosen(form.chosen.size) };
  return (
    <>
      <RadioSegment label={t.which} options={options} value={form.which} onChange={(id) => form.setWhich(id as Which)} description={line[form.which]} />
      {form.which === 'chosen' && <PostChoice posts={thread.posts.nodes} chosen={form.chosen} onChange={form.setChosen} error={form.tried && !form.chosen.size ? t.noneChosen : undefined} />}
    </>
  );
}

function WhereTo({ thread, form }: { thread: ThreadData; form: Form }) {
  const t = useTexts(texts);
  const options = [
    { id: 'new', label: t.toNew },
    { id: 'other', label: t.toOther },
  ];
  return (
    <>
      <RadioSegment label={t.where} options={options} value={form.where} onChange={(id) => form.setWhere(id as Form['where'])} />
      {form.where === 'new' ? (
        <>
          <TextField label={t.title} value={form.title} onChange={form.setTitle} maxLength={limits.title} error={form.tried && !form.title.trim() ? t.titleMissing : undefined} />
          <Select label={t.kind} options={kinds.map((id) => ({ id, label: t[id], icon: <KindIcon kind={id} /> }))} value={form.kind} onChange={(id) => form.setKind(id as ThreadKind)} />
        </>
      ) : (
        <ThreadChoice thread={thread} value={form.toThreadId} onChange={form.setToThreadId} error={form.tried && !form.toThreadId ? t.targetMissing : undefined} />
      )}
    </>
  );
}

function useMove(thread: ThreadData, post: PostData, onDone: () => void) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [which, setWhich] = useState<Which>('this');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([post.id]));
  const [where, setWhere] = useState<'new' | 'other'>('new');
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<ThreadKind>('question');
  const [toThreadId, setToThreadId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [move, { loading, error }] = useMutation(MoveMutation);
  const save = async (): Promise<void> => {
    setTried(true);
    const incomplete = (which === 'chosen' && !chosen.size) || (where === 'new' ? !title.trim() : !toThreadId);
    if (incomplete || loading) return;
    const posts = { this: { postIds: [post.id] }, from: { from: post.ordinal }, chosen: { postIds: [...chosen] } }[which];
    const target = where === 'new' ? { newThread: { title, kind } } : { toThreadId };
    const stored = await move({ variables: { input: { threadId: thread.id, ...posts, ...target } } }).catch(() => null);
    if (!stored?.data) return;
    toast({ text: t.movedDone(stored.data.movePosts.target.title) });
    onDone();
  };
  return { which, setWhich, chosen, setChosen, where, setWhere, title, setTitle, kind, setKind, toThreadId, setToThreadId, tried, save, busy: loading, failure: error ? sentence(error) : null };
}
