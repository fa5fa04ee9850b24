import { FileIcon, IconButton, formatBytes } from '@leerkring/ui';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '../language';
import { UploadRows } from '../uploads/upload-rows';
import { imagesOf } from './attachment-door';
import './attachments.css';
import type { AttachmentData } from './attachments.queries';
import { texts } from './texts';
import type { Attaching } from './use-attaching';

interface AttachedFilesProps {
  attaching: Attaching;
  /** What else is said of a file, after its size. */
  note?: (attachment: AttachmentData) => string | false;
  /** What else can be done with it. */
  deeds?: (attachment: AttachmentData) => ReactNode;
  onRemove?: (attachment: AttachmentData) => void;
}

/** The files that go with what one writes: under way with their progress, whole with what can be done with them. */
export function AttachedFiles({ attaching, note, deeds, onRemove }: AttachedFilesProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { attached, door, list, uploads, arrive, remove } = attaching;
  const images = imagesOf(door, attached);
  return (
    <>
      <UploadRows uploads={uploads} list={list} onArrived={arrive} />
      {attached.length > 0 && (
        <ul className="attached" aria-label={t.attached} role="list">
          {attached.map((attachment) => {
            const { id, fileName, bytes } = attachment;
            const image = images.get(id);
            return (
              <li key={id} className="attached__file">
                {image ? <img src={image.src} alt="" width={image.width} height={image.height} className="attached__image" /> : <FileIcon fileName={fileName} />}
                <span className="attached__words">
                  <strong>{fileName}</strong> <span>{[formatBytes(bytes, language), note?.(attachment)].filter(Boolean).join(' · ')}</span>
                </span>
                {deeds?.(attachment)}
                <IconButton
                  size="s"
                  label={t.leaveOut(fileName)}
                  icon={<X aria-hidden />}
                  onPress={() => {
                    remove(id);
                    onRemove?.(attachment);
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
