import { AttachButton, DropArea, useEditorLabels, useLanguage, useTexts, type Attaching } from '@leerkring/platform/web';
import { Button, IconButton, RichTextEditor, type RichTextEditorHandle } from '@leerkring/ui';
import { Send, X } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { imagesIn } from './attachments/attachment-door';
import { PostFiles } from './attachments/post-files';
import { usePreview } from './attachments/use-preview';
import { DraftKept } from './draft-kept';
import { texts } from './texts';
import { useMentionable } from './use-mentionable';
import { useWide } from './use-wide';

interface ComposerProps {
  threadId: string;
  value: string;
  onChange: (words: string) => void;
  savedAt: Date | null;
  /** Name of the author whose post is answered; null for the thread as a whole. */
  answers: string | null;
  onForgetAnswer: () => void;
  onSend: () => void;
  /** How many people can read it; null: everybody who signed in. */
  readers: number | null;
  editorRef: RefObject<RichTextEditorHandle | null>;
  attaching: Attaching;
  /** On the phone one line until it is touched. */
  open: boolean;
  onOpen: () => void;
}

/** Writes a reply; docked under the thread. */
export function Composer({ threadId, value, onChange, savedAt, answers, onForgetAnswer, onSend, readers, editorRef, attaching, open, onOpen }: ComposerProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const labels = useEditorLabels();
  const wide = useWide();
  const people = useMentionable({ threadId });
  const preview = usePreview(attaching.attached);
  const [missing, setMissing] = useState(false);
  const { attached, list, waits } = attaching;
  if (!wide && !open && !value && !attached.length && !list.length) {
    return (
      <button type="button" className="composer-line" onClick={onOpen}>
        {t.writeReply}
      </button>
    );
  }
  const send = (): void => {
    setMissing(!value.trim());
    if (value.trim() && !waits) onSend();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {answers && (
        <p className="composer__answers">
          {t.replyingTo(answers)}
          <IconButton size="s" label={t.notToThis} icon={<X aria-hidden />} onPress={onForgetAnswer} />
        </p>
      )}
      <DropArea attaching={attaching}>
        <PostFiles attaching={attaching} words={value} editor={editorRef} />
        <RichTextEditor
          key={language}
          label={t.yourReply}
          placeholder={t.writeReply}
          labels={labels}
          people={people}
          rows={wide ? 2 : 1}
          value={value}
          onChange={onChange}
          onSubmit={send}
          autoFocus={open && !wide}
          invalid={missing && !value.trim()}
          describedBy={missing ? 'composer-missing' : undefined}
          editorRef={editorRef}
          images={imagesIn(attached)}
          onFiles={attaching.add}
          preview={preview}
          status={wide && <DraftKept savedAt={savedAt} />}
          footer={
            <div className="composer__foot">
              {missing && !value.trim() ? (
                <span id="composer-missing" role="alert" className="composer__missing">
                  {t.bodyMissing}
                </span>
              ) : (
                <span className="composer__facts" role={waits ? 'status' : undefined}>
                  {waits ?? (readers === null ? t.allCanRead : t.canRead(readers))}
                  {!wide && <DraftKept savedAt={savedAt} />}
                </span>
              )}
              <AttachButton attaching={attaching} />
              <Button variant="prime" type="submit" fit icon={<Send aria-hidden />} className="composer__send">
                {t.place}
              </Button>
            </div>
          }
        />
      </DropArea>
    </form>
  );
}
