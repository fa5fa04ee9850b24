import { useLanguage, useTexts } from '@leerkring/platform/web';
import { formatDay, formatTime } from '@leerkring/ui';
import type { ReactNode } from 'react';
import type { ViewedVersion } from './reading.queries';
import './reading.css';
import { texts } from './texts';

/** Enough of them to cover what one screen shows of a page, whatever its size. */
const TIMES = 120;

/** A version that may only be viewed, with who views it and when over all of it, on paper too; others as they are. */
export function Watermarked({ mark, children }: { mark: ViewedVersion['watermark']; children: ReactNode }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  if (!mark) return children;
  // With the year: a picture of the screen outlives 'today'.
  const moment = `${formatDay(mark.at, { locale, now: 0 })} ${formatTime(mark.at, { locale })}`;
  const words = `${mark.name} · ${moment}`;
  return (
    <>
      <p className="reading-line">{t.viewedBy(mark.name, moment)}</p>
      <div className="watermarked">
        {children}
        <div className="watermark" aria-hidden>
          {Array.from({ length: TIMES }, (_, index) => (
            <span key={index}>{words}</span>
          ))}
        </div>
      </div>
    </>
  );
}
