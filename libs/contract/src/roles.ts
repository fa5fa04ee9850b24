import type { Words } from './words';

/** Roles on the whole platform; a person can hold several (domain: People). */
export const platformRoles = ['participant', 'facilitator', 'coordinator', 'expert', 'editor', 'helpdesk', 'programme_manager', 'admin'] as const;
export type PlatformRole = (typeof platformRoles)[number];

/** Functions that people hold in or around a municipality; the first five are the professional groups. */
export const municipalFunctions = [
  'burgemeester',
  'wethouder',
  'raadslid',
  'griffier',
  'gemeentesecretaris',
  'ambtenaar',
  'statenlid',
  'inwoner',
  'other',
] as const;
export type MunicipalFunction = (typeof municipalFunctions)[number];

export const municipalFunctionNames: Record<MunicipalFunction, Words> = {
  burgemeester: { nl: 'burgemeester', en: 'mayor' },
  wethouder: { nl: 'wethouder', en: 'alderman' },
  raadslid: { nl: 'raadslid', en: 'councillor' },
  griffier: { nl: 'griffier', en: 'council clerk' },
  gemeentesecretaris: { nl: 'gemeentesecretaris', en: 'municipal secretary' },
  ambtenaar: { nl: 'ambtenaar', en: 'civil servant' },
  statenlid: { nl: 'Statenlid', en: 'member of the Provincial Council' },
  inwoner: { nl: 'inwoner', en: 'resident' },
  other: { nl: 'anders', en: 'other' },
};

/** What a member is inside one learning group. */
export const groupRoles = ['participant', 'facilitator'] as const;
export type GroupRole = (typeof groupRoles)[number];
