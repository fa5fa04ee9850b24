import { describe, expect, it } from '@jest/globals';
import { permissions, type Permission } from '@leerkring/contract';
import { stranger, type Actor } from '@leerkring/platform/api';
import { notificationsPolicy } from './notifications.policy';

const person = (accountId: string, part: Partial<Actor> = {}): Actor => ({ ...stranger(), accountId, ...part });
const people: Record<string, Actor> = {
  stranger: stranger(),
  'the person told': person('femke'),
  'somebody else': person('anniek'),
  'programme manager': person('manager', { roles: new Set(['programme_manager']) }),
  admin: person('admin', { roles: new Set(['admin']) }),
};
const facts = { id: 'femke', accountId: 'femke' };

type Own = keyof typeof notificationsPolicy;
const allowed: Record<Own, string[]> = {
  'following.set': ['the person told'],
  'notification.read': ['the person told'],
  'notification.mark_read': ['the person told'],
  'notification.mark_all_read': ['the person told'],
};

const may = (permission: Own, actor: Actor, readable: Permission[] = ['thread.read']): boolean =>
  notificationsPolicy[permission]({ actor, facts: facts as never, about: (other) => readable.includes(other) });

describe('who may do what with notifications', () => {
  for (const permission of Object.keys(allowed) as Own[]) {
    for (const [name, actor] of Object.entries(people)) {
      const answer = allowed[permission].includes(name);
      it(`${answer ? 'lets' : 'keeps'} ${name} ${answer ? 'do' : 'from'} ${permission}`, () => expect(may(permission, actor)).toBe(answer));
    }
  }

  it.each(['notification.read', 'notification.mark_read'] as const)('grants %s only while the thread, group or meeting that it is about may be read', (permission) => {
    expect(may(permission, people['the person told']!, ['group.read'])).toBe(true);
    expect(may(permission, people['the person told']!, ['live_session.read'])).toBe(true);
    expect(may(permission, people['the person told']!, [])).toBe(false);
  });

  it('has an answer for every right of its nouns', () => {
    const own = Object.keys(permissions).filter((permission) => /^(following|notification)\./.test(permission));
    expect(Object.keys(notificationsPolicy).sort()).toEqual(own.sort());
  });
});
