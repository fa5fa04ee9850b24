import { municipalFunctions, type MunicipalFunction, type PlatformRole } from '@leerkring/contract';
import { defineTexts, useTexts } from '@leerkring/platform/web';

const functions = defineTexts({
  nl: {
    burgemeester: 'burgemeester',
    wethouder: 'wethouder',
    raadslid: 'raadslid',
    griffier: 'griffier',
    gemeentesecretaris: 'gemeentesecretaris',
    ambtenaar: 'ambtenaar',
    statenlid: 'Statenlid',
    inwoner: 'inwoner',
    other: 'anders',
  } satisfies Record<MunicipalFunction, string>,
  en: {
    burgemeester: 'mayor',
    wethouder: 'alderman',
    raadslid: 'councillor',
    griffier: 'council clerk',
    gemeentesecretaris: 'municipal secretary',
    ambtenaar: 'civil servant',
    statenlid: 'member of the Provincial Council',
    inwoner: 'resident',
    other: 'other',
  },
});

const roles = defineTexts({
  nl: {
    participant: 'deelnemer',
    facilitator: 'begeleider',
    coordinator: 'coördinator',
    expert: 'expert',
    editor: 'redacteur',
    helpdesk: 'helpdesk',
    programme_manager: 'programmamanager',
    admin: 'beheerder',
  } satisfies Record<PlatformRole, string>,
  en: {
    participant: 'participant',
    facilitator: 'facilitator',
    coordinator: 'coordinator',
    expert: 'expert',
    editor: 'editor',
    helpdesk: 'helpdesk',
    programme_manager: 'programme manager',
    admin: 'administrator',
  },
});

/** Gives the word for a municipal function; what is none stays as it is. */
export function useFunctionName(): (held: string) => string {
  const words = useTexts(functions);
  return (held) => (municipalFunctions.includes(held as MunicipalFunction) ? words[held as MunicipalFunction] : held);
}

/** Gives the word for a role on the platform. */
export function useRoleName(): (role: PlatformRole) => string {
  const words = useTexts(roles);
  return (role) => words[role];
}
