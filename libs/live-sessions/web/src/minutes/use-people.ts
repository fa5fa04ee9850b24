import { useMemo } from 'react';
import type { SessionOfMinutes } from './minutes.queries';

export interface Named {
  id: string;
  name: string;
  /** Municipality. */
  line: string;
}

const MOST = 8;
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Members of the group, who can be named in its minutes. */
export function useMembers({ group }: SessionOfMinutes): Named[] {
  return useMemo(() => group.members.nodes.map(({ account }) => ({ id: account.id, name: account.name, line: account.organisation?.name ?? '' })), [group]);
}

/** Finds members by what was typed after `@`. */
export function usePeopleOf(members: readonly Named[]): (search: string) => Promise<Named[]> {
  return useMemo(() => (search) => Promise.resolve(members.filter(({ name }) => folded(name).includes(folded(search))).slice(0, MOST)), [members]);
}
