import type { InfluenceRole } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { formatDay, wallClock } from '@leerkring/ui';
import { Diamond } from 'lucide-react';
import { useEffect, useId, useRef, type CSSProperties } from 'react';
import './board.css';
import type { CanvasActorData, InfluenceMomentData } from './canvas.queries';
import type { CanvasShown } from './canvas-text';
import { Lane } from './lane';
import { MomentMark, ShiftingMark, markStyle } from './moment-mark';
import { RoleKey } from './role-mark';
import { texts } from './texts';
import { packed, timeScale, timesOf, type Span, type TimeScale } from './time-scale';

/** A disc with a number; and a diamond of the timeline of the case. */
const DISC_PX = 40;
const DIAMOND_PX = 20;

/** What can be done on the board by who draws. */
export interface Drawing {
  onShift: (moment: InfluenceMomentData, from: string, to: string) => Promise<boolean>;
  onOpen: (moment: InfluenceMomentData) => void;
  onInvolve: (moment: InfluenceMomentData, actor: CanvasActorData, from: InfluenceRole, to: InfluenceRole | null) => void;
}

interface CanvasBoardProps extends CanvasShown {
  /** Left out: only to be seen. */
  drawing?: Drawing | undefined;
  /** The day to which it is drawn; of a snapshot the day when it was kept. */
  today?: string;
  /** What stands at that day. */
  todayLabel?: string;
}

const asSpans = (moments: CanvasShown['caseMoments']): Span[] => moments.map(({ on }) => ({ startsOn: on, endsOn: null }));

/** The process on a timeline: a lane for each actor, moments of influence with numbers, and a mark where an actor takes part. */
export function CanvasBoard({ canvas: { actors, moments }, caseMoments, drawing, today = wallClock(Date.now()).day, todayLabel }: CanvasBoardProps) {
  const t = useTexts(texts);
  const hintId = useId();
  const scale = timeScale([...moments, ...asSpans(caseMoments)], today);
  const frame = useOpenAtToday(scale);
  const times = timesOf(moments, today);
  const { lines, count } = packed(scale, moments, DISC_PX);
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard */}
      <div className="canvas-frame" ref={frame} role="region" aria-label={t.drawing} tabIndex={0}>
        <div className="canvas-board" style={{ '--_width': `${scale.width}px` } as CSSProperties}>
          <Days scale={scale} />
          {caseMoments.length > 0 && <CaseMomentRow caseMoments={caseMoments} scale={scale} />}
          <div className="canvas-row canvas-row--moments" style={{ '--_lines': count } as CSSProperties}>
            <div className="canvas-row__name">{t.moments}</div>
            <div className="canvas-row__days">
              {moments.map((moment, place) => {
                const mark = { moment, scale, number: place + 1, time: times[place]!, line: lines[place]! };
                return drawing ? <ShiftingMark key={moment.id} {...mark} hintId={hintId} onOpen={() => drawing.onOpen(moment)} onShift={(from, to) => drawing.onShift(moment, from, to)} /> : <MomentMark key={moment.id} {...mark} />;
              })}
            </div>
          </div>
          {actors.map((actor) => (
            <Lane key={actor.id} actor={actor} moments={moments} scale={scale} onInvolve={drawing?.onInvolve} />
          ))}
          {scale.today !== null && <Today at={scale.today} label={todayLabel ?? t.today} />}
        </div>
      </div>
      {drawing && moments.length > 0 && (
        <p id={hintId} className="canvas-soft canvas-hint">
          {t.markHint}
        </p>
      )}
      {moments.some(({ involvements }) => involvements.length > 0) && <RoleKey />}
    </>
  );
}

/** The line of today, over all rows. */
function Today({ at, label }: { at: number; label: string }) {
  return (
    <div className="canvas-row canvas-row--today" aria-hidden>
      <div className="canvas-row__name" />
      <div className="canvas-row__days">
        <span className="canvas-today" style={{ insetInlineStart: `${at * 100}%` }}>
          {label}
        </span>
      </div>
    </div>
  );
}

function Days({ scale: { columns } }: { scale: TimeScale }) {
  const { language } = useLanguage();
  const months = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const nameOf = (day: string, place: number): string => {
    const month = months.format(new Date(day)).replace('.', '');
    return place === 0 || day.slice(5, 7) === '01' || columns.length < 2 ? `${month} ${day.slice(0, 4)}` : month;
  };
  return (
    <div className="canvas-row canvas-row--head" aria-hidden>
      <div className="canvas-row__name" />
      <div className="canvas-row__days">
        {columns.map(({ from, at, size }, place) => (
          <span key={from} className="canvas-column" style={{ insetInlineStart: `${at * 100}%`, inlineSize: `${size * 100}%` }}>
            {nameOf(from, place)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** What stands on the timeline of the case, to be read along. */
function CaseMomentRow({ caseMoments, scale }: { caseMoments: CanvasShown['caseMoments']; scale: TimeScale }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { lines, count } = packed(scale, asSpans(caseMoments), DIAMOND_PX);
  return (
    <div className="canvas-row canvas-row--case" style={{ '--_lines': count } as CSSProperties}>
      <div className="canvas-row__name">{t.caseMomentsShort}</div>
      <div className="canvas-row__days">
        {caseMoments.map(({ on, what }, place) => {
          const label = `${formatDay(on, { locale })}: ${what}`;
          return (
            // Moments of a case have no name of their own, and keep their place.
            <span key={place} className="canvas-case-mark" role="img" aria-label={label} title={label} style={markStyle(scale, { startsOn: on, endsOn: null }, lines[place]!)}>
              <Diamond aria-hidden />
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** A frame in which the timeline, when it is wider, opens at today. */
function useOpenAtToday({ today }: TimeScale) {
  const frame = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  useEffect(() => {
    const box = frame.current;
    if (!box || opened.current || today === null) return;
    opened.current = true;
    box.scrollLeft = today * box.scrollWidth - box.clientWidth / 2;
  }, [today]);
  return frame;
}
