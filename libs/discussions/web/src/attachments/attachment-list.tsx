import { useLanguage, useTexts } from '@leerkring/platform/web';
import { FileIcon, Link, formatBytes } from '@leerkring/ui';
import { attachmentHref, imagesIn, standsIn } from './attachment-door';
import './attachments.css';
import type { AttachmentData } from './attachments.queries';
import { texts } from './texts';

/** The files that go with a post, to save; images that stand in its words are there already. */
export function AttachmentList({ post }: { post: { body: string; attachments: readonly AttachmentData[] } }) {
  const t = useTexts(texts);
  const files = post.attachments.filter((attachment) => !standsIn(post.body, attachment));
  if (!files.length) return null;
  return (
    <ul className="attachments" aria-label={t.files} role="list">
      {files.map((attachment) => (
        <AttachmentRow key={attachment.id} attachment={attachment} />
      ))}
    </ul>
  );
}

function AttachmentRow({ attachment }: { attachment: AttachmentData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { id, fileName, bytes } = attachment;
  const image = imagesIn([attachment]).get(id);
  return (
    <li className="attachments__file">
      {image ? <img src={image.src} alt="" width={image.width} height={image.height} loading="lazy" decoding="async" className="attachments__image" /> : <FileIcon fileName={fileName} />}
      <Link href={attachmentHref(id)} download variant="action" cover aria-label={t.save(fileName)}>
        {fileName}
      </Link>
      <span className="attachments__size">{formatBytes(bytes, language)}</span>
    </li>
  );
}
