import { tokensIn, type Sighting } from './recording.ts';

/** Every marked word that came down to the clients of this process, with the last time it did. */
export class Sightings {
  private readonly seen = new Map<string, Sighting>();

  /** A frame that the server sent on its own; `at` is when it came in. */
  frame(text: string, at = Date.now()): void {
    for (const token of tokensIn(text)) this.of(token).frameAt = at;
  }

  /** The answer to something that was asked at `askedAt`: the server cannot have made it before. */
  answer(text: string, askedAt: number): void {
    for (const token of tokensIn(text)) {
      const sighting = this.of(token);
      sighting.askedAt = Math.max(sighting.askedAt, askedAt);
    }
  }

  all(): Sighting[] {
    return [...this.seen.values()];
  }

  private of(token: string): Sighting {
    const sighting = this.seen.get(token) ?? { token, frameAt: 0, askedAt: 0 };
    this.seen.set(token, sighting);
    return sighting;
  }
}
