import { Clock } from '@leerkring/platform/api';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A clock that the seed sets back, so that history is written through the same services as life. */
export class SeedClock extends Clock {
  private readonly start = new Date();
  /** The content was written as at half past two in the afternoon: people post by day, whenever the seed runs. */
  private readonly afternoon = this.latest('14:30');
  private time = this.start;

  override now(): Date {
    return this.time;
  }

  /** Sets the clock to so many minutes before the latest afternoon. */
  ago(minutes: number): void {
    this.time = new Date(this.afternoon.getTime() - minutes * MINUTE);
  }

  /** Sets the clock to so many minutes before the seeding began: for what goes on at this moment. */
  justNow(minutes: number): void {
    this.time = new Date(this.start.getTime() - minutes * MINUTE);
  }

  /** Sets the clock to so many minutes after a moment; before it when they are negative. */
  at(moment: Date, minutes: number): void {
    this.time = new Date(moment.getTime() + minutes * MINUTE);
  }

  /** The local time of day (`10:00`, Europe/Amsterdam) so many days from now. */
  day(offset: number, time: string): Date {
    const [hours, minutes] = time.split(':').map(Number);
    const day = new Date(this.start.getTime() + offset * DAY);
    const local = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', hour: 'numeric', hourCycle: 'h23' });
    day.setUTCHours(hours!, minutes, 0, 0);
    return new Date(day.getTime() - (Number(local.format(day)) - hours!) * 60 * MINUTE);
  }

  private latest(time: string): Date {
    const today = this.day(0, time);
    return today <= this.start ? today : this.day(-1, time);
  }
}
