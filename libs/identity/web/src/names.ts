import { municipalFunctionNames, type MunicipalFunction, type PlatformRole } from '@leerkring/contract';
import { defineTexts, useLanguage, useTexts } from '@leerkring/platform/web';

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
  const { language } = useLanguage();
  return (held) => municipalFunctionNames[held as MunicipalFunction]?.[language] ?? held;
}

/** Gives the word for a role on the platform. */
export function useRoleName(): (role: PlatformRole) => string {
  const words = useTexts(roles);
  return (role) => words[role];
}
