/** What a scenario is to the bench, and what comes out of it. */
import type { Wanted } from './arguments.ts';
import type { Row } from './goals.ts';
import type { Site } from './target.ts';

export interface Outcome {
  rows: Row[];
  /** For the JSON file. */
  measures: unknown[];
  /** What must not happen: lost, doubled or refused. */
  problems: string[];
}

export interface Bench {
  title: string;
  /** How many people must be signed in. */
  people: number;
  run(site: Site, people: number, wanted: Wanted): Promise<Outcome>;
}
