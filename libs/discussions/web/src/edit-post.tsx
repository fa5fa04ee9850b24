import { useMutation } from '@apollo/client/react';
import { limits } from '@leerkring/contract';
import { AttachButton, DropArea, useAttaching, useDraft, useEditorLabels, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RichTextEditor, type RichTextEditorHandle } from '@leerkring/ui';
import { useRef, useState } from 'react';
import { attachmentDoor, imagesIn } from './attachments/attachment-door';
import { PostFiles } from './attachments/post-files';
import { usePreview } from './attachments/use-preview';
import { DraftKept } from './draft-kept';
import { texts } from './texts';
import { EditPost, type PostData } from './thread.queries';
import { useMentionable } from './use-mentionable';
import { texts as ofVersions } from './versions/texts';

/** Changes the words of an own post in its place; what was typed is kept until it is saved or given up. */
export function EditPostForm({ post, onDone }: { post: PostData; onDone: () => void }) {
  const t = useTexts(texts);
  const { whoReads } = useTexts(ofVersions);
  const labels = useEditorLabels();
  const people = useMentionable({ threadId: post.threadId });
  const sentence = useErrorSentence();
  const [draft, keep, clear, savedAt] = useDraft(`post:${post.id}`);
  const [words, setWords] = useState(draft || post.body);
  const attaching = useAttaching(attachmentDoor, `post:${post.id}`, limits.attachments, post.attachments);
  const { attached, waits } = attaching;
  const preview = usePreview(attached);
  const editor = useRef<RichTextEditorHandle>(null);
  const [editPost, { loading, error }] = useMutation(EditPost);
  const done = (): void => {
    clear();
    attaching.clear();
    onDone();
  };
  const write = (changed: string): void => {
    setWords(changed);
    keep(changed);
  };
  const save = async (): Promise<void> => {
    if (loading || waits) return;
    const attachmentIds = attached.map(({ id }) => id);
    const same = words.trim() === post.body.trim() && attachmentIds.join() === post.attachments.map(({ id }) => id).join();
    if (!words.trim() || same) return done();
    const stored = await editPost({ variables: { input: { id: post.id, body: words, attachmentIds } } }).catch(() => null);
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
      <DropArea attaching={attaching}>
        <RichTextEditor
          label={t.editPost}
          labels={labels}
          people={people}
          value={words}
          onChange={write}
          onSubmit={() => void save()}
          onEscape={onDone}
          autoFocus
          status={<DraftKept savedAt={savedAt} />}
          editorRef={editor}
          images={imagesIn(attached)}
          onFiles={attaching.add}
          preview={preview}
          footer={
            <div className="composer__foot">
              <span role="status">{waits}</span>
              <AttachButton attaching={attaching} />
            </div>
          }
        />
        <PostFiles attaching={attaching} words={words} editor={editor} />
      </DropArea>
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
        <span className="edit-post__note">{whoReads}</span>
      </div>
    </form>
  );
}
