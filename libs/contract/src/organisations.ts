/** Organisations that people enter; municipalities come from the national register. */
export const partnerKinds = ['province', 'association', 'ministry', 'university', 'company', 'initiative'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** What happens to organisations: event name → payload. They carry no words: screens ask. */
export interface OrganisationEvents {
  'organisation.added': { organisationId: string };
  'organisation.renamed': { organisationId: string };
  /** It has a last day, or none any more. */
  'organisation.ended': { organisationId: string };
}

/** What follows each of them on the server. */
export const organisationFollowUps: Record<keyof OrganisationEvents, 'reaction' | 'quiet'> = {
  'organisation.added': 'quiet',
  'organisation.renamed': 'quiet',
  'organisation.ended': 'quiet',
};
