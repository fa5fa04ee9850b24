/** With whom documents of a case are shared: the members of one group, those of all groups of its track, or everybody who signed in. */
export const shareAudiences = ['group', 'track', 'network'] as const;
export type ShareAudience = (typeof shareAudiences)[number];

/** Where a share request stands. `expired` follows from the clock, the others from what people did. */
export const shareStates = ['proposed', 'approved', 'refused', 'retracted', 'withdrawn', 'expired'] as const;
export type ShareState = (typeof shareStates)[number];

/** The parts of somebody's share requests: those that wait for their decision, that wait for somebody else, that run, and that are over. */
export const shareBoxes = ['waiting', 'pending', 'running', 'ended'] as const;
export type ShareBox = (typeof shareBoxes)[number];

/** What may be about a person in the words of a document, and is looked at before these are shared. */
export const findingKinds = ['email', 'phone', 'bsn', 'iban', 'name'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What happens with share requests. Without words: screens ask. Told to everybody of the municipality who is concerned, each on their own stream. */
export interface ShareEvents {
  'share.proposed': { shareId: string };
  'share.approved': { shareId: string };
  'share.refused': { shareId: string };
  'share.retracted': { shareId: string };
  'share.withdrawn': { shareId: string };
  /** Its last moment came. */
  'share.expired': { shareId: string };
  /** That it ends in seven days; told once. */
  'share.reminded': { shareId: string };
  /** Told to the stream of a case whose whole group may read other documents than before: which ones, screens ask. */
  'shared_documents.changed': { caseFileId: string };
  /** Told to the streams of groups, or of the network, that may read other documents than before; without who did so. */
  'library.changed': Record<string, never>;
}

/** What follows each of them on the server. */
export const shareFollowUps = {
  'share.proposed': 'reaction',
  'share.approved': 'reaction',
  'share.refused': 'reaction',
  'share.retracted': 'quiet',
  'share.withdrawn': 'reaction',
  'share.expired': 'quiet',
  'share.reminded': 'reaction',
  'shared_documents.changed': 'quiet',
  'library.changed': 'quiet',
} as const satisfies Record<keyof ShareEvents, 'reaction' | 'quiet'>;
