// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the bundler makes text of it; who imports this file must know that too
/// <reference path="./text-files.d.ts" />
import { v5 as uuidOfName } from 'uuid';
import text from './municipalities.csv';

/** A municipality as the national register names it; dates are `YYYY-MM-DD`, `endDate` is the last day. */
export interface RegisteredMunicipality {
  code: string;
  name: string;
  province: string;
  beginDate: string | null;
  endDate: string | null;
  successorCodes: string[];
}

/** Names that people use instead of the official one; they find the municipality by it. */
const otherNames: Record<string, string> = { gm0518: 'Den Haag', gm0796: 'Den Bosch' };

/** Address of a municipality in the national register. */
export function registerUriOf(code: string): string {
  return `https://identifier.overheid.nl/tooi/id/gemeente/${code}`;
}

/** Id of the municipality with this code: the same in every installation. */
export function organisationIdOf(code: string): string {
  return uuidOfName(registerUriOf(code), uuidOfName.URL);
}

/** A name as it is searched: without accents, case and signs. */
export function searchNameOf(name: string, code?: string): string {
  const names = [name, code ? otherNames[code] : undefined].filter(Boolean).join(' ');
  return names
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** All municipalities of the register, ended ones too. */
export function readRegister(): RegisteredMunicipality[] {
  return text.trim().split(/\r?\n/).slice(1).map(municipalityOf);
}

function municipalityOf(line: string): RegisteredMunicipality {
  // Only a name with a comma in it is quoted.
  const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
  const [code = '', name = '', province = '', beginDate, endDate, successors] = cells;
  return { code, name, province, beginDate: beginDate || null, endDate: endDate || null, successorCodes: successors ? successors.split('|') : [] };
}
