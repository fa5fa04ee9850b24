import { Clock } from '@leerkring/platform/api';

const MINUTE = 60_000;

/** A clock that the seed sets back, so that history is written through the same services as life. */
export class SeedClock extends Clock {
  private readonly start = new Date();
  private time = this.start;

  override now(): Date {
    return this.time;
  }

  /** Sets the clock to so many minutes before the seeding began. */
  ago(minutes: number): Date {
    this.time = new Date(this.start.getTime() - minutes * MINUTE);
    return this.time;
  }

  /** A local time of day (`10:00`, Europe/Amsterdam, rough to the hour of summer time) so many days from now. */
  day(offset: number, time: string): Date {
    const [hours, minutes] = time.split(':').map(Number);
    const day = new Date(this.start.getTime() + offset * 24 * 60 * MINUTE);
    const local = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', hour: 'numeric', hourCycle: 'h23' });
    day.setUTCHours(hours!, minutes, 0, 0);
    const shift = Number(local.format(day)) - hours!;
    return new Date(day.getTime() - shift * 60 * MINUTE);
  }
}
