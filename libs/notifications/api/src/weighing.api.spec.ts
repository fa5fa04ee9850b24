import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CasesModule } from '@leerkring/cases/api';
import { aCaseFile, aWeighing } from '@leerkring/cases/api/testing';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { LiveSessionsModule } from '@leerkring/live-sessions/api';
import { DiscussionsModule } from '@leerkring/discussions/api';
import { startTestApp, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { NotificationsModule } from './index';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule, LiveSessionsModule, DiscussionsModule, NotificationsModule] });
});
afterAll(() => app.stop());

const told = async (who: Caller) => {
  await app.settle();
  return (await app.ask<{ viewer: { unreadNotifications: object[] } }>('{ viewer { unreadNotifications { reason caseFileId title actors { id } } } }', {}, who)).viewer.unreadNotifications;
};

describe('a weighing framework that is laid before a group', () => {
  it('is told to its other members with the case, and so is the outcome; not to who wants to hear nothing of the group', async () => {
    const group = await aGroup(app);
    const [owner, reader, quiet, facilitator] = [await aMember(app, group), await aMember(app, group), await aMember(app, group), await aMember(app, group, { role: 'facilitator', organisationId: null })];
    await app.ask('mutation ($input: SetFollowingInput!) { setFollowing(input: $input) { __typename } }', { input: { subject: { type: 'group', id: group.id }, level: 'nothing' } }, quiet);
    const caseFile = await aCaseFile(app, group, owner);
    const { versionId } = await aWeighing(app, caseFile, owner);
    const before = await told(reader);
    await app.ask('mutation ($input: WeighingVersionInput!) { layWeighingBefore(input: $input) { weighing { id } } }', { input: { versionId } }, owner);
    const of = (reason: string, by: { id: string }) => ({ reason, caseFileId: caseFile.id, title: caseFile.title, actors: [{ id: by.id }] });
    expect([before, await told(reader), await told(facilitator), await told(owner), await told(quiet)]).toEqual([[], [of('weighing_laid_before', owner)], [of('weighing_laid_before', owner)], [], []]);
    await app.ask('mutation ($input: SettleWeighingInput!) { settleWeighing(input: $input) { weighing { id } } }', { input: { versionId, outcome: 'adopted', seenVoices: 0 } }, facilitator);
    expect([await told(reader), await told(owner), await told(quiet)]).toEqual([expect.arrayContaining([of('weighing_settled', facilitator)]), [of('weighing_settled', facilitator)], []]);
  });
});
