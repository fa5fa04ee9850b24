import { useMemo } from 'react';

export interface Named {
  id: string;
  name: string;
  /** Municipality. */
  line: string;
}

const MOST = 8;
/** A name as one looks for it: small letters without accents. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface OfGroup {
  group: { members: { nodes: readonly { account: { id: string; name: string; organisation: { name: string } | null } }[] } };
}

/** Members of the group, who can be named in its minutes and mentioned in its chat; each once. */
export function useMembers({ group }: OfGroup): Named[] {
  return useMemo(() => {
    const people = group.members.nodes.map(({ account }) => ({ id: account.id, name: account.name, line: account.organisation?.name ?? '' }));
    return [...new Map(people.map((person) => [person.id, person])).values()];
  }, [group]);
}

/** Finds members by what was typed after `@`. */
export function usePeopleOf(members: readonly Named[]): (search: string) => Promise<Named[]> {
  return useMemo(() => (search) => Promise.resolve(members.filter(({ name }) => folded(name).includes(folded(search))).slice(0, MOST)), [members]);
}
