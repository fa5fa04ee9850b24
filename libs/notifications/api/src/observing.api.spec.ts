import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { LiveSessionsModule } from '@leerkring/live-sessions/api';
import { anOpenSession } from '@leerkring/live-sessions/api/testing';
import { startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { NotificationsModule } from './index';

const verb = (name: string, answer = '__typename'): string => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${answer} } }`;
const THREADS = 'query ($subject: ThreadSubjectInput!) { threads(subject: $subject, first: 10) { totalCount } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule, DiscussionsModule, NotificationsModule] });
});
afterAll(() => app.stop());

/** An open session with a thread about it, which Wies may observe. */
async function anObservedSession() {
  const group = await aGroup(app);
  const rohan = await aMember(app, group, { role: 'facilitator' });
  const anniek = await aMember(app, group);
  const wies = await anAccount(app, { name: 'Wies' });
  const session = await anOpenSession(app, group, rohan, 'Uitwisseling 3');
  const subject = { type: 'live_session', id: session.id };
  const { startThread } = await app.ask<{ startThread: { thread: { id: string } } }>(verb('startThread', 'thread { id }'), { input: { subject, kind: 'question', title: 'Verder over loten', body: 'Hoe dan?', clientId: uuid() } }, anniek);
  await app.ask(verb('inviteObserver'), { input: { liveSessionId: session.id, email: wies.email, reason: 'Leert hoe wij overleggen.' } }, rohan);
  await app.settle();
  return { group, rohan, anniek, wies, session, subject, threadId: startThread.thread.id };
}

const told = async (who: Caller) =>
  (await app.ask<{ viewer: { unreadNotificationCount: number; unreadNotifications: { reason: string; title: string; meetingId: string | null }[] } }>('{ viewer { unreadNotificationCount unreadNotifications { reason title meetingId } } }', {}, who)).viewer;

describe('who is to observe a session', () => {
  it('is told once, and nobody else is; it goes with the right', async () => {
    const { rohan, anniek, wies, session } = await anObservedSession();
    expect(await told(wies)).toEqual({ unreadNotificationCount: 1, unreadNotifications: [{ reason: 'observer_invited', title: 'Uitwisseling 3', meetingId: session.id }] });
    for (const who of [rohan, anniek]) expect((await told(who)).unreadNotifications.map(({ reason }) => reason)).not.toContain('observer_invited');
    await app.ask(verb('closeLiveSession'), { input: { id: session.id } }, rohan);
    expect(await told(wies)).toEqual({ unreadNotificationCount: 0, unreadNotifications: [] });
  });

  it('reads no thread about it, in no list, by no id and on no stream, and writes none', async () => {
    const { anniek, wies, session, subject, threadId } = await anObservedSession();
    expect(await app.ask(THREADS, { subject }, anniek)).toEqual({ threads: { totalCount: 1 } });
    expect(await app.codeOf(THREADS, { subject }, wies)).toBe('NOT_FOUND');
    expect(await app.codeOf('query ($id: ID!) { thread(id: $id) { id } }', { id: threadId }, wies)).toBe('NOT_FOUND');
    const socket = await app.socket(wies);
    expect(await socket.emitWithAck('stream.open', { stream: `thread:${threadId}` as never, after: 0 })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(await socket.emitWithAck('stream.open', { stream: session.stream as never, after: 0 })).toMatchObject({ ok: true });
    expect(await app.codeOf(verb('startThread'), { input: { subject, kind: 'question', title: 'Ook iets', body: 'Mag ik?', clientId: uuid() } }, wies)).toBe('FORBIDDEN');
    expect(await app.ask(THREADS, { subject }, anniek)).toEqual({ threads: { totalCount: 1 } });
  });
});
