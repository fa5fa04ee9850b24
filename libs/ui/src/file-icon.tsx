import { File, FileArchive, FileImage, FileSpreadsheet, FileText, type LucideIcon } from 'lucide-react';
import './file-icon.css';

const icons: [LucideIcon, string[]][] = [
  [FileText, ['pdf', 'doc', 'docx', 'odt', 'odp', 'ppt', 'pptx', 'txt', 'md', 'rtf']],
  [FileSpreadsheet, ['ods', 'xls', 'xlsx', 'csv']],
  [FileImage, ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'svg', 'heic']],
  [FileArchive, ['zip', 'gz', 'tar', '7z']],
];

/** 'docx' of 'Spelregels.docx'; '' when the name does not say. */
export function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** The icon of a kind of file; the kind stands beside it in words. */
export function FileIcon({ fileName }: { fileName: string }) {
  const Icon = icons.find(([, endings]) => endings.includes(extensionOf(fileName)))?.[0] ?? File;
  return <Icon aria-hidden className="lk-file-icon" />;
}
