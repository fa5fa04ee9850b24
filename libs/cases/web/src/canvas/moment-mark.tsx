import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import type { InfluenceMomentData } from './canvas.queries';
import { useDays } from './role-mark';
import { addDays, dayNumber, placeOn, type MomentTime, type Span, type TimeScale } from './time-scale';
import { useShift } from './use-shift';

interface MomentMarkProps {
  moment: InfluenceMomentData;
  number: number;
  time: MomentTime;
  scale: TimeScale;
  line: number;
}

interface ShiftingProps {
  /** Stores it on another day; returns whether that is done. */
  onShift: (from: string, to: string) => Promise<boolean>;
  onOpen: () => void;
  hintId: string;
}

/** Where something stands on the board. */
export function markStyle(scale: TimeScale, span: Span, line: number): CSSProperties {
  const { at, size } = placeOn(scale, span);
  return { insetInlineStart: `${at * 100}%`, inlineSize: size ? `${size * 100}%` : undefined, '--_line': line } as CSSProperties;
}

/** A moment of influence on the timeline, with its number. */
export function MomentMark({ moment, number, time, scale, line }: MomentMarkProps) {
  return (
    <span className="canvas-mark" data-time={time} data-period={moment.endsOn ? '' : undefined} style={markStyle(scale, moment, line)}>
      <span className="canvas-mark__number">{number}</span>
      {moment.endsOn && <span className="canvas-mark__title">{moment.title}</span>}
    </span>
  );
}

/** Pixels that a pointer may slip while it presses. */
const SLIP = 4;
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** A moment of influence that goes along the timeline, by pointer or by arrow keys; pressed, it opens. */
export function ShiftingMark({ moment, number, time, scale, line, onShift, onOpen, hintId }: MomentMarkProps & ShiftingProps) {
  const daysOf = useDays();
  const shift = useShift(moment.startsOn, onShift);
  const drag = useRef<{ from: number; dayPx: number; moved: boolean } | null>(null);
  const shown = shifted(moment, shift.startsOn);
  const down = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, dayPx: event.currentTarget.parentElement!.getBoundingClientRect().width / scale.days, moved: false };
  };
  const move = (event: PointerEvent): void => {
    if (!drag.current) return;
    const by = event.clientX - drag.current.from;
    drag.current.moved ||= Math.abs(by) > SLIP;
    if (drag.current.moved) shift.away(within(scale, moment, Math.round(by / drag.current.dayPx)));
  };
  const drop = (): void => void (drag.current?.moved && shift.settle());
  const press = (): void => {
    // The click that ends a drag opens nothing.
    if (!drag.current?.moved) onOpen();
    drag.current = null;
  };
  const key = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    drag.current = null;
    shift.by(event.shiftKey ? step * 7 : step);
  };
  return (
    <button
      type="button"
      className="canvas-mark"
      data-time={time}
      data-period={moment.endsOn ? '' : undefined}
      style={markStyle(scale, shown, line)}
      aria-describedby={hintId}
      title={moment.title}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={() => {
        drag.current = null;
        shift.leave();
      }}
      onClick={press}
      onKeyDown={key}
      onKeyUp={(event) => void (steps[event.key] && shift.settle())}
      onBlur={() => void shift.settle()}
    >
      {/* Its name is what it shows, and what there is no room for. */}
      <span className="canvas-mark__number">{number}</span> <span className={moment.endsOn ? 'canvas-mark__title' : 'lk-hidden'}>{moment.title}</span>
      <span className="lk-hidden">, {daysOf(shown)}</span>
    </button>
  );
}

/** The same length from another first day. */
export function shifted({ startsOn, endsOn }: Span, to: string): Span {
  return { startsOn: to, endsOn: endsOn && addDays(endsOn, dayNumber(to) - dayNumber(startsOn)) };
}

/** So many days, but never off the board. */
function within({ first, days }: TimeScale, { startsOn, endsOn }: Span, by: number): number {
  const earliest = first - dayNumber(startsOn);
  const latest = first + days - 1 - dayNumber(endsOn ?? startsOn);
  return Math.min(Math.max(by, earliest), latest);
}
