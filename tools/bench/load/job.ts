/** What a load process is asked to do, and what it tells. */
import type { Ground } from '../target.ts';

export interface RoomOrder {
  job: 'room';
  /** What people have open, and write in. */
  place: 'thread' | 'session';
  /** How many have it open on their screen. */
  screens: number;
  /** How many of them write. */
  senders: number;
  /** All together; left out: each writes again as soon as the last one is acknowledged. */
  perSecond?: number;
  /** How often the facilitator goes to another phase; left out: never. Needs one load process. */
  stepEveryMs?: number;
}

export interface ReadsOrder {
  job: 'page' | 'list';
  readers: number;
}

export type Order = RoomOrder | ReadsOrder;

/** An order as one of several load processes gets it. */
export interface Assignment {
  target: string;
  ground: Ground;
  order: Order;
  /** This process takes the people whose number leaves `part` when divided by `parts`. */
  part: number;
  parts: number;
  warmUpMs: number;
  ms: number;
}

export interface Figures {
  /** Milliseconds from asking to the answer, of each request or write in the measured time. */
  answers: Float64Array;
  /** Milliseconds from sending to a screen, of each delivery of what was sent in the measured time. */
  deliveries: Float64Array;
  /** Milliseconds from the facilitator's "next" to a screen, of each phase on each screen. */
  steps: Float64Array;
  /** Deliveries within the measured time. */
  delivered: number;
  lost: number;
  doubled: number;
  refused: number;
  /** Why the first one was refused. */
  reason?: string;
  /** Size of an answer, of reads. */
  bytes: number;
}

/** The parts of a measurement: `setUp`, `run` to warm up, `forget`, `run` to measure, `settle`. */
export interface Job {
  setUp(): Promise<void>;
  /** @returns how many were sent since the beginning */
  run(ms: number): Promise<number>;
  forget(): void;
  /** Waits for what is still under way. @param sent by all load processes together */
  settle(sent: number): Promise<Figures>;
}
