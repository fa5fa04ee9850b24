import { FileIcon, Link, formatBytes } from '@leerkring/ui';
import { useLanguage, useTexts } from '../language';
import { attachmentHref, imagesOf, type AttachmentDoor } from './attachment-door';
import './attachments.css';
import type { AttachmentData } from './attachments.queries';
import { texts } from './texts';

/** The files that go with words, to save; images are shown. */
export function AttachmentList({ files, door }: { files: readonly AttachmentData[]; door: AttachmentDoor }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const images = imagesOf(door, files);
  if (!files.length) return null;
  return (
    <ul className="attachments" aria-label={t.files} role="list">
      {files.map(({ id, fileName, bytes }) => {
        const image = images.get(id);
        return (
          <li key={id} className="attachments__file">
            {image ? <img src={image.src} alt={t.image(fileName)} width={image.width} height={image.height} loading="lazy" decoding="async" className="attachments__image" /> : <FileIcon fileName={fileName} />}
            <Link href={attachmentHref(door, id)} download variant="action" cover aria-label={t.save(fileName)}>
              {fileName}
            </Link>
            <span className="attachments__size">{formatBytes(bytes, language)}</span>
          </li>
        );
      })}
    </ul>
  );
}
