import { importFieldsOf, limits, municipalFunctionNames, municipalFunctions, type ImportField, type ImportKind, type ImportReason, type ImportReasonCode, type MunicipalFunction } from '@leerkring/contract';
import type { FoundMunicipality } from '@leerkring/organisations/api';
import { z } from 'zod';
import type { Mapping } from './import.entity';
import { fieldsOf, plainHeading } from './mapping';

/** What a line says, by field. */
export type Cells = Partial<Record<ImportField, string>>;

const longest: Partial<Record<ImportField, number>> = { group: limits.name, name: limits.name, email: limits.email, telephone: limits.telephone, note: limits.contactNote };
/** Words that people write for a function. */
const otherWords: Record<string, MunicipalFunction> = { raadsgriffier: 'griffier', statengriffier: 'griffier', 'lid gemeenteraad': 'raadslid', 'algemeen directeur': 'gemeentesecretaris', beleidsmedewerker: 'ambtenaar', beleidsadviseur: 'ambtenaar', medewerker: 'ambtenaar', overig: 'other' };
const functions = new Map<string, MunicipalFunction>([
  ...municipalFunctions.flatMap((held): [string, MunicipalFunction][] => [held, municipalFunctionNames[held].nl, municipalFunctionNames[held].en].map((words) => [plainHeading(words), held])),
  ...Object.entries(otherWords),
]);
const address = z.email();
const MOST_SAID = 100;

export function reason(code: ImportReasonCode, field: ImportField | null, about: Partial<ImportReason> = {}): ImportReason {
  const { value = null, suggestions = [], number = null } = about;
  return { code, field, value: value && value.length > MOST_SAID ? `${value.slice(0, MOST_SAID - 1)}…` : value, suggestions, number };
}

/** The cells of a line by field. A sign that we put before what looks like a formula is taken off again. */
export function cellsOf(row: readonly string[], mapping: Mapping): Cells {
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, (row[column] ?? '').replace(/^'(?=[=+\-@])/, '')]));
}

/** What is missing, and what is too long. */
export function plainReasons(kind: ImportKind, cells: Cells): ImportReason[] {
  return fieldsOf(kind).flatMap((field) => {
    const [value, most] = [cells[field] ?? '', longest[field]];
    if (!value) return importFieldsOf[kind][field] ? [reason('missing', field)] : [];
    return most && value.length > most ? [reason('too_long', field, { number: most })] : [];
  });
}

/** The address in lower case, or why it is none. */
export function emailOf(value: string): string | ImportReason {
  const email = value.toLowerCase();
  return address.safeParse(email).success ? email : reason('email_wrong', 'email', { value });
}

export function functionOf(value: string): MunicipalFunction | ImportReason {
  return functions.get(plainHeading(value)) ?? reason('function_unknown', 'function', { value, suggestions: municipalFunctions.map((held) => municipalFunctionNames[held].nl) });
}

/** The id of a municipality of today, or why there is none. */
export function organisationOf(value: string, found: FoundMunicipality): string | ImportReason {
  if ('organisation' in found) return found.organisation.id;
  if ('ended' in found) return reason('organisation_ended', 'organisation', { value, suggestions: found.successors });
  return reason('organisation_unknown', 'organisation', { value, suggestions: found.near });
}

export const isReason = (value: unknown): value is ImportReason => typeof value === 'object' && value !== null && 'code' in value;
