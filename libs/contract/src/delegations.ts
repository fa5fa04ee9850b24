import type { MunicipalFunction } from './roles';
import type { Words } from './words';

/** How a municipality takes part: a working group of its council, a civil servant with an assignment, or both. */
export const delegationKinds = ['council_group', 'officer', 'mixed'] as const;
export type DelegationKind = (typeof delegationKinds)[number];

export const delegationKindNames: Record<DelegationKind, Words> = {
  council_group: { nl: 'Werkgroep uit de raad', en: 'Working group of the council' },
  officer: { nl: 'Ambtelijk opdrachtnemer', en: 'Commissioned officer' },
  mixed: { nl: 'Raad en ambtenaren samen', en: 'Council and civil servants together' },
};

/** What somebody is asked to take part in: the delegation of an application, or working on it, by its form or a signature. */
export const applicationParts = ['delegation', 'form'] as const;
export type ApplicationPart = (typeof applicationParts)[number];

/** Invited until there is an account of the municipality with that address. */
export const applicationPersonStates = ['invited', 'joined'] as const;
export type ApplicationPersonState = (typeof applicationPersonStates)[number];

/** What a delegation lacks or has too much of for its kind. Only that nobody joined keeps an application from being accepted. */
export const delegationGaps = ['kind', 'councillor', 'council_only', 'officer', 'officer_single', 'officer_only', 'council', 'joined'] as const;
export type DelegationGap = (typeof delegationGaps)[number];

const ofCouncil: readonly MunicipalFunction[] = ['raadslid', 'griffier'];
const officers: readonly MunicipalFunction[] = ['ambtenaar', 'gemeentesecretaris'];

/** Who is in a delegation, as far as its kind asks. */
export interface DelegateFunction {
  function: MunicipalFunction;
  joined: boolean;
}

/** What does not fit the kind of a delegation, whether or not its people joined already. */
export function gapsOfDelegation(kind: DelegationKind | null, delegates: readonly DelegateFunction[]): DelegationGap[] {
  const has = (functions: readonly MunicipalFunction[]): boolean => delegates.some((one) => functions.includes(one.function));
  const hasOthers = (functions: readonly MunicipalFunction[]): boolean => delegates.some((one) => !functions.includes(one.function));
  const gaps: Partial<Record<DelegationGap, boolean>> =
    kind === null
      ? { kind: true }
      : {
          council_group: { councillor: !has(['raadslid']), council_only: hasOthers(ofCouncil) },
          officer: { officer: !has(officers), officer_only: hasOthers(officers), officer_single: delegates.filter((one) => officers.includes(one.function)).length > 1 },
          mixed: { council: !has(ofCouncil), officer: !has(officers) },
        }[kind];
  return delegationGaps.filter((gap) => gaps[gap] || (gap === 'joined' && !delegates.some((one) => one.joined)));
}

/** What happens to who takes part in an application: event name → payload. They carry no words: screens ask. */
export interface DelegationEvents {
  'delegation.kind_chosen': { applicationId: string };
  'application_person.invited': { applicationId: string; personId: string };
  'application_person.reminded': { applicationId: string; personId: string };
  'application_person.changed': { applicationId: string; personId: string };
  'application_person.joined': { applicationId: string; personId: string };
  /** The account is of another organisation now. */
  'application_person.left': { applicationId: string; personId: string };
  'application_person.removed': { applicationId: string; personId: string };
}

/** What follows each of them on the server. */
export const delegationFollowUps: Record<keyof DelegationEvents, 'reaction' | 'quiet'> = {
  'delegation.kind_chosen': 'quiet',
  'application_person.invited': 'reaction',
  'application_person.reminded': 'reaction',
  'application_person.changed': 'quiet',
  'application_person.joined': 'reaction',
  'application_person.left': 'quiet',
  'application_person.removed': 'reaction',
};
