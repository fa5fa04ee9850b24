import { Injectable } from '@nestjs/common';

/** What time it is; tests and the seed put their own in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
