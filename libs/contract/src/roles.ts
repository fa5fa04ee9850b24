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

/** What a member is inside one learning group. */
export const groupRoles = ['participant', 'facilitator'] as const;
export type GroupRole = (typeof groupRoles)[number];
