import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';
import type { TrackLetter } from './track-disc';
import './track-pattern.css';

export interface TrackPatternProps {
  letter: TrackLetter;
  /** px; 24 beside a track's name, 22 as the strip over a group, 64 on a card. */
  height?: number;
  /** Full width without corners. */
  flush?: boolean;
  className?: string;
}

/** A strip with the track's own pattern in its colour; only decoration, beside letter and name. */
export function TrackPattern({ letter, height = 24, flush, className }: TrackPatternProps) {
  const id = useId();
  const { width, height: tall, marks } = patterns[letter];
  return (
    <svg
      className={clsx('lk-track-pattern', `lk-track-pattern--${letter.toLowerCase()}`, flush && 'lk-track-pattern--flush', className)}
      height={height}
      width="100%"
      aria-hidden
      focusable={false}
    >
      <defs>
        <pattern id={id} width={width} height={tall} patternUnits="userSpaceOnUse">
          {marks}
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

const patterns: Record<TrackLetter, { width: number; height: number; marks: ReactNode }> = {
  I: {
    width: 24,
    height: 24,
    marks: <path d="M12 20v-8M12 13.5c-3.6.6-6-1.6-6.4-5.6 3.6-.4 6 1.6 6.4 5.600zM12 12c.2-3 2.4-5 6-5.2.2 3.4-2.2 5.4-6 5.200z" />,
  },
  S: { width: 24, height: 8, marks: <path d="M0 4H24" /> },
  B: {
    width: 24,
    height: 24,
    marks: (
      <>
        <circle cx="12" cy="12" r="7" />
        <circle className="lk-track-pattern__dot" cx="12" cy="12" r="2" />
      </>
    ),
  },
  V: { width: 24, height: 12, marks: <path d="M-1 10L12 3L25 10" /> },
  K: {
    width: 36,
    height: 24,
    marks: (
      <g className="lk-track-pattern__dots">
        <circle cx="6" cy="7" r="4" />
        <circle cx="22" cy="7" r="2" />
        <circle cx="31" cy="5.5" r="1.5" />
        <circle cx="4" cy="20" r="1.5" />
        <circle cx="14" cy="17" r="2" />
        <circle cx="28" cy="18" r="3.5" />
      </g>
    ),
  },
};
