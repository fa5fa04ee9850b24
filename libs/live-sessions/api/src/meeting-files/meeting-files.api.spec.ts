import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits, streamOf } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { Works, systemActor } from '@leerkring/platform/api';
import { bytesOf, nextFrame, sendPart, startTestApp, metadataOf, unknownId, uploadTo, type Caller, type TestApp, someText } from '@leerkring/platform/api/testing';
import { LiveSessionsModule } from '../live-sessions.module';
import { aPlannedMeeting, anOpenSession } from '../testing';
import { MeetingFilesService } from './meeting-files.service';

const PATH = '/files/meeting-files';
const read = 'query ($id: ID!) { meeting(id: $id) { files { id fileName mediaType bytes addedAt } } }';
const removing = 'mutation ($input: RemoveMeetingFileInput!) { removeMeetingFile(input: $input) { meeting { files { id } } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, LiveSessionsModule] });
});
afterAll(() => app.stop());

/** A meeting to come with one paper. */
async function aMeeting() {
  const group = await aGroup(app);
  const facilitator = await aMember(app, group, { role: 'facilitator' });
  const member = await aMember(app, group);
  const outsider = await aMember(app, await aGroup(app), { role: 'facilitator' });
  const { id: meetingId, stream } = await aPlannedMeeting(app, group, facilitator);
  const bytes = someText(2000);
  const add = (filename = 'Begroting één.csv', who: Caller = facilitator, which = meetingId): Promise<Response> => uploadTo(app, PATH, who, { meetingId: which, filename }, bytes);
  const id = (await add()).headers.get('leerkring-meeting-file')!;
  const files = async (who: Caller = member) => (await app.ask<{ meeting: { files: { id: string; fileName: string }[] } }>(read, { id: meetingId }, who)).meeting.files;
  const fetched = (which: string, who?: Caller): Promise<Response> => app.fetch(`${PATH}/${which}`, {}, who);
  const statusOf = async (which: string, who?: Caller): Promise<number> => (await fetched(which, who)).status;
  return { group, facilitator, member, outsider, meetingId, stream, bytes, add, id, files, fetched, statusOf };
}

const verb = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;

describe('a paper of a meeting', () => {
  it('arrives in parts, interrupted once, and is saved byte for byte by members, which is audited', async () => {
    const { facilitator, member, meetingId, files, fetched } = await aMeeting();
    const bytes = someText(300_000);
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadataOf({ meetingId, filename: 'Voorstel.txt' }, bytes) };
    const location = (await app.fetch(PATH, { method: 'POST', headers }, facilitator)).headers.get('location')!;
    await sendPart(app, facilitator, location, 0, bytes.subarray(0, 100_000));
    expect(await files()).toHaveLength(1);
    const id = (await sendPart(app, facilitator, location, 100_000, bytes.subarray(100_000))).headers.get('leerkring-meeting-file')!;
    expect(await files()).toEqual([expect.objectContaining({ fileName: 'Begroting één.csv' }), { id, fileName: 'Voorstel.txt', mediaType: 'text/plain', bytes: 300_000, addedAt: app.clock.now().toISOString() }]);
    const answer = await fetched(id, member);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(await app.database.query('SELECT action, actor_id FROM audit_entries WHERE object_id = $1', [id])).toEqual([{ action: 'meeting_file.download', actor_id: member.id }]);
  });

  it('is not there for who is not in the group, whatever they try, also when they left', async () => {
    const { group, member, outsider, meetingId, add, id, statusOf } = await aMeeting();
    expect((await add('Mee.txt', outsider)).status).toBe(404);
    for (const which of [id, unknownId(), 'nonsense']) expect(await statusOf(which, outsider)).toBe(404);
    expect(await statusOf(id)).toBe(401);
    expect(await app.codeOf(removing, { input: { id } }, outsider)).toBe('NOT_FOUND');
    expect(await app.codeOf(read, { id: meetingId }, outsider)).toBe('NOT_FOUND');
    await app.ask(verb('leaveGroup', 'LeaveGroupInput'), { input: { groupId: group.id } }, member);
    expect(await statusOf(id, member)).toBe(404);
  });

  it('is added and taken away by facilitators, and told at once without its name', async () => {
    const { facilitator, member, stream, add, id, files, statusOf } = await aMeeting();
    expect((await add('Mee.txt', member)).status).toBe(403);
    const stored = await bytesOf(app, { id });
    expect(existsSync(stored)).toBe(true);
    expect(await app.codeOf(removing, { input: { id } }, member)).toBe('FORBIDDEN');
    const socket = await app.socket(member);
    await socket.emitWithAck('stream.open', { stream, after: 2 });
    const told = nextFrame(socket, 'news');
    await app.ask(removing, { input: { id } }, facilitator);
    expect((await told).events).toEqual([expect.objectContaining({ name: 'meeting_file.removed', payload: { meetingFileId: id } })]);
    expect(await files()).toEqual([]);
    expect(await statusOf(id, member)).toBe(404);
    expect(await app.codeOf(removing, { input: { id } }, facilitator)).toBe('NOT_FOUND');
    await app.get(MeetingFilesService).sweep();
    expect(existsSync(stored)).toBe(false);
    expect(await app.database.query('SELECT id FROM meeting_files WHERE id = $1', [id])).toEqual([]);
  });

  it('is a kind of file that may come, and one of at most twenty, also when two arrive at once', async () => {
    const { add, files } = await aMeeting();
    for (const wrong of ['virus.exe', 'pagina.html', 'zonder']) expect((await add(wrong)).status).toBe(400);
    expect((await add('a'.repeat(limits.fileName) + '.txt')).status).toBe(400);
    for (let count = 2; count < limits.meetingFiles; count++) await add(`stuk ${count}.txt`);
    const answers = await Promise.all([add('een.txt'), add('twee.txt')]);
    expect(answers.map(({ headers }) => headers.has('leerkring-meeting-file')).sort()).toEqual([false, true]);
    expect(await files()).toHaveLength(limits.meetingFiles);
  });

  it('can come until the session is closed, is read after that, and goes with no session that was not planned', async () => {
    const { group, facilitator, member, meetingId, add, id, statusOf } = await aMeeting();
    await app.ask(verb('openLiveSession', 'OpenLiveSessionInput'), { input: { groupId: group.id, liveSessionId: meetingId } }, facilitator);
    expect((await add('Tijdens.txt')).status).toBe(204);
    await app.ask(verb('closeLiveSession', 'CloseLiveSessionInput'), { input: { id: meetingId } }, facilitator);
    expect((await add('Daarna.txt')).status).toBe(403);
    expect(await app.codeOf(removing, { input: { id } }, facilitator)).toBe('FORBIDDEN');
    expect(await statusOf(id, member)).toBe(200);
    const { id: unplanned } = await anOpenSession(app, group, facilitator);
    expect((await add('Los.txt', facilitator, unplanned)).status).toBe(403);
  });

  it('comes no more once the meeting is called off', async () => {
    const { facilitator, meetingId, add } = await aMeeting();
    await app.ask(verb('cancelMeeting', 'CancelMeetingInput'), { input: { id: meetingId, revision: 0, reason: 'Ziek' } }, facilitator);
    expect((await add('Toch.txt')).status).toBe(403);
  });

  it('goes with a facilitator who wants to be forgotten with all words', async () => {
    const { facilitator, member, id, files, statusOf } = await aMeeting();
    await app.get(Works).run(systemActor, async (work) => {
      work.asSystem('the administrator erased the account');
      work.record('account.erased', { accountId: facilitator.id, withWords: true }, streamOf('account', facilitator.id), { type: 'account', id: facilitator.id });
    });
    await app.settle();
    expect(await files()).toEqual([]);
    expect(await statusOf(id, member)).toBe(404);
  });
});
