import { streamOf } from '@leerkring/contract';
import { useAccountId, useLanguage, useOutbox, usePresence, useTexts, useTyping } from '@leerkring/platform/web';
import { Dialog, Heading, KindGlyph, Page, PageGrid, Status, formatDay, formatTime, kindTone } from '@leerkring/ui';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { arrange } from './arrange';
import { postAnchor } from './post-anchor';
import { PostArticle, type PostActions } from './post-article';
import { POST, type WaitingPost } from './send-post';
import { texts } from './texts';
import { ThreadDock, type DockHandle } from './thread-dock';
import { ThreadFacts } from './thread-facts';
import { ThreadBar, ThreadOutline, useLandmarks } from './thread-outline';
import { ThreadPosts } from './thread-posts';
import type { PostData, ThreadData } from './thread.queries';
import './thread-view.css';
import { isNewTo, useBorders } from './use-borders';
import { useKeys } from './use-keys';
import { useReading } from './use-reading';
import { useRemoval } from './use-removal';
import type { ThreadState } from './use-thread';
import { useWide } from './use-wide';

/** How long after sending the screen keeps to the end. */
const FOLLOW_MS = 3000;

interface ThreadViewProps extends Pick<ThreadState, 'fresh' | 'loadEarlier'> {
  thread: ThreadData;
  /** Address of the group's conversations. */
  groupHref: string;
  /** What other rooms add to the rail. */
  aside?: ReactNode;
}

/** A thread to read along and write in. Give it the thread's id as key. */
export function ThreadView({ thread, fresh, loadEarlier, groupHref, aside }: ThreadViewProps) {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const wide = useWide();
  const stream = streamOf('thread', thread.id);
  const present = usePresence(stream);
  const typing = useTyping(stream);
  const posts = thread.posts.nodes;
  const borders = useBorders(thread, fresh);
  const { seen, endOf } = useReading(thread.id, posts, borders.read);
  const { unsent, ...outbox } = useOwnPosts(thread.id, posts);
  const { removed, remove } = useRemoval();
  const [editing, setEditing] = useState<string | null>(null);
  const [aboutOpen, setAboutOpen] = useState(false);
  const dock = useRef<DockHandle>(null);

  const unseen = arrange(posts, borders).filter(({ post }) => isNewTo(post, borders, accountId) && !post.deletedAt && !seen.has(post.ordinal));
  const firstNew = posts.find((post) => isNewTo(post, borders, accountId));
  const arrived = posts.findLast((post) => post.ordinal > borders.opened && post.author.id !== accountId);
  const landmarks = useLandmarks(thread, firstNew);
  const actions: PostActions = {
    onReply: (post) => dock.current?.reply(post),
    onQuote: (post) => dock.current?.quote(post),
    onEdit: (post) => setEditing(post?.id ?? null),
    onDelete: remove,
  };
  const focused = () => posts.find((post) => post.ordinal === focusedOrdinal());
  const keys = useKeys({
    onStep: stepFocus,
    onReply: () => thread.viewerCan.includes('post.add') && dock.current?.reply(focused() ?? null),
    onEdit: () => {
      const post = focused();
      if (post?.viewerCan.includes('post.edit')) setEditing(post.id);
    },
  });
  const takeBack = (clientId: string): void => {
    dock.current?.putBack(unsent.find((post) => post.clientId === clientId)?.payload.body ?? '');
    outbox.discard(clientId);
  };
  const followOwn = useFollowOwn(posts.length + unsent.length);
  const send = (words: string, parentId: string | null): boolean => {
    followOwn();
    return outbox.send({ body: words, parentId });
  };
  const group = { href: groupHref, name: thread.group?.name ?? t.tracks };
  const shared = { ...actions, editing, removed, endOf, present, thread };
  return (
    <Page className="thread-page">
      <PageGrid
        outline={wide && <ThreadOutline group={group} landmarks={landmarks} onJump={jumpTo} keys={keys} />}
        rail={
          wide && (
            <div className="thread-rail">
              <ThreadFacts thread={thread} present={present} aside={aside} />
            </div>
          )
        }
        railLabel={t.aboutThread}
        railWidth="xs"
      >
        {!wide && <ThreadBar group={group} landmarks={landmarks} onJump={jumpTo} onAbout={() => setAboutOpen(true)} />}
        <Opening {...shared} />
        <ThreadPosts {...shared} {...{ borders, unsent, loadEarlier }} onJump={jumpTo} onRetry={outbox.retry} onTakeBack={takeBack} onDiscard={outbox.discard} />
        <ThreadDock
          thread={thread}
          typing={typing}
          newBelow={unseen.length}
          onNewBelow={() => unseen[0] && jumpTo(unseen[0].post.ordinal)}
          arrivedFrom={arrived?.author.name ?? null}
          onSend={send}
          handle={dock}
        />
      </PageGrid>
      <Dialog open={aboutOpen} onOpenChange={setAboutOpen} title={t.aboutThread} closeLabel={t.close} size="s">
        <div className="thread-about">
          <ThreadFacts thread={thread} present={present} aside={aside} />
        </div>
      </Dialog>
    </Page>
  );
}

type OpeningProps = PostActions & Pick<Parameters<typeof ThreadPosts>[0], 'thread' | 'present' | 'editing' | 'removed' | 'endOf'>;

function Opening({ thread, present, editing, removed, ...rest }: OpeningProps) {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const { language: locale } = useLanguage();
  const post = thread.openingPost;
  return (
    <div className="thread-opening">
      <p className="thread-opening__kind">
        <KindGlyph kind={thread.kind} />
        <Status tone={kindTone(thread.kind)}>{t[thread.kind]}</Status>
      </p>
      <Heading level={1}>{thread.title}</Heading>
      <PostArticle
        {...rest}
        opening
        post={post}
        own={post.author.id === accountId}
        here={present.some((person) => person.id === post.author.id)}
        editing={editing === post.id}
        removed={removed.has(post.id)}
        canReply={thread.viewerCan.includes('post.add')}
        when={`${formatDay(post.createdAt, { locale, long: true })}, ${formatTime(post.createdAt, { locale })}`}
      />
    </div>
  );
}

/** What the reader wrote here and does not stand among the posts yet. */
function useOwnPosts(threadId: string, posts: readonly PostData[]): ReturnType<typeof useOutbox<WaitingPost>> {
  const arrived = useMemo(() => new Set(posts.map((post) => post.clientId)), [posts]);
  return useOutbox<WaitingPost>(POST, threadId, arrived);
}

/** After sending, the end of the thread comes into view: first with the post on its way, then with the stored one. */
function useFollowOwn(shown: number): () => void {
  const until = useRef(0);
  useEffect(() => {
    if (Date.now() < until.current) document.querySelector('.thread-posts')?.scrollIntoView({ block: 'end' });
  }, [shown]);
  return () => {
    until.current = Date.now() + FOLLOW_MS;
  };
}

function jumpTo(ordinal: number): void {
  const article = document.getElementById(postAnchor(ordinal));
  article?.scrollIntoView({ block: 'start' });
  article?.focus({ preventScroll: true });
}

function articles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('article.post')];
}

function focusedOrdinal(): number {
  return Number(document.activeElement?.closest<HTMLElement>('article.post')?.dataset['ordinal'] ?? 0);
}

function stepFocus(step: 1 | -1): void {
  const all = articles();
  const at = all.findIndex((article) => article.contains(document.activeElement));
  const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
  if (next) jumpTo(Number(next.dataset['ordinal']));
}
