import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { RunningDownloads } from '@leerkring/platform/api';
import { someText, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { unzipSync } from 'fflate';
import { CasesModule } from '../cases.module';
import { aCanvas, aCaseFile, aLesson, aQuietMunicipality, aRemark, aShare, aWeighing, upload } from '../testing';
import type { CaseRecord } from './case-record';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

type Json<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] };

async function aCase(title = 'Wie <beslist> er?') {
  const group = await aGroup(app);
  const organisationId = await aQuietMunicipality(app);
  const [owner, second, reader] = [await aMember(app, group, { organisationId }), await aMember(app, group, { organisationId }), await aMember(app, group)];
  const caseFile = await aCaseFile(app, group, owner, title);
  const add = async (filename: string, bytes: Uint8Array, more: Record<string, string> = {}) => (await upload(app, owner, { caseFileId: caseFile.id, filename, ...more }, bytes)).headers.get('leerkring-version')!;
  return { group, organisationId, owner, second, reader, caseFile, add };
}

const zipFor = (id: string, as?: Caller): Promise<Response> => app.fetch(`/files/cases/${id}/archive.zip`, {}, as);
const pdfFor = (id: string, as?: Caller): Promise<Response> => app.fetch(`/files/cases/${id}/case.pdf`, {}, as);

async function unpacked(answer: Response): Promise<Map<string, Buffer>> {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return new Map(Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer()))).map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

describe('a case as an archive', () => {
  it('holds every version byte for byte, all that is written, and a hash of each file that is right', async () => {
    const { group, owner, second, caseFile, add } = await aCase();
    const [first, next, plan] = [Buffer.from('Eerst.'), Buffer.from('Daarna.'), Buffer.from('# Plan')];
    const versionId = await add('regels.txt', first, { name: 'Spel/regels', note: 'Zoals het was' });
    const [{ document_id: documentId }] = await app.database.query('SELECT document_id FROM document_versions WHERE id = $1', [versionId]);
    await add('regels.txt', next, { documentId, classification: 'confidential' });
    await add('plan.md', plan, { name: 'spel/Regels' });
    const gone = await add('weg.txt', Buffer.from('Dit moet weg.'));
    await app.settle();
    await app.ask('mutation ($input: DestroyDocumentVersionInput!) { destroyDocumentVersion(input: $input) { __typename } }', { input: { id: gone, reason: 'Een naam te veel' } }, second);
    await aRemark(app, versionId, second, { groupId: group.id, body: 'Dit moet **scherper**', place: { part: 0, at: 0, quote: 'Eerst.' } });
    await aLesson(app, caseFile, owner, { title: 'Loot <altijd>' });
    const { versionId: weighingVersionId } = await aWeighing(app, caseFile, owner);
    await app.ask('mutation ($input: WeighingVersionInput!) { layWeighingBefore(input: $input) { weighing { id } } }', { input: { versionId: weighingVersionId } }, owner);
    await app.ask('mutation ($input: AnswerWeighingInput!) { answerWeighing(input: $input) { weighing { id } } }', { input: { versionId: weighingVersionId, adopts: false, reason: 'Te <duur>', clientId: unknownId() } }, owner);
    const update = { id: caseFile.id, revision: 1, asked: 'Denk **mee** over:\n\n- geld\n- tijd', moments: [{ on: '2026-12-03', what: 'Raad besluit', kind: 'decision' }], people: [{ function: 'griffier', description: 'bewaakt de regels', accountId: null }] };
    await app.ask('mutation ($input: UpdateCaseFileInput!) { updateCaseFile(input: $input) { caseFile { id } } }', { input: update }, owner);
    await aCanvas(app, caseFile, owner, 'Dorpsraad <Eibergen>');
    const answer = await zipFor(caseFile.id, second);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="casus-wie-beslist-er.zip"');
    const files = await unpacked(answer);
    expect([...files.keys()]).toEqual(['casus.html', 'casus.pdf', 'casus.json', 'SHA256SUMS', 'documenten/Spel-regels/v1 regels.txt', 'documenten/Spel-regels/v2 regels.txt', 'documenten/spel-Regels (2)/v1 plan.md']);
    expect(files.get('documenten/Spel-regels/v2 regels.txt')).toEqual(next);
    const sums = files.get('SHA256SUMS')!.toString().trim().split('\n').map((line) => line.split('  ') as [string, string]);
    expect(sums.map(([, name]) => name).sort()).toEqual([...files.keys()].filter((name) => name !== 'SHA256SUMS').sort());
    for (const [sum, name] of sums) expect([name, createHash('sha256').update(files.get(name)!).digest('hex')]).toEqual([name, sum]);
    const record = JSON.parse(files.get('casus.json')!.toString()) as Json<CaseRecord>;
    expect(record).toMatchObject({ format: 'leerkring-case', formatVersion: 1, title: 'Wie <beslist> er?', asked: update.asked, moments: update.moments, state: 'open' });
    expect(record.documents.map(({ name, versions }) => [name, versions.map(({ number, leftOut, classification, note }) => [number, leftOut, classification, note])])).toEqual([
      ['Spel/regels', [[1, null, 'group', 'Zoals het was'], [2, null, 'confidential', '']]],
      ['spel/Regels', [[1, null, 'group', '']]],
      ['weg.txt', [[1, 'destroyed', 'group', '']]],
    ]);
    expect(record.documents[0]!.remarks).toMatchObject([{ version: 1, quote: 'Eerst.', circle: 'group', body: 'Dit moet **scherper**', settled: false, answers: [] }]);
    expect(record.lessons).toMatchObject([{ title: 'Loot <altijd>', ready: true }]);
    expect(record.weighings).toMatchObject([{ title: 'Wie beslist er mee?', options: [{ name: 'Loten', mean: 4 }, { name: 'De raad kiest', mean: null }], scores: [{ criterion: 'Draagvlak', option: 'Loten', score: 4 }], versions: [{ number: 1, outcome: null, voices: [{ adopts: false, reason: 'Te <duur>' }] }] }]);
    const canvas = { actors: [{ name: 'Dorpsraad <Eibergen>', kind: 'residents', role: null }], rules: [], moments: [{ title: 'Avond in het dorpshuis', startsOn: '2026-12-03', involvements: [{ actor: 'Dorpsraad <Eibergen>', role: 'decides' }] }] };
    expect(record).toMatchObject({ canvas, canvasSnapshots: [{ label: 'Zoals het was', keptBy: expect.any(String), canvas }] });
    const html = files.get('casus.html')!.toString();
    for (const words of ['Wie &lt;beslist&gt; er?', '<li>geld</li>', 'Raad besluit', 'griffier, bewaakt de regels', 'Succesfactor: Loot &lt;altijd&gt;', 'Vernietigd op', 'versie 1, ‘Eerst.’', 'Dit moet scherper', 'Beslissen: Dorpsraad &lt;Eibergen&gt;', 'Een naam te veel', 'Draagvlak (gewicht 3)', 'Loten op Draagvlak: 4. Iedereen maakt kans.', 'neemt het niet over: Te &lt;duur&gt;', 'href="documenten/Spel-regels/v1%20regels.txt"']) expect(html).toContain(words);
    expect(html).not.toContain('Dit moet weg');
    expect(files.get('casus.pdf')!.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is for the municipality of the case; to the others of its group it is forbidden, to everybody else not there', async () => {
    const { group, organisationId, owner, second, reader, caseFile, add } = await aCase();
    const versionId = await add('stuk.txt', Buffer.from('Gedeeld'));
    await aShare(app, { caseFileId: caseFile.id, versionId, audience: 'network', proposer: owner, decider: second });
    const others = { reader, facilitator: await aMember(app, group, { role: 'facilitator', organisationId: null }), stranger: await anAccount(app), elsewhere: await aMember(app, await aGroup(app), { organisationId }), admin: await anAccount(app, { roles: ['admin'], organisationId }) };
    const answers = await Promise.all(Object.entries(others).map(async ([name, as]) => [name, (await zipFor(caseFile.id, as)).status, (await pdfFor(caseFile.id, as)).status]));
    expect(answers).toEqual([['reader', 403, 403], ['facilitator', 403, 403], ['stranger', 404, 404], ['elsewhere', 404, 404], ['admin', 404, 404]]);
    expect([(await zipFor(caseFile.id)).status, (await zipFor(unknownId(), owner)).status, (await zipFor('niets', owner)).status]).toEqual([401, 404, 404]);
    const pdf = await pdfFor(caseFile.id, second);
    expect([pdf.status, pdf.headers.get('content-disposition')]).toEqual([200, "attachment; filename*=UTF-8''casus-wie-beslist-er.pdf"]);
    const audited = await app.database.query<{ result: string; actor_id: string }[]>(`SELECT result, actor_id FROM audit_entries WHERE action = 'case_file.export' AND object_id = $1 ORDER BY id`, [caseFile.id]);
    expect(audited.filter(({ result }) => result === 'done')).toEqual([{ result: 'done', actor_id: second.id }]);
  });

  it('ends when the seat of who fetches it ends on its way', async () => {
    const { owner, caseFile, add } = await aCase();
    await add('groot.txt', someText(24 * 1024 * 1024));
    const answer = await zipFor(caseFile.id, owner);
    const body = answer.body!.getReader();
    await body.read();
    while (!app.get(RunningDownloads).count) await body.read();
    const [seat] = await app.database.query<[{ id: string }]>('SELECT id FROM memberships WHERE account_id = $1', [owner.id]);
    await app.ask('mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }', { input: { id: seat.id } }, await anAccount(app, { roles: ['programme_manager'] }));
    const rest = async (): Promise<void> => {
      while (!(await body.read()).done);
    };
    await expect(rest()).rejects.toThrow();
    expect(app.get(RunningDownloads).count).toBe(0);
  });
});
