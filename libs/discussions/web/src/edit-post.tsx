import { useMutation } from '@apollo/client/react';
import { useDraft, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RichTextEditor } from '@leerkring/ui';
import { useState } from 'react';
import { DraftKept } from './draft-kept';
import { useEditorLabels } from './editor-labels';
import { texts } from './texts';
import { EditPost, type PostData } from './thread.queries';
import { useMentionable } from './use-mentionable';

/** Changes the words of an own post in its place; what was typed is kept until it is saved or given up. */
export function EditPostForm({ post, onDone }: { post: PostData; onDone: () => void }) {
  const t = useTexts(texts);
  const labels = useEditorLabels();
  const people = useMentionable({ threadId: post.threadId });
  const sentence = useErrorSentence();
  const [draft, keep, clear, savedAt] = useDraft(`post:${post.id}`);
  const [words, setWords] = useState(draft || post.body);
  const [editPost, { loading, error }] = useMutation(EditPost);
  const done = (): void => {
    clear();
    onDone();
  };
  const write = (changed: string): void => {
    setWords(changed);
    keep(changed);
  };
  const save = async (): Promise<void> => {
    if (loading) return;
    if (!words.trim() || words.trim() === post.body.trim()) return done();
    const stored = await editPost({ variables: { input: { id: post.id, body: words } } }).catch(() => null);
    if (stored?.data) done();
  };
  return (
    <form
      className="edit-post"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <RichTextEditor label={t.editPost} labels={labels} people={people} value={words} onChange={write} onSubmit={() => void save()} onEscape={onDone} autoFocus status={<DraftKept savedAt={savedAt} />} />
      {error && (
        <Alert tone="ochre" announce="now" title={t.notPlaced}>
          {sentence(error)} {t.textKept}
        </Alert>
      )}
      <div className="edit-post__foot">
        <Button type="submit" busy={loading} busyLabel={t.saving}>
          {t.save}
        </Button>
        <Button variant="quiet" onPress={done}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
