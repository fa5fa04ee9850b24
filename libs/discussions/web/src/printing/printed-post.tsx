import { useLanguage, useTexts } from '@leerkring/platform/web';
import { formatDay, formatTime } from '@leerkring/ui';
import { usePersonLine } from '../person-line';
import { PostBody } from '../post-body';
import type { PrintedPostData } from './printing.queries';
import { texts } from './texts';

interface PrintedPostProps {
  post: PrintedPostData;
  threadId: string;
  /** What it answers, when that goes on paper too. */
  answered: PrintedPostData | undefined;
}

/** A post on paper: who, when, in answer to what, and the words. */
export function PrintedPost({ post, threadId, answered }: PrintedPostProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const line = usePersonLine();
  const { author, createdAt, ordinal, editedAt } = post;
  const note = useNote(post, threadId);
  return (
    <article className="printed-post" aria-label={t.answerAt(ordinal)}>
      <p className="printed-post__head">
        <span className="printed-post__ordinal">{ordinal}</span>
        <b>{author.name}</b> <span>{line(author)}</span>
        <time dateTime={createdAt}>
          {formatDay(createdAt, { locale })} {formatTime(createdAt, { locale })}
          {editedAt && !note && ` (${t.edited})`}
        </time>
      </p>
      {answered && answered.ordinal > 1 && <p className="printed-post__answers">{t.answers(answered.ordinal, answered.author.name)}</p>}
      {note ? <p className="printed-post__note">{note}</p> : <PostBody post={post} />}
      {!note && post.attachments.length > 0 && <p className="printed-post__note">{t.files(post.attachments.map(({ fileName }) => fileName).join(', '))}</p>}
    </article>
  );
}

/** What stands in the place of words that are not here (any more). */
function useNote({ author: { name }, deletedAt, hiddenAt, movedAt, movedTo }: PrintedPostData, threadId: string): string | null {
  const t = useTexts(texts);
  if (movedAt) return !movedTo ? t.moved(name) : movedTo.threadId === threadId ? t.movedTo(name, movedTo.ordinal ?? 1) : t.movedToThread(name, movedTo.title);
  if (deletedAt) return t.deletedBy(name);
  return hiddenAt ? t.hidden : null;
}
