import { clsx } from 'clsx';
import { lazy, Suspense } from 'react';
import { patiently } from './patiently';
import './rich-text.css';

export interface RichTextProps {
  /** Markdown as it is stored. */
  children: string;
  /** The level that a first-level heading in the text gets; never above it. */
  headingLevel?: 2 | 3 | 4;
  className?: string;
}

const View = /* #__PURE__ */ lazy(() => patiently(() => import('./rich-text-view')));

/** What somebody wrote, in Markdown, shown safely: no HTML, no images but its own attachments, only web and mail links and mentions. */
export function RichText({ children, headingLevel = 3, className }: RichTextProps) {
  return (
    <div className={clsx('lk-rich-text', className)}>
      <Suspense fallback={<p className="lk-rich-text__plain">{children}</p>}>
        <View headingLevel={headingLevel}>{children}</View>
      </Suspense>
    </div>
  );
}
