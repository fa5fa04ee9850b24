import { useQuery } from '@apollo/client/react';
import { useTexts } from '@leerkring/platform/web';
import { EyeOff } from 'lucide-react';
import { PostBody } from '../post-body';
import type { PostData } from '../thread.queries';
import './hidden-post.css';
import { useMayHide } from './hiding-posts';
import { HiddenWords, type PostHidingData } from './hiding.queries';
import { texts } from './texts';

/** What stands in the place of hidden words: for its author and facilitators with the reason, and the words themselves. */
export function HiddenPost({ post, own }: { post: PostData; own: boolean }) {
  const t = useTexts(texts);
  const may = useMayHide();
  const hiding = useHiding(post, own || may);
  return (
    <div className="hidden-post">
      <p className="hidden-post__note">
        <EyeOff aria-hidden />
        {own ? t.hiddenOwn : may ? t.hiddenForFacilitator : t.hidden}
      </p>
      {hiding && (
        <>
          <p className="hidden-post__reason">
            <b>{t.reasonOf(hiding.hiddenBy.name)}</b> {hiding.reason}
          </p>
          <details open={own}>
            <summary>{t.whatItSaid}</summary>
            <PostBody post={{ ...hiding, attachments: [] }} />
          </details>
        </>
      )}
    </div>
  );
}

/** What is hidden; asked for when it became so on this screen. */
function useHiding({ id, threadId, hiding }: PostData, may: boolean): PostHidingData['hiding'] {
  const { data } = useQuery(HiddenWords, { variables: { id: threadId, ids: [id] }, skip: !may || hiding !== null, fetchPolicy: 'network-only' });
  return hiding ?? data?.thread.postsById[0]?.hiding ?? null;
}
