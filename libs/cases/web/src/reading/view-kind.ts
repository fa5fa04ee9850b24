import type { ViewedVersion } from './reading.queries';

/** What is fetched for the screen, and how it is shown. */
export type Shown = 'pdf' | 'image' | 'words' | 'office-pdf' | null;

/** How a version is shown: by its bytes when it is a PDF or a picture of dots, otherwise by its words; null when it has none. */
export function viewKindOf({ fileName, text }: Pick<ViewedVersion, 'fileName'> & { text: { state: string } }): 'pdf' | 'image' | 'words' | null {
  if (/\.pdf$/i.test(fileName)) return 'pdf';
  if (/\.(png|jpe?g|gif|webp|avif)$/i.test(fileName)) return 'image';
  return text.state === 'unreadable' ? null : 'words';
}

/** An office document is shown by its words, or as the PDF that was made of it: when that is chosen, or there are no words. */
export function shownAs(version: Pick<ViewedVersion, 'fileName' | 'text' | 'pdf'>, wantsPdf: boolean): Shown {
  const kind = viewKindOf(version);
  if (version.pdf.state !== 'ready') return kind;
  return wantsPdf || kind === null || version.text.state === 'failed' ? 'office-pdf' : kind;
}

/** Whether there is something to choose. */
export const isShownBothWays = ({ text, pdf }: Pick<ViewedVersion, 'text' | 'pdf'>): boolean => pdf.state === 'ready' && text.state === 'ready';
