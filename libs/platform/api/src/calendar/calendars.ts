import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import type { CalendarEntry } from './calendar';

/** What one room has for somebody's own calendar: whatever they may read and take part in, from a moment on. */
export type CalendarSource = (actor: Actor, from: Date) => Promise<CalendarEntry[]>;

/** Where rooms lay down what stands in people's own calendars, so that one feed holds it all. */
@Injectable()
export class Calendars {
  private readonly sources: CalendarSource[] = [];

  /** A room tells, at start, how its entries for one person are read. */
  register(source: CalendarSource): void {
    this.sources.push(source);
  }

  /** Everything for this person that ends after `from`, what comes first in front. */
  async entriesFor(actor: Actor, from: Date): Promise<CalendarEntry[]> {
    const lists = await Promise.all(this.sources.map((source) => source(actor, from)));
    return lists.flat().sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1));
  }
}
