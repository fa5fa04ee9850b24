import type { Organisation, OrganisationSuccessor } from './organisation.entity';
import { searchNameOf } from './register/register';

/** What words stand for: a municipality that exists, one that ended with those that took over, or none, with names that are near. */
export type FoundMunicipality = { organisation: Organisation } | { ended: Organisation; successors: string[] } | { near: string[] };

const MOST_NEAR = 3;

/** Finds the municipality that a file means, by its name or its code. */
export class MunicipalityFinder {
  private readonly byCode = new Map<string, Organisation>();
  private readonly byName = new Map<string, Organisation[]>();
  private readonly byId = new Map<string, Organisation>();
  private readonly successors = new Map<string, string[]>();

  /** @param isActive whether a municipality exists today */
  constructor(
    private readonly municipalities: readonly Organisation[],
    links: readonly OrganisationSuccessor[],
    private readonly isActive: (organisation: Organisation) => boolean,
  ) {
    for (const organisation of municipalities) {
      this.byId.set(organisation.id, organisation);
      if (organisation.code) this.byCode.set(organisation.code, organisation);
      for (const name of namesOf(organisation)) this.byName.set(name, [...(this.byName.get(name) ?? []), organisation]);
    }
    for (const { organisationId, successorId } of links) this.successors.set(organisationId, [...(this.successors.get(organisationId) ?? []), successorId]);
  }

  find(words: string): FoundMunicipality {
    const code = /^(?:gm)?(\d{1,4})$/i.exec(words.trim())?.[1];
    const named = code ? [this.byCode.get(`gm${code.padStart(4, '0')}`)].flatMap((found) => found ?? []) : (this.byName.get(plain(words)) ?? []);
    const active = named.filter(this.isActive);
    if (active.length === 1) return { organisation: active[0]! };
    if (active.length) return { near: active.map(({ name, province }) => `${name} (${province})`) };
    const [ended] = named;
    return ended ? { ended, successors: this.heirsOf(ended.id) } : { near: this.nearOf(plain(words)) };
  }

  /** Those that exist today, also when one that took over ended itself. */
  private heirsOf(id: string): string[] {
    const heirs = (this.successors.get(id) ?? []).flatMap((successorId) => {
      const heir = this.byId.get(successorId);
      if (!heir) return [];
      return this.isActive(heir) ? [heir.name] : this.heirsOf(heir.id);
    });
    return [...new Set(heirs)].sort((a, b) => a.localeCompare(b, 'nl'));
  }

  private nearOf(words: string): string[] {
    if (words.length < 3) return [];
    const most = Math.max(1, Math.floor(words.length / 3));
    const rated = this.municipalities.filter(this.isActive).flatMap((organisation) => {
      const rates = namesOf(organisation).map((name) => (name.startsWith(`${words} `) ? 0 : distance(words, name, most)));
      const rate = Math.min(...rates);
      return rate <= most ? [{ name: organisation.name, rate }] : [];
    });
    // Who mistypes a name mostly begins it well.
    const begun = rated.filter(({ name }) => searchNameOf(name).startsWith(words.slice(0, 2)));
    return (begun.length ? begun : rated).sort((a, b) => a.rate - b.rate || a.name.localeCompare(b.name, 'nl')).slice(0, MOST_NEAR).map(({ name }) => name);
  }
}

const plain = (words: string): string => searchNameOf(words).replace(/^gemeente /, '');

/** The official name, and the one that people use where it differs. */
function namesOf({ name, searchName }: Organisation): string[] {
  const official = searchNameOf(name);
  const other = searchName.startsWith(official) ? searchName.slice(official.length).trim() : '';
  return other ? [official, other] : [official];
}

/** How many letters differ (Levenshtein); of more than `most` it only says that they are more. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
