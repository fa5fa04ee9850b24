import type { MunicipalFunction } from './roles';
import type { Words } from './words';

/** The kinds of people in a large session, by what they do for local democracy; in the order in which screens show them. */
export const audienceKinds = ['executives', 'councillors', 'clerks', 'officials', 'residents'] as const;
export type AudienceKind = (typeof audienceKinds)[number];

export const audienceNames: Record<AudienceKind, Words> = {
  executives: { nl: 'Bestuurders', en: 'Executives' },
  councillors: { nl: 'Raads- en Statenleden', en: 'Councillors and members of provincial councils' },
  clerks: { nl: 'Griffiers', en: 'Council clerks' },
  officials: { nl: 'Ambtenaren', en: 'Officials' },
  residents: { nl: 'Inwoners en anderen', en: 'Residents and others' },
};

const kinds: Record<MunicipalFunction, AudienceKind> = {
  burgemeester: 'executives',
  wethouder: 'executives',
  raadslid: 'councillors',
  statenlid: 'councillors',
  griffier: 'clerks',
  gemeentesecretaris: 'officials',
  ambtenaar: 'officials',
  inwoner: 'residents',
  other: 'residents',
};

/** The kind that somebody with this function counts under; who has none, or one that is not known here, counts with residents and others. */
export function audienceOf(held: string | null): AudienceKind {
  return held !== null && Object.hasOwn(kinds, held) ? kinds[held as MunicipalFunction] : 'residents';
}

/** Who is in a crowd, without names. */
export interface CrowdSummary {
  kinds: Record<AudienceKind, number>;
  /** From how many municipalities and other organisations. */
  organisations: number;
}

/** How many of these people there are of each kind; none is left out. */
export function audienceCounts(functions: readonly (string | null)[]): Record<AudienceKind, number> {
  const counts: Record<AudienceKind, number> = { executives: 0, councillors: 0, clerks: 0, officials: 0, residents: 0 };
  for (const held of functions) counts[audienceOf(held)] += 1;
  return counts;
}
