import type { ViewedVersion } from './reading.queries';

/** How a version is shown: by its bytes when it is a PDF or a picture of dots, otherwise by its words; null when it has none. */
export function viewKindOf({ fileName, text }: Pick<ViewedVersion, 'fileName'> & { text: { state: string } }): 'pdf' | 'image' | 'words' | null {
  if (/\.pdf$/i.test(fileName)) return 'pdf';
  if (/\.(png|jpe?g|gif|webp|avif)$/i.test(fileName)) return 'image';
  return text.state === 'unreadable' ? null : 'words';
}
