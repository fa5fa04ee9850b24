import { createHash } from 'node:crypto';

/** Somebody to be given a seat; null: comes for no municipality. */
export interface Walker {
  accountId: string;
  organisationId: string | null;
}

/**
 * Spreads people over sub-sessions: as evenly as the places allow, and those of one municipality as far apart as they go. The same people, places
 * and seed give the same seats; another seed puts others together.
 * @param places of each sub-session, in order
 * @returns for each sub-session who sits there; null when there are more people than places
 */
export function spread(people: readonly Walker[], places: readonly number[], seed: string): string[][] | null {
  if (people.length > places.reduce((sum, count) => sum + count, 0)) return null;
  const lot = (text: string): string => createHash('sha256').update(`${seed} ${text}`).digest('hex');
  const byLot = <T>(all: readonly T[], textOf: (one: T) => string): T[] => all.map((one) => [lot(textOf(one)), one] as const).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const municipalities = byLot([...Map.groupBy(people, ({ organisationId }) => organisationId)], ([organisationId]) => organisationId ?? 'none');
  // The largest first: they need all sub-sessions most. Dealt out one after the other, neighbours of one municipality land in different ones.
  municipalities.sort(([, a], [, b]) => b.length - a.length);
  const order = municipalities.flatMap(([, walkers]) => byLot(walkers, ({ accountId }) => accountId));
  const rooms = places.map((): string[] => []);
  let next = 0;
  for (const { accountId } of order) {
    while (rooms[next % rooms.length]!.length >= places[next % rooms.length]!) next++;
    rooms[next++ % rooms.length]!.push(accountId);
  }
  return rooms;
}
