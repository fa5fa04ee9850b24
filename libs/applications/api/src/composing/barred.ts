import type { BoardGroup } from './composing.repository';

/** The municipality that cannot sit in a group: that of its only facilitator. */
export function barredFrom({ facilitators }: Pick<BoardGroup, 'facilitators'>): string | null {
  return facilitators.length === 1 ? facilitators[0]!.organisationId : null;
}
