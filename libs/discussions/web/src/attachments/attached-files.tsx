import { UploadRows, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, FileIcon, IconButton, formatBytes, type RichTextEditorHandle } from '@leerkring/ui';
import { ImagePlus, X } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { imagesIn, standsIn } from './attachment-door';
import './attachments.css';
import type { AttachmentData } from './attachments.queries';
import { ImageInWords } from './image-in-words';
import { texts } from './texts';
import type { Attaching } from './use-attaching';

interface AttachedFilesProps {
  attaching: Attaching;
  /** What is written so far. */
  words: string;
  editor: RefObject<RichTextEditorHandle | null>;
}

/** The files of a post that is being written: under way with their progress, whole with what can be done with them. */
export function AttachedFiles({ attaching, words, editor }: AttachedFilesProps) {
  const t = useTexts(texts);
  const [placing, setPlacing] = useState<AttachmentData | null>(null);
  const { attached, list, uploads, arrive, remove } = attaching;
  return (
    <>
      <UploadRows uploads={uploads} list={list} onArrived={arrive} />
      {attached.length > 0 && (
        <ul className="attached" aria-label={t.attached} role="list">
          {attached.map((attachment) => (
            <AttachedFile
              key={attachment.id}
              attachment={attachment}
              inWords={standsIn(words, attachment)}
              onPlace={() => setPlacing(attachment)}
              onRemove={() => {
                remove(attachment.id);
                editor.current?.removeImage(attachment.id);
              }}
            />
          ))}
        </ul>
      )}
      {placing && <ImageInWords attachment={placing} onPlace={(alt) => editor.current?.insertImage(placing.id, alt)} onDone={() => setPlacing(null)} />}
    </>
  );
}

interface AttachedFileProps {
  attachment: AttachmentData;
  inWords: boolean;
  onPlace: () => void;
  onRemove: () => void;
}

function AttachedFile({ attachment, inWords, onPlace, onRemove }: AttachedFileProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { id, fileName, bytes } = attachment;
  const image = imagesIn([attachment]).get(id);
  return (
    <li className="attached__file">
      {image ? <img src={image.src} alt="" width={image.width} height={image.height} className="attached__image" /> : <FileIcon fileName={fileName} />}
      <span className="attached__words">
        <strong>{fileName}</strong> <span>{[formatBytes(bytes, language), inWords && t.inWords].filter(Boolean).join(' · ')}</span>
      </span>
      {image && !inWords && (
        <Button variant="text" size="s" icon={<ImagePlus aria-hidden />} aria-label={t.intoWords(fileName)} onPress={onPlace}>
          {t.intoWordsShort}
        </Button>
      )}
      <IconButton size="s" label={t.leaveOut(fileName)} icon={<X aria-hidden />} onPress={onRemove} />
    </li>
  );
}
