import { useTexts } from '@leerkring/platform/web';
import { Badge, Button, IconButton, Menu } from '@leerkring/ui';
import { clsx } from 'clsx';
import { Ellipsis, Eraser, Pencil, Quote, Reply, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Author, When } from './author';
import { PostAttachments } from './attachments/post-attachments';
import { BookmarkMark, useBookmarkItems } from './bookmarks/bookmarking-posts';
import { EditPostForm } from './edit-post';
import { HiddenPost } from './hiding/hidden-post';
import { useHidingItems } from './hiding/hiding-posts';
import { AcceptAction } from './kinds/accepted-answer';
import { MovedPost } from './moving/moved-post';
import { useMoveItem } from './moving/moving-posts';
import { postAnchor } from './post-anchor';
import { PostBody } from './post-body';
import { usePostOffers } from './post-offers';
import './post.css';
import { PostReactions } from './reacting/post-reactions';
import { ReactMenu } from './reacting/react-menu';
import { texts } from './texts';
import type { PostData } from './thread.queries';
import { useAtRest } from './use-at-rest';
import { EditedMark } from './versions/edited-mark';

export interface PostActions {
  onReply: (post: PostData) => void;
  onQuote: (post: PostData) => void;
  onEdit: (post: PostData | null) => void;
  onDelete: (post: PostData) => void;
}

interface PostArticleProps extends PostActions {
  post: PostData;
  own: boolean;
  depth?: number;
  isNew?: boolean;
  here: boolean;
  editing: boolean;
  /** Deleted on this screen, and not yet on the server: the way back is open. */
  removed: boolean;
  canReply: boolean;
  /** What it answers, when that stands somewhere else. */
  quoted?: ReactNode;
  opening?: boolean;
  /** When, in other words than the usual ones. */
  when?: string;
  endOf: (element: HTMLElement | null) => (() => void) | undefined;
  /** Its buttons come when the page lies still: scrolling goes first. */
  unhurried?: boolean;
}

/** One post of a thread: words, tombstone, what stands for hidden words, or the form to change it. */
export function PostArticle(props: PostArticleProps) {
  const { post, own, depth = 0, isNew, here, editing, removed, quoted, opening, when, endOf, unhurried } = props;
  const t = useTexts(texts);
  const gone = removed || post.deletedAt !== null;
  return (
    <article id={postAnchor(post.ordinal)} tabIndex={-1} data-ordinal={post.ordinal} className={clsx('post', `post--${depth}`, opening && 'post--opening', gone && 'post--gone')} aria-label={t.wrote(post.author.name)}>
      {post.movedAt ? (
        <MovedPost post={post} />
      ) : gone ? (
        <Tombstone own={own} name={post.author.name} />
      ) : (
        <>
          <Author author={post.author} here={here} size={opening ? 44 : depth === 0 ? 40 : 36}>
            <BookmarkMark post={post} />
            <EditedMark post={post} own={own} />
            <When at={post.createdAt}>{when}</When>
            {isNew && <Badge>{t.isNew}</Badge>}
          </Author>
          <div className="post__body">
            {quoted}
            {post.hiddenAt ? <HiddenPost post={post} own={own} /> : editing ? <EditPostForm post={post} onDone={() => props.onEdit(null)} /> : <PostBody post={post} />}
            {!editing && <PostAttachments post={post} />}
            <PostReactions post={post} unhurried={unhurried} />
            {(!editing || post.hiddenAt) && <Actions {...props} />}
          </div>
        </>
      )}
      <span ref={endOf} data-ordinal={post.ordinal} className="post__end" />
    </article>
  );
}

function Tombstone({ own, name }: { own: boolean; name: string }) {
  const t = useTexts(texts);
  return (
    <p className="post__tombstone">
      <Eraser aria-hidden />
      {own ? t.youDeleted : t.deletedBy(name)}
    </p>
  );
}

function Actions({ unhurried = false, ...props }: PostArticleProps) {
  return useAtRest(unhurried) ? <ReadyActions {...props} /> : <div className="post__actions" />;
}

function ReadyActions({ post, canReply, onReply, onQuote, onEdit, onDelete }: PostArticleProps) {
  const t = useTexts(texts);
  const { name } = post.author;
  const hiding = useHidingItems(post);
  const offers = usePostOffers();
  const items = [
    ...(post.viewerCan.includes('post.edit') ? [{ id: 'edit', label: t.edit, icon: <Pencil aria-hidden />, onAction: () => onEdit(post) }] : []),
    ...(post.viewerCan.includes('post.delete') ? [{ id: 'delete', label: t.remove, icon: <Trash2 aria-hidden />, onAction: () => onDelete(post) }] : []),
    ...useBookmarkItems(post),
    ...useMoveItem(post),
    ...hiding,
    ...offers.items(post),
  ];
  if (!canReply && !items.length) return null;
  return (
    <div className="post__actions">
      {canReply && (
        <>
          <Button variant="text" size="s" icon={<Reply aria-hidden />} aria-label={t.replyTo(name)} onPress={() => onReply(post)}>
            {t.reply}
          </Button>
          {!post.hiddenAt && (
            <>
              <Button variant="text" size="s" icon={<Quote aria-hidden />} aria-label={t.quotePost(name)} onPress={() => onQuote(post)} className="post__quote-action">
                {t.quote}
              </Button>
              <ReactMenu post={post} />
              <AcceptAction post={post} />
            </>
          )}
        </>
      )}
      {items.length > 0 && (
        <span className="post__more">
          <Menu trigger={<IconButton size="s" label={t.more(name)} icon={<Ellipsis aria-hidden />} />} items={items} onOpen={offers.onOpen} />
        </span>
      )}
    </div>
  );
}
