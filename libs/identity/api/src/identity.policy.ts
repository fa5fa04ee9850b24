import { hasRole, type Policy } from '@leerkring/platform/api';

export interface AccountFacts {
  id: string;
  erasedAt: Date | null;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    account: AccountFacts;
  }
}

/**
 * Who may do what with accounts. Names beside somebody's words are no `account.read`: who may read the words may read the name.
 */
export const identityPolicy: Policy<'account' | 'role'> = {
  'account.read': ({ actor, facts }) => actor.accountId === facts.id || hasRole(actor, 'admin'),
  'account.update': ({ actor, facts }) => actor.accountId === facts.id,
  'account.list': ({ actor }) => hasRole(actor, 'admin', 'programme_manager'),
  'account.invite': ({ actor }) => hasRole(actor, 'admin', 'programme_manager'),
  'account.block': ({ actor, facts }) => hasRole(actor, 'admin') && actor.accountId !== facts.id && !facts.erasedAt,
  'account.erase': ({ actor, facts }) => (actor.accountId === facts.id || hasRole(actor, 'admin')) && !facts.erasedAt,
  'role.grant': ({ actor, facts }) => hasRole(actor, 'admin') && !facts.erasedAt,
};
