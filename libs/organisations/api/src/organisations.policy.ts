import type { Policy } from '@leerkring/platform/api';

export interface OrganisationFacts {
  id: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    organisation: OrganisationFacts;
  }
}

/** The register is public: everybody may read every organisation. */
export const organisationsPolicy: Policy<'organisation'> = {
  'organisation.read': () => true,
};
