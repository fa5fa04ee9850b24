import { useMutation } from '@apollo/client/react';
import { HideDialog, useTexts } from '@leerkring/platform/web';
import { HidePost as HideMutation } from './hiding.queries';
import { texts } from './texts';

interface HidePostProps {
  post: { id: string; author: { name: string } };
  onDone: () => void;
}

/** Asks why, and hides the post. */
export default function HidePost({ post, onDone }: HidePostProps) {
  const t = useTexts(texts);
  const [hide, { loading, error }] = useMutation(HideMutation, { onCompleted: onDone });
  const save = (reason: string): void => void hide({ variables: { input: { postId: post.id, reason } } }).catch(() => null);
  return <HideDialog title={t.title(post.author.name)} line={t.titleLine} busy={loading} error={error} onHide={save} onCancel={onDone} />;
}
