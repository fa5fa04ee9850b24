/** What happens while groups are composed: event name → payload. They carry no words: screens ask. */
export interface CompositionEvents {
  'composition.begun': { compositionId: string };
  /** Pinned cards stayed; all others stand where the search put them. */
  'composition.proposed': { compositionId: string; seed: number };
  /** A card, a group or who facilitates one. */
  'composition.arranged': { compositionId: string };
  /** Told once: its groups are there, and whoever has a seat in them is told. */
  'composition.published': { compositionId: string; groupIds: string[] };
  /** A place came free for a municipality on the waiting list; it has until then to say that it takes it. */
  'application.promoted': { applicationId: string; confirmBy: string };
  'application.confirmed': { applicationId: string };
  /** It did not say so in time. */
  'application.lapsed': { applicationId: string };
  /** It has a place in a group that was there already, and its delegation has seats. */
  'application.placed': { applicationId: string; groupId: string; organisationId: string };
}

/** What follows each of them on the server. */
export const compositionFollowUps: Record<keyof CompositionEvents, 'reaction' | 'quiet'> = {
  'composition.begun': 'quiet',
  'composition.proposed': 'quiet',
  'composition.arranged': 'quiet',
  'composition.published': 'reaction',
  'application.promoted': 'quiet',
  'application.confirmed': 'quiet',
  'application.lapsed': 'quiet',
  'application.placed': 'reaction',
};
