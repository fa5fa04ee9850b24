import { AttachedFiles, useTexts, type AttachmentData, type Attaching } from '@leerkring/platform/web';
import { Button, type RichTextEditorHandle } from '@leerkring/ui';
import { ImagePlus } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { imagesIn, standsIn } from './attachment-door';
import { ImageInWords } from './image-in-words';
import { texts } from './texts';

interface PostFilesProps {
  attaching: Attaching;
  /** What is written so far. */
  words: string;
  editor: RefObject<RichTextEditorHandle | null>;
}

/** The files of a post that is being written; images can be put in its words. */
export function PostFiles({ attaching, words, editor }: PostFilesProps) {
  const t = useTexts(texts);
  const [placing, setPlacing] = useState<AttachmentData | null>(null);
  const deeds = (attachment: AttachmentData) =>
    imagesIn([attachment]).size > 0 &&
    !standsIn(words, attachment) && (
      <Button variant="text" size="s" icon={<ImagePlus aria-hidden />} aria-label={t.intoWords(attachment.fileName)} onPress={() => setPlacing(attachment)}>
        {t.intoWordsShort}
      </Button>
    );
  return (
    <>
      <AttachedFiles attaching={attaching} note={(attachment) => standsIn(words, attachment) && t.inWords} deeds={deeds} onRemove={({ id }) => editor.current?.removeImage(id)} />
      {placing && <ImageInWords attachment={placing} onPlace={(alt) => editor.current?.insertImage(placing.id, alt)} onDone={() => setPlacing(null)} />}
    </>
  );
}
