import { importFieldNames, importFieldsOf, type ImportField, type ImportKind } from '@leerkring/contract';
import type { ImportHeadings, Mapping } from './import.entity';

/** A heading as it is compared: without accents, case and signs. */
export function plainHeading(heading: string): string {
  return heading.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

export const fieldsOf = (kind: ImportKind): ImportField[] => Object.keys(importFieldsOf[kind]) as ImportField[];

/** Which fields of the kind a mapping still lacks. */
export function missingFields(kind: ImportKind, mapping: Mapping): ImportField[] {
  return fieldsOf(kind).filter((field) => importFieldsOf[kind][field] && mapping[field] === undefined);
}

/** In which column each field probably stands: as it was the last time, or by what the heading says in Dutch or English. */
export function guessedMapping(kind: ImportKind, headings: readonly string[], remembered: ImportHeadings['headings'] = {}): Mapping {
  const plain = headings.map(plainHeading);
  const taken = new Set<number>();
  const mapping: Mapping = {};
  const take = (field: ImportField, words: readonly string[]): void => {
    const column = plain.findIndex((heading, index) => heading !== '' && !taken.has(index) && words.includes(heading));
    if (column < 0 || mapping[field] !== undefined) return;
    mapping[field] = column;
    taken.add(column);
  };
  for (const field of fieldsOf(kind)) take(field, [remembered[field] ?? ''].filter(Boolean));
  for (const field of fieldsOf(kind)) take(field, [plainHeading(importFieldNames[field].nl), plainHeading(importFieldNames[field].en)]);
  for (const field of fieldsOf(kind)) take(field, importFieldNames[field].headings);
  return mapping;
}
