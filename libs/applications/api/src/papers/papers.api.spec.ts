import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits, streamOf } from '@leerkring/contract';
import { anAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { Works, systemActor } from '@leerkring/platform/api';
import { bytesOf, metadataOf, nextFrame, sendPart, someText, startTestApp, unknownId, uploadTo, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { ApplicationsModule } from '../applications.module';
import { anApplication, anOpenTrack, fillIn } from '../testing';
import { PapersService } from './papers.service';

const PATH = '/files/application-papers';
const MADE = 'leerkring-application-paper';
const read = 'query ($id: ID!) { application(id: $id) { papers { id fileName mediaType bytes addedAt } viewerCan } }';
const removing = 'mutation ($input: RemoveApplicationPaperInput!) { removeApplicationPaper(input: $input) { application { papers { id } } } }';
const moving = 'mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [ApplicationsModule] });
});
afterAll(() => app.stop());

/** A draft of Berkelland with one paper. */
async function aDraft() {
  const { track, facilitator } = await anOpenTrack(app);
  const organisationId = aMunicipality({ name: 'Berkelland' }).id;
  const [marit, colleague] = [await anAccount(app, { organisationId }), await anAccount(app, { organisationId })];
  const outsider = await anAccount(app, { organisationId: aMunicipality({ name: 'Zutphen' }).id });
  const application = await anApplication(app, track, marit);
  const bytes = someText(2000);
  const add = (filename = 'Plan één.csv', who: Caller = marit): Promise<Response> => uploadTo(app, PATH, who, { applicationId: application.id, filename }, bytes);
  const id = (await add()).headers.get(MADE)!;
  const papers = async (who: Caller = colleague) => (await app.ask<{ application: { papers: { id: string; fileName: string }[] } }>(read, { id: application.id }, who)).application.papers;
  const statusOf = async (which: string, who?: Caller): Promise<number> => (await app.fetch(`${PATH}/${which}`, {}, who)).status;
  const move = (from: string, to: string, who: Caller = marit, reason = ''): Promise<unknown> => app.ask(moving, { input: { id: application.id, from, to, reason } }, who);
  const submit = async (): Promise<void> => {
    await fillIn(app, application, marit);
    await move('draft', 'submitted');
  };
  return { application, facilitator, marit, colleague, outsider, add, id, papers, statusOf, move, submit };
}

describe('a paper of the case', () => {
  it('arrives in parts, interrupted once, and is saved byte for byte by a colleague, which is audited', async () => {
    const { application, marit, colleague, papers } = await aDraft();
    const bytes = someText(300_000);
    const headers = { 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadataOf({ applicationId: application.id, filename: 'Voorstel.txt' }, bytes) };
    const location = (await app.fetch(PATH, { method: 'POST', headers }, marit)).headers.get('location')!;
    await sendPart(app, marit, location, 0, bytes.subarray(0, 100_000));
    expect(await papers()).toHaveLength(1);
    const id = (await sendPart(app, marit, location, 100_000, bytes.subarray(100_000))).headers.get(MADE)!;
    expect(await papers()).toEqual([expect.objectContaining({ fileName: 'Plan één.csv' }), { id, fileName: 'Voorstel.txt', mediaType: 'text/plain', bytes: 300_000, addedAt: app.clock.now().toISOString() }]);
    const answer = await app.fetch(`${PATH}/${id}`, {}, colleague);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    const said = ['content-type', 'x-content-type-options', 'content-disposition'].map((name) => answer.headers.get(name));
    expect(said).toEqual(['application/octet-stream', 'nosniff', "attachment; filename*=UTF-8''Voorstel.txt"]);
    expect(await app.database.query('SELECT action, actor_id FROM audit_entries WHERE object_id = $1', [id])).toEqual([{ action: 'application_paper.download', actor_id: colleague.id }]);
  });

  it('is its municipality’s alone until the application is submitted, then of who handles it too, and never of others', async () => {
    const { application, facilitator, outsider, add, id, papers, statusOf, submit, move } = await aDraft();
    for (const who of [facilitator, outsider]) {
      for (const which of [id, unknownId(), 'nonsense']) expect(await statusOf(which, who)).toBe(404);
      expect((await add('Mee.txt', who)).status).toBe(404);
      expect(await app.codeOf(removing, { input: { id } }, who)).toBe('NOT_FOUND');
    }
    expect(await statusOf(id)).toBe(401);
    await submit();
    expect(await statusOf(id, facilitator)).toBe(200);
    expect(await papers(facilitator)).toEqual([expect.objectContaining({ id })]);
    expect((await add('Mee.txt', facilitator)).status).toBe(403);
    expect(await app.codeOf(removing, { input: { id } }, facilitator)).toBe('FORBIDDEN');
    await move('submitted', 'draft', facilitator, 'Vul dit nog aan.');
    expect(await statusOf(id, facilitator)).toBe(200);
    expect(await statusOf(id, outsider)).toBe(404);
    expect(await app.codeOf(read, { id: application.id }, outsider)).toBe('NOT_FOUND');
  });

  it('is taken away by a colleague, for everybody, and told at once without its name', async () => {
    const { application, marit, colleague, id, papers, statusOf } = await aDraft();
    const stored = await bytesOf(app, { id });
    expect(existsSync(stored)).toBe(true);
    const socket = await app.socket(marit);
    const stream = `application:${application.id}`;
    const { head } = (await app.ask<{ application: { head: number } }>('query ($id: ID!) { application(id: $id) { head } }', { id: application.id }, marit)).application;
    await socket.emitWithAck('stream.open', { stream, after: head });
    const told = nextFrame(socket, 'news');
    await app.ask(removing, { input: { id } }, colleague);
    expect((await told).events).toEqual([expect.objectContaining({ name: 'application_paper.removed', payload: { applicationId: application.id, paperId: id } })]);
    expect(await papers()).toEqual([]);
    expect(await statusOf(id, marit)).toBe(404);
    expect(await app.codeOf(removing, { input: { id } }, marit)).toBe('NOT_FOUND');
    await app.get(PapersService).sweep();
    expect(existsSync(stored)).toBe(false);
    expect(await app.database.query('SELECT id FROM application_papers WHERE id = $1', [id])).toEqual([]);
  });

  it('is a kind of file that may come, is what its name says, and one of at most twenty, also when two arrive at once', async () => {
    const { add, papers } = await aDraft();
    for (const wrong of ['virus.exe', 'pagina.html', 'zonder', 'geen-echte.pdf']) expect((await add(wrong)).status).toBe(400);
    expect((await add('a'.repeat(limits.fileName) + '.txt')).status).toBe(400);
    for (let count = 2; count < limits.applicationPapers; count++) await add(`stuk ${count}.txt`);
    const answers = await Promise.all([add('een.txt'), add('twee.txt')]);
    expect(answers.map(({ headers }) => headers.has(MADE)).sort()).toEqual([false, true]);
    expect(await papers()).toHaveLength(limits.applicationPapers);
  });

  it('comes and goes until the application ends, and stays readable after that', async () => {
    const { application, marit, add, id, statusOf, move, submit } = await aDraft();
    await submit();
    expect((await add('Later.txt')).headers.has(MADE)).toBe(true);
    await move('submitted', 'withdrawn');
    expect((await add('Daarna.txt')).status).toBe(403);
    expect(await app.codeOf(removing, { input: { id } }, marit)).toBe('FORBIDDEN');
    expect(await statusOf(id, marit)).toBe(200);
    const { viewerCan } = (await app.ask<{ application: { viewerCan: string[] } }>(read, { id: application.id }, marit)).application;
    expect(viewerCan).not.toContain('application_paper.add');
  });

  it('goes with who added it and wants to be forgotten with all words', async () => {
    const { marit, colleague, add, id, papers, statusOf } = await aDraft();
    const other = (await add('Van een collega.txt', colleague)).headers.get(MADE)!;
    await app.get(Works).run(systemActor, async (work) => {
      work.asSystem('the administrator erased the account');
      work.record('account.erased', { accountId: marit.id, withWords: true }, streamOf('account', marit.id), { type: 'account', id: marit.id });
    });
    await app.settle();
    expect(await papers()).toEqual([expect.objectContaining({ id: other })]);
    expect(await statusOf(id, colleague)).toBe(404);
  });
});
