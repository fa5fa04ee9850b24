/** What arrives on the screens of many people, counted. */
import type { News } from '../target.ts';
import { now, stampOf } from '../words.ts';

export class Screens {
  /** All that arrived since the beginning. */
  received = 0;
  doubled = 0;
  /** Of what was sent since `from`. */
  deliveries: number[] = [];
  /** Milliseconds from the moment when the facilitator asked for another phase, of each screen. */
  steps: number[] = [];
  /** When the facilitator asked last. */
  steppedAt = Infinity;
  private from = Infinity;
  private counting = 0;
  private until = 0;

  /** The listener of one more screen. */
  add(): (news: News[]) => void {
    const seen = new Set<number>();
    return (news) => {
      const at = now();
      for (const item of news) {
        if (seen.has(item.seq)) this.doubled += 1;
        else if (item.kind === 'stepped') this.step(item.seq, at, seen);
        else this.take(item, at, seen);
      }
    };
  }

  /** Counts from now on, for so many milliseconds. */
  measure(ms: number): void {
    this.counting = 0;
    this.from = now();
    this.until = this.from + ms;
  }

  /** Deliveries within the measured time. */
  get delivered(): number {
    return this.counting;
  }

  private step(seq: number, at: number, seen: Set<number>): void {
    seen.add(seq);
    if (this.steppedAt !== Infinity) this.steps.push(at - this.steppedAt);
  }

  private take({ seq, body }: News, at: number, seen: Set<number>): void {
    seen.add(seq);
    this.received += 1;
    if (at >= this.from && at < this.until) this.counting += 1;
    const sent = stampOf(body);
    if (sent >= this.from) this.deliveries.push(at - sent);
  }
}
