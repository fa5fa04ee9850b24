import { contactFollowUps, type ContactEvents } from './contacts';
import type { Words } from './words';

/** What can be brought in from a file. */
export const importKinds = ['contacts', 'groups'] as const;
export type ImportKind = (typeof importKinds)[number];

/** How far an import is: being mapped and tried, being brought in, done, or ended because whoever began it may no longer. */
export const importStates = ['trying', 'running', 'finished', 'stopped'] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a line. */
export const importOutcomes = ['added', 'changed', 'same', 'faulty'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** Kinds of files that are read, by the ending of their names. */
export const importFileKinds: Readonly<Record<string, 'csv' | 'xlsx'>> = { csv: 'csv', tsv: 'csv', txt: 'csv', xlsx: 'xlsx', xlsm: 'xlsx' };

export const importFields = ['group', 'track', 'organisation', 'name', 'email', 'function', 'role', 'telephone', 'note'] as const;
export type ImportField = (typeof importFields)[number];

/** What a column can hold, and the headings by which it is known; a heading counts without accents, case and signs. */
export const importFieldNames: Record<ImportField, Words & { headings: readonly string[] }> = {
  group: { nl: 'Leergroep', en: 'Learning group', headings: ['groep', 'groepsnaam', 'naam groep', 'naam leergroep', 'group', 'group name'] },
  track: { nl: 'Ontwikkeltraject', en: 'Development track', headings: ['traject', 'track', 'thema'] },
  organisation: { nl: 'Gemeente', en: 'Municipality', headings: ['gemeentenaam', 'naam gemeente', 'organisatie', 'gemeentecode', 'municipality name', 'organisation', 'organization'] },
  name: { nl: 'Naam', en: 'Name', headings: ['volledige naam', 'contactpersoon', 'naam contactpersoon', 'deelnemer', 'naam deelnemer', 'full name', 'contact', 'contact person', 'member', 'member name', 'participant'] },
  email: { nl: 'E-mailadres', en: 'E-mail address', headings: ['e mail', 'email', 'mail', 'mailadres', 'emailadres', 'email address', 'e mail adres'] },
  function: { nl: 'Functie', en: 'Function', headings: ['rol in gemeente', 'functie in gemeente', 'functienaam', 'position', 'job', 'job title', 'municipal function'] },
  role: { nl: 'Rol in de leergroep', en: 'Role in the group', headings: ['rol', 'role', 'rol in groep'] },
  telephone: { nl: 'Telefoon', en: 'Telephone', headings: ['telefoonnummer', 'tel', 'mobiel', 'mobiel nummer', 'phone', 'phone number', 'telephone number', 'mobile'] },
  note: { nl: 'Notitie', en: 'Note', headings: ['opmerking', 'opmerkingen', 'notities', 'toelichting', 'notes', 'remark', 'remarks', 'comment'] },
};

/** The fields of each kind; those that a line cannot do without are true. */
export const importFieldsOf: Record<ImportKind, Partial<Record<ImportField, boolean>>> = {
  contacts: { organisation: true, name: true, email: true, function: true, telephone: false, note: false },
  groups: { group: true, track: true, organisation: true, name: true, email: true, function: true, role: false },
};

/** Why a line is not brought in. */
export const importReasons = [
  'missing',
  'too_long',
  'organisation_unknown',
  'organisation_ended',
  'email_wrong',
  'function_unknown',
  'role_unknown',
  'double',
  'track_unknown',
  'name_too_short',
  'group_full',
  'group_archived',
  'seat_elsewhere',
  'facilitator_conflict',
  'account_blocked',
] as const;
export type ImportReasonCode = (typeof importReasons)[number];

/** What is wrong with a line. */
export interface ImportReason {
  code: ImportReasonCode;
  field: ImportField | null;
  /** What stands there. */
  value: string | null;
  /** What may have been meant, or what took its place. */
  suggestions: string[];
  /** A line that this one repeats, or the number that something may not go beyond. */
  number: number | null;
}

type Sentence = (about: { field: string; value: string; suggestions: string; number: number }) => string;

const meant = (words: string, suggestions: string): string => (suggestions ? ` ${words} ${suggestions}?` : '');

/** Each reason as people read it, on the screen and in the file with the lines that stayed behind. */
export const importReasonSentences: Record<ImportReasonCode, Record<'nl' | 'en', Sentence>> = {
  missing: { nl: ({ field }) => `${field} ontbreekt.`, en: ({ field }) => `${field} is missing.` },
  too_long: { nl: ({ field, number }) => `${field} is te lang: hoogstens ${number} tekens.`, en: ({ field, number }) => `${field} is too long: at most ${number} characters.` },
  organisation_unknown: {
    nl: ({ value, suggestions }) => `De gemeente “${value}” kennen we niet.${meant('Bedoel je', suggestions)}`,
    en: ({ value, suggestions }) => `We do not know the municipality “${value}”.${meant('Do you mean', suggestions)}`,
  },
  organisation_ended: {
    nl: ({ value, suggestions }) => `De gemeente “${value}” bestaat niet meer.${suggestions && ` Nu is dat ${suggestions}.`}`,
    en: ({ value, suggestions }) => `The municipality “${value}” no longer exists.${suggestions && ` It is ${suggestions} now.`}`,
  },
  email_wrong: { nl: ({ value }) => `“${value}” is geen e-mailadres.`, en: ({ value }) => `“${value}” is no e-mail address.` },
  function_unknown: {
    nl: ({ value, suggestions }) => `De functie “${value}” kennen we niet. Kies uit: ${suggestions}.`,
    en: ({ value, suggestions }) => `We do not know the function “${value}”. Choose one of: ${suggestions}.`,
  },
  role_unknown: { nl: ({ value }) => `De rol “${value}” kennen we niet. Kies deelnemer of begeleider.`, en: ({ value }) => `We do not know the role “${value}”. Choose participant or facilitator.` },
  double: { nl: ({ number }) => `Staat al in dit bestand, op regel ${number}.`, en: ({ number }) => `It is in this file already, on line ${number}.` },
  track_unknown: {
    nl: ({ value, suggestions }) => `Het traject “${value}” kennen we niet.${meant('Bedoel je', suggestions)}`,
    en: ({ value, suggestions }) => `We do not know the track “${value}”.${meant('Do you mean', suggestions)}`,
  },
  name_too_short: { nl: ({ field, number }) => `${field} is te kort: minstens ${number} tekens.`, en: ({ field, number }) => `${field} is too short: at least ${number} characters.` },
  group_full: { nl: ({ number }) => `De leergroep zit vol: er passen hoogstens ${number} gemeenten in.`, en: ({ number }) => `The group is full: it has room for ${number} municipalities at most.` },
  group_archived: { nl: () => 'De leergroep is afgesloten.', en: () => 'The group is archived.' },
  seat_elsewhere: { nl: ({ value }) => `Deze persoon zit al in de leergroep, voor ${value}.`, en: ({ value }) => `This person sits in the group already, for ${value}.` },
  facilitator_conflict: { nl: () => 'De eigen gemeente van de enige begeleider kan niet meedoen in deze leergroep.', en: () => 'The own municipality of the only facilitator cannot take part in this group.' },
  account_blocked: { nl: () => 'Het account met dit e-mailadres is geblokkeerd.', en: () => 'The account with this e-mail address is blocked.' },
};

/** What is wrong with a line, in words. */
export function importReasonSentence({ code, field, value, suggestions, number }: ImportReason, language: 'nl' | 'en'): string {
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(suggestions);
  return importReasonSentences[code][language]({ field: field ? importFieldNames[field][language] : '', value: value ?? '', suggestions: list, number: number ?? 0 });
}

/** What happens to imports, and to the contact persons that come from them: event name → payload. Told to who did it only. */
export interface ImportEvents extends ContactEvents {
  'import.uploaded': { importId: string };
  'import.mapped': { importId: string };
  'import.begun': { importId: string };
  'import.advanced': { importId: string };
  'import.discarded': { importId: string };
}

/** What follows each of them on the server. */
export const importFollowUps: Record<keyof ImportEvents, 'reaction' | 'quiet'> = {
  'import.uploaded': 'quiet',
  'import.mapped': 'quiet',
  'import.begun': 'quiet',
  'import.advanced': 'quiet',
  'import.discarded': 'quiet',
  ...contactFollowUps,
};
