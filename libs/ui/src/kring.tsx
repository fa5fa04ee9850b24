import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { arcPath, openArc, outlinePath, planSeats, ringGeometry, type KringPlan, type Seat } from './kring-geometry';
import './kring.css';

export type KringTone =
  'water' | 'moss' | 'ochre' | 'edge' | 'live' | 'deep' | 'live-on-deep' | 'ink' | `track-${'i' | 's' | 'b' | 'v' | 'k'}`;

export interface KringProps extends KringPlan {
  /** px: 40, 56, 72, 96, 132 or 168. */
  size: number;
  /** px; about size/11, for a year size/7. */
  stroke?: number;
  /** live = brick (timer of a session), deep = white on a deep block, track-x = places in a track. */
  tone?: KringTone;
  /** The hollow seat is the free one on the front door: it is the sign-up, so it is brick. */
  freeSeat?: boolean;
  /** The number or words in the middle. Never a ring without a number or word in it or beside it. */
  children?: ReactNode;
  className?: string;
}

/** Chairs in a circle, seen from above. The drawing is hidden from screen readers: its words carry the value. */
export function Kring({ size, stroke, tone = 'water', freeSeat, children, className, ...plan }: KringProps) {
  const ring = ringGeometry(size, plan.seats, stroke);
  return (
    <span
      className={clsx('lk-kring', `lk-kring--${tone}`, freeSeat && 'lk-kring--free', className)}
      style={{ inlineSize: size, blockSize: size }}
    >
      <svg viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden focusable={false}>
        {planSeats(plan).map((seat, index) => (
          <SeatShape key={index} seat={seat} size={size} ring={ring} index={index} />
        ))}
      </svg>
      {children !== undefined && <span className="lk-kring__middle">{children}</span>}
    </span>
  );
}

interface SeatShapeProps {
  seat: Seat;
  size: number;
  ring: ReturnType<typeof ringGeometry>;
  index: number;
}

function SeatShape({ seat, size, ring, index }: SeatShapeProps) {
  const arc = ring.arcs[index]!;
  if (ring.arcs.length === 1)
    return <circle className={`lk-seat lk-seat--${seat}`} cx={size / 2} cy={size / 2} r={ring.radius} strokeWidth={ring.stroke} />;
  if (seat === 'next') return <path className="lk-seat lk-seat--next" d={outlinePath(size, ring.radius, ring.stroke, 2, arc)} />;
  return <path className={`lk-seat lk-seat--${seat}`} d={arcPath(size, ring.radius, arc)} strokeWidth={ring.stroke} />;
}

export interface RingProps {
  /** closed = here, connected, answered; open = away, reconnecting, still asked. */
  state: 'closed' | 'open';
  size: number;
  stroke: number;
  tone?: KringTone;
  className?: string;
}

/** The ring of one seat: presence, connection, question. Hidden from screen readers, always with words beside it. */
export function Ring({ state, size, stroke, tone = 'moss', className }: RingProps) {
  const radius = (size - stroke) / 2;
  return (
    <svg
      className={clsx('lk-ring', `lk-kring--${tone}`, className)}
      viewBox={`0 0 ${size} ${size}`}
      width={size}
      height={size}
      aria-hidden
      focusable={false}
    >
      {state === 'closed' ? (
        <circle className="lk-seat lk-seat--filled" cx={size / 2} cy={size / 2} r={radius} strokeWidth={stroke} />
      ) : (
        <path className="lk-seat lk-seat--filled lk-seat--open" d={arcPath(size, radius, openArc)} strokeWidth={stroke} />
      )}
    </svg>
  );
}
