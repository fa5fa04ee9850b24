/** How one seat of the ring is drawn. */
export type Seat = 'filled' | 'next' | 'own' | 'empty';

export interface KringPlan {
  /** Number of seats that are drawn. */
  seats: number;
  /** Seats that are taken, held or left. */
  filled: number;
  /** Draw the seat after the filled ones hollow: it comes next. */
  next?: boolean;
  /** The first seat is mine. */
  own?: boolean;
  /** Empty clockwise from 12 o'clock, as time does: the filled seats are the last ones. */
  drain?: boolean;
}

/** Says for every seat, clockwise from 12 o'clock, how it is drawn. */
export function planSeats({ seats, filled, next = false, own = false, drain = false }: KringPlan): Seat[] {
  const taken = Math.max(0, Math.min(seats, filled));
  return Array.from({ length: seats }, (_, seat) => {
    const isFilled = drain ? seat >= seats - taken : seat < taken;
    if (isFilled) return own && seat === 0 ? 'own' : 'filled';
    return next && !drain && seat === taken ? 'next' : 'empty';
  });
}

export const mostSeats = 12;

/** Places of a group: one seat each up to 12, above that in proportion; only a full group shows a full ring. */
export function placesPlan(capacity: number, taken: number): { seats: number; filled: number } {
  if (capacity <= mostSeats) return { seats: capacity, filled: Math.min(taken, capacity) };
  if (taken >= capacity) return { seats: mostSeats, filled: mostSeats };
  const share = Math.round((taken / capacity) * mostSeats);
  return { seats: mostSeats, filled: Math.max(taken > 0 ? 1 : 0, Math.min(mostSeats - 1, share)) };
}

/** Seats of time that are left, e.g. 42 of 60 minutes in seats of 5: the seat in use still counts. */
export function timePlan(left: number, total: number, perSeat: number): { seats: number; filled: number } {
  const seats = Math.max(1, Math.ceil(total / perSeat));
  return { seats, filled: Math.max(0, Math.min(seats, Math.ceil(left / perSeat))) };
}

export interface Arc {
  /** Angles in radians, 0 at 12 o'clock, clockwise; the round caps reach beyond them. */
  from: number;
  to: number;
}

export interface RingGeometry {
  /** Radius of the middle of the stroke. */
  radius: number;
  stroke: number;
  arcs: Arc[];
}

/** Radius, stroke and arcs in px. The visible gap is 2.5 to 4 px; with many seats the stroke narrows so that a seat stays a seat. */
export function ringGeometry(size: number, seats: number, wanted = size / 11): RingGeometry {
  const pitch = (Math.PI * (size - wanted - 2)) / seats;
  const gap = Math.min(4, Math.max(2.5, wanted * 0.45));
  const stroke = seats === 1 ? wanted : Math.min(wanted, (pitch - gap) * 0.8);
  const radius = (size - stroke) / 2 - 1;
  if (seats === 1) return { radius, stroke, arcs: [{ from: 0, to: 2 * Math.PI }] };
  const step = (2 * Math.PI) / seats;
  const margin = (gap + stroke) / 2 / radius;
  const arcs = Array.from({ length: seats }, (_, seat) => ({ from: seat * step + margin, to: (seat + 1) * step - margin }));
  return { radius, stroke, arcs };
}

const round = (value: number) => Math.round(value * 100) / 100;

function point(centre: number, radius: number, angle: number): string {
  return `${round(centre + radius * Math.sin(angle))} ${round(centre - radius * Math.cos(angle))}`;
}

/** The path along the middle of a seat, to be stroked with round caps. */
export function arcPath(size: number, radius: number, { from, to }: Arc): string {
  const centre = size / 2;
  const large = to - from > Math.PI ? 1 : 0;
  return `M ${point(centre, radius, from)} A ${round(radius)} ${round(radius)} 0 ${large} 1 ${point(centre, radius, to)}`;
}

/** The outline of a seat: the same shape as a stroked arc, drawn hollow with a line of `line` px. */
export function outlinePath(size: number, radius: number, stroke: number, line: number, { from, to }: Arc): string {
  const centre = size / 2;
  const half = (stroke - line) / 2;
  const [outer, inner, cap] = [round(radius + half), round(radius - half), round(half)];
  const large = to - from > Math.PI ? 1 : 0;
  return [
    `M ${point(centre, outer, from)}`,
    `A ${outer} ${outer} 0 ${large} 1 ${point(centre, outer, to)}`,
    `A ${cap} ${cap} 0 0 1 ${point(centre, inner, to)}`,
    `A ${inner} ${inner} 0 ${large} 0 ${point(centre, inner, from)}`,
    `A ${cap} ${cap} 0 0 1 ${point(centre, outer, from)} Z`,
  ].join(' ');
}

/** A ring with a quarter missing at the upper right: a question that is open, somebody who is away. */
export const openArc: Arc = { from: (83 / 180) * Math.PI, to: (365 / 180) * Math.PI };
