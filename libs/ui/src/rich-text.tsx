import { clsx } from 'clsx';
import { lazy, Suspense } from 'react';
import { patiently } from './patiently';
import { plainParagraphs } from './rich-text-plain';
import './rich-text.css';

export interface RichTextProps {
  /** Markdown as it is stored. */
  children: string;
  /** The level that a first-level heading in the text gets; never above it. */
  headingLevel?: 2 | 3 | 4;
  className?: string;
}

const View = /* #__PURE__ */ lazy(() => patiently(() => import('./rich-text-view')));

/** Reads Markdown of posts that may come into view soon, in spare moments, so that scrolling need not wait for it. */
export function readRichTextAhead(texts: readonly string[]): void {
  const marked = texts.filter((text) => !plainParagraphs(text));
  // What cannot be fetched now is read when it is shown.
  if (marked.length) void import('./rich-text-view').then(({ readAhead }) => readAhead(marked), () => undefined);
}

/** What somebody wrote, in Markdown, shown safely: no HTML, no images but its own attachments, only web and mail links and mentions. */
export function RichText({ children, headingLevel = 3, className }: RichTextProps) {
  const plain = plainParagraphs(children);
  return (
    <div className={clsx('lk-rich-text', className)}>
      {plain?.map((paragraph, index) => <p key={index}>{paragraph}</p>) ?? (
        <Suspense fallback={<p className="lk-rich-text__plain">{children}</p>}>
          <View headingLevel={headingLevel}>{children}</View>
        </Suspense>
      )}
    </div>
  );
}
