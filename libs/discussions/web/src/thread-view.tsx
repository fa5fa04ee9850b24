import { streamOf } from '@leerkring/contract';
import { useAccountId, useLanguage, useOutbox, usePresence, useTexts, useTyping } from '@leerkring/platform/web';
import { Heading, Page, PageGrid, formatDay, formatTime } from '@leerkring/ui';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { LONG, unseenOf } from './blocks';
import { BookmarkingPosts, useKeeping } from './bookmarks/bookmarking-posts';
import { ThreadCopies } from './copying/thread-copies';
import { FacilitateThread } from './facilitating/facilitate-thread';
import { ThreadBadges } from './facilitating/thread-badges';
import { ThreadOutcome } from './facilitating/thread-outcome';
import { HidingPosts } from './hiding/hiding-posts';
import { KeysDialog } from './keys/keys-line';
import { useKeys } from './keys/use-keys';
import { AcceptedAnswer, AcceptingAnswers } from './kinds/accepted-answer';
import { AnnouncementConfirmation } from './kinds/announcement';
import { KindFieldsView } from './kinds/kind-fields-view';
import { ThreadKindLine, type SubjectHref } from './kinds/thread-head';
import { ThreadLabels } from './kinds/thread-labels';
import { MergedBadge } from './moving/merged-thread';
import { MovingPosts } from './moving/moving-posts';
import { PostArticle, type PostActions } from './post-article';
import { PostOffersContext, type PostOffers } from './post-offers';
import { ReactingToPosts } from './reacting/reacting-to-posts';
import { POST, type WaitingPost } from './send-post';
import { ThreadSummary } from './summary/thread-summary';
import { texts } from './texts';
import { ThreadDock, type DockHandle } from './thread-dock';
import { AboutThread, ThreadFacts } from './thread-facts';
import { ThreadBar, ThreadOutline, useLandmarks } from './thread-outline';
import { ThreadPosts, type PostsHandle } from './thread-posts';
import type { PostData, ThreadData } from './thread.queries';
import './thread-view.css';
import { firstNewOf, useBorders, type Borders } from './use-borders';
import { useReading } from './use-reading';
import { useRemoval } from './use-removal';
import type { ThreadState } from './use-thread';
import { useWide } from './use-wide';
import { focusedOrdinal, jumpTo, stepFocus } from './walk';

/** How long after sending the screen keeps to the end. */
const FOLLOW_MS = 3000;

interface ThreadViewProps extends Pick<ThreadState, 'fresh' | 'load'> {
  thread: ThreadData;
  /** The post that the address asks for. */
  target?: Target | undefined;
  /** Address of the group's conversations. */
  groupHref: string;
  /** Address of what a thread is about. */
  subjectHref: SubjectHref;
  /** What other rooms add to the rail. */
  aside?: ReactNode;
  /** Under the opening post: what the page has that the thread is about. */
  under?: ReactNode;
  /** What other rooms offer with its posts. */
  offers?: PostOffers | undefined;
}

/** A post by its ordinal, and the visit that asks for it: asking again brings it back into view. */
export interface Target {
  ordinal: number | null;
  visit: string;
}

/** A thread to read along and write in. Give it the thread's id as key. */
export function ThreadView({ thread, fresh, load, target, groupHref, subjectHref, aside, under, offers }: ThreadViewProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
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

  const [long] = useState(thread.lastOrdinal > LONG);
  const { list, jump } = useJump();
  useArrival({ target, borders, long, fresh }, jump);
  const unseen = unseenOf(thread, borders, seen, accountId);
  const actions = useActions(dock, setEditing, remove);
  const focused = () => posts.find((post) => post.ordinal === focusedOrdinal());
  const [keeping, keep] = useKeeping();
  const keys = useKeys({
    onStep: stepFocus,
    onReply: () => thread.viewerCan.includes('post.add') && dock.current?.reply(focused() ?? null),
    onKeep: () => keep(focused() ?? null),
    onEdit: () => {
      const post = focused();
      if (post?.viewerCan.includes('post.edit')) setEditing(post.id);
    },
  });
  const takeBack = (clientId: string): void => {
    const taken = unsent.find((post) => post.clientId === clientId)?.payload;
    if (taken) dock.current?.putBack(taken);
    outbox.discard(clientId);
  };
  const followOwn = useFollowOwn(posts.length + unsent.length);
  const send = (post: WaitingPost): boolean => {
    followOwn();
    return outbox.send(post);
  };
  const group = { href: groupHref, name: thread.group?.name ?? thread.subject[language] ?? t.tracks };
  const facts = <ThreadFacts thread={thread} present={present} aside={aside} />;
  const shared = { ...actions, editing, removed, endOf, present, thread };
  const outlined = { group, landmarks: useLandmarks(thread, borders), onJump: jump };
  return (
    <Page className="thread-page">
      <PageGrid
        outline={wide && <ThreadOutline {...outlined} keys={keys} />}
        rail={wide && <div className="thread-rail">{facts}</div>}
        railLabel={t.aboutThread}
        railWidth="xs"
      >
        {!wide && <ThreadBar {...outlined} onAbout={() => setAboutOpen(true)} />}
        <PostTools thread={thread} offers={offers} keeping={keeping} onKeep={keep}>
          <Opening {...shared} {...{ subjectHref, groupHref }} />
          {under}
          <ThreadSummary thread={thread} />
          <AcceptedAnswer thread={thread} onJump={jump} />
          <ThreadPosts {...shared} {...{ borders, unsent, load, long }} handle={list} onJump={jump} onRetry={outbox.retry} onTakeBack={takeBack} onDiscard={outbox.discard} />
        </PostTools>
        <ThreadDock
          thread={thread}
          typing={typing}
          newBelow={unseen.count}
          onNewBelow={() => unseen.first && jump(unseen.first)}
          arrived={useArrived(thread, borders, unseen.count)}
          onSend={send}
          handle={dock}
        />
      </PageGrid>
      <AboutThread open={aboutOpen} onOpenChange={setAboutOpen} keys={keys}>
        {facts}
      </AboutThread>
      <KeysDialog keys={keys} />
    </Page>
  );
}

interface PostToolsProps extends Pick<ThreadViewProps, 'thread' | 'offers'> {
  keeping: PostData | null;
  onKeep: (post: PostData | null) => void;
  children: ReactNode;
}

/** What its posts offer beside their words. */
function PostTools({ thread, offers, keeping, onKeep, children }: PostToolsProps) {
  const withOffers = offers ? <PostOffersContext value={offers}>{children}</PostOffersContext> : children;
  return (
    <HidingPosts thread={thread}>
      <AcceptingAnswers thread={thread}>
        <MovingPosts thread={thread}>
          <ReactingToPosts thread={thread}>
            <BookmarkingPosts {...{ keeping, onKeep }}>{withOffers}</BookmarkingPosts>
          </ReactingToPosts>
        </MovingPosts>
      </AcceptingAnswers>
    </HidingPosts>
  );
}

type OpeningProps = PostActions & Pick<Parameters<typeof ThreadPosts>[0], 'thread' | 'present' | 'editing' | 'removed' | 'endOf'> & Pick<ThreadViewProps, 'subjectHref' | 'groupHref'>;

function Opening({ thread, present, editing, removed, subjectHref, groupHref, ...rest }: OpeningProps) {
  const accountId = useAccountId();
  const { language: locale } = useLanguage();
  const post = thread.openingPost;
  return (
    <div className="thread-opening">
      <ThreadKindLine thread={thread} hrefOf={subjectHref} />
      <div className="thread-opening__guide">
        <ThreadBadges thread={thread} />
        <MergedBadge thread={thread} />
        <FacilitateThread thread={thread} />
      </div>
      <Heading level={1}>{thread.title}</Heading>
      <ThreadCopies thread={thread} />
      <ThreadOutcome thread={thread} />
      <KindFieldsView thread={thread} />
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
      <ThreadLabels thread={thread} groupHref={groupHref} />
      <AnnouncementConfirmation thread={thread} />
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

/** The way to any post; what is asked before the list is there waits for it. */
function useJump(): { list: (handle: PostsHandle | null) => void; jump: (ordinal: number) => void } {
  const there = useRef<PostsHandle>(null);
  const waiting = useRef<number>(null);
  const jump = useCallback((ordinal: number): void => {
    if (ordinal === 1) return void jumpTo(1);
    if (!there.current) waiting.current = ordinal;
    there.current?.jump(ordinal);
  }, []);
  const list = useCallback(
    (handle: PostsHandle | null): void => {
      there.current = handle;
      const ordinal = handle && waiting.current;
      if (!ordinal) return;
      waiting.current = null;
      jump(ordinal);
    },
    [jump],
  );
  return { list, jump };
}

/** Goes to the post that the address asks for; a long thread that was read before opens where the reader was. */
function useArrival({ target, borders, long, fresh }: { target: Target | undefined; borders: Borders; long: boolean; fresh: boolean }, jump: (ordinal: number) => void): void {
  const start = useEffectEvent(() => target?.ordinal ?? (long && borders.read > 0 ? (firstNewOf(borders) ?? borders.opened) : null));
  const visit = target?.visit;
  useEffect(() => {
    const ordinal = fresh ? start() : null;
    if (ordinal) jump(ordinal);
  }, [visit, fresh, jump]);
}

/** What came in while reading, for who hears the page: the newest author, or how many when they are not on the page. */
function useArrived({ posts, lastOrdinal }: ThreadData, { opened }: Borders, unseen: number): string | null {
  const t = useTexts(texts);
  const accountId = useAccountId();
  const newest = posts.nodes.findLast((post) => post.ordinal > opened && post.author.id !== accountId);
  if (newest) return t.arrived(newest.author.name);
  return lastOrdinal > opened && unseen ? t.newBelow(unseen) : null;
}

/** What can be done with a post, the same functions all along: a row is drawn anew only for its own sake. */
function useActions(dock: RefObject<DockHandle | null>, setEditing: (id: string | null) => void, remove: PostActions['onDelete']): PostActions {
  const removal = useRef(remove);
  useEffect(() => {
    removal.current = remove;
  });
  return useMemo(
    () => ({
      onReply: (post) => dock.current?.reply(post),
      onQuote: (post) => dock.current?.quote(post),
      onEdit: (post) => setEditing(post?.id ?? null),
      onDelete: (post) => removal.current(post),
    }),
    [dock, setEditing],
  );
}
