import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationsModule, PapersService } from '@leerkring/applications/api';
import { aDelegate, aSubmittedApplication, anOpenTrack } from '@leerkring/applications/api/testing';
import { CasesModule } from '@leerkring/cases/api';
import { aQuietMunicipality } from '@leerkring/cases/api/testing';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { someText, startTestApp, uploadTo, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { ProgrammeModule } from '@leerkring/programme/api';

const BEGIN = 'mutation ($input: BeginCaseInput!) { beginCase(input: $input) { application { caseBegunAt caseFile { id title } } } }';
const SEEN = 'query ($id: ID!) { application(id: $id) { caseBegunAt caseFile { id title } viewerCan } }';
const CASE = 'query ($id: ID!) { caseFile(id: $id) { title keyQuestion summary organisation { id } documents { name versions { id fileName bytes sha256 classification } } } }';
const words = { title: 'Een dorpsbegroting in drie kernen', keyQuestion: 'Hoe bereik je iedereen?' };

interface Seen {
  caseBegunAt: string | null;
  caseFile: { id: string; title: string } | null;
  viewerCan: string[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [ApplicationsModule, CasesModule, ProgrammeModule] });
});
afterAll(() => app.stop());

/** A municipality with two papers and two people in the group where it has a place, and everybody around them. */
async function aPlacedMunicipality() {
  const { track, facilitator } = await anOpenTrack(app);
  const group = await aGroup(app, { track });
  const organisationId = await aQuietMunicipality(app);
  const colleague = await anAccount(app, { organisationId });
  const { id } = await aSubmittedApplication(app, track, colleague);
  const bytes = someText(3000);
  for (const filename of ['Plan.txt', 'Begroting.csv']) await uploadTo(app, '/files/application-papers', colleague, { applicationId: id, filename }, bytes);
  const delegates: TestAccount[] = [];
  for (const role of ['raadslid', 'griffier'] as const) delegates.push(await aMember(app, group, { account: await aDelegate(app, { id, organisationId }, { function: role }), organisationId }));
  const place = (): Promise<unknown> => app.database.query("UPDATE applications SET state = 'placed', group_id = $2 WHERE id = $1", [id, group.id]);
  const begin = (who: Caller): Promise<unknown> => app.ask(BEGIN, { input: { id, ...words } }, who);
  const refusal = (who: Caller): Promise<string | undefined> => app.codeOf(BEGIN, { input: { id, ...words } }, who);
  const seen = async (who: Caller) => (await app.ask<{ application: Seen }>(SEEN, { id }, who)).application;
  return { id, group, organisationId, facilitator, colleague, delegate: delegates[0]!, other: delegates[1]!, bytes, place, begin, refusal, seen, neighbour: await aMember(app, group) };
}

describe('the case of an application', () => {
  it('begins in the group where the municipality has a place, with its answers and its papers, unshared', async () => {
    const { organisationId, delegate, other, neighbour, bytes, place, begin, seen } = await aPlacedMunicipality();
    await place();
    await begin(delegate);
    const { caseBegunAt, caseFile } = await seen(other);
    expect([caseBegunAt, caseFile?.title]).toEqual([app.clock.now().toISOString(), words.title]);
    const read = async (who: Caller) => (await app.ask<{ caseFile: { documents: { versions: { id: string }[] }[] } }>(CASE, { id: caseFile!.id }, who)).caseFile;
    const stored = (fileName: string) => ({ name: fileName, versions: [expect.objectContaining({ fileName, bytes: bytes.length, classification: 'group' })] });
    const opened = await read(other);
    expect(opened).toMatchObject({ ...words, summary: 'Een dorpsbegroting in drie kernen.', organisation: { id: organisationId }, documents: [stored('Plan.txt'), stored('Begroting.csv')] });
    expect(await read(neighbour)).toMatchObject({ ...words, documents: [] });
    const fetched = await app.fetch(`/files/${opened.documents[0]!.versions[0]!.id}`, {}, other);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('is one, also when two people begin it at the same moment', async () => {
    const { id, group, delegate, other, place, begin, seen } = await aPlacedMunicipality();
    await place();
    await Promise.all([begin(delegate), begin(other)]);
    await begin(other);
    expect(await app.database.query('SELECT id FROM case_files WHERE group_id = $1', [group.id])).toEqual([{ id: (await seen(delegate)).caseFile!.id }]);
    expect(await app.database.query("SELECT payload FROM domain_events WHERE name = 'application.case_begun' AND subject_id = $1", [id])).toEqual([{ payload: { applicationId: id } }]);
  });

  it('waits for a place, and is begun by nobody but the delegation', async () => {
    const { id, facilitator, colleague, delegate, neighbour, place, refusal, seen } = await aPlacedMunicipality();
    expect(await refusal(delegate)).toBe('FORBIDDEN');
    await place();
    expect(await Promise.all([refusal(colleague), refusal(facilitator), refusal(neighbour)])).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND']);
    expect((await seen(colleague)).viewerCan).not.toContain('application.begin_case');
    expect((await seen(delegate)).viewerCan).toContain('application.begin_case');
    expect(await app.codeOf(BEGIN, { input: { id, ...words, title: ' ' } }, delegate)).toBe('INPUT_INVALID');
    expect((await seen(delegate)).caseBegunAt).toBeNull();
  });

  it('tells who is not in the group that it began, and nothing else of it', async () => {
    const { facilitator, colleague, delegate, place, begin, seen } = await aPlacedMunicipality();
    await place();
    await begin(delegate);
    for (const who of [colleague, facilitator]) expect(await seen(who)).toMatchObject({ caseBegunAt: app.clock.now().toISOString(), caseFile: null });
  });

  it('is named by the overview as missing until it began, of which who looks after it is told', async () => {
    const { facilitator, delegate, place, begin } = await aPlacedMunicipality();
    const missing = async (): Promise<boolean> =>
      (await app.ask<{ programmeOverview: { applications: { nodes: [{ caseMissing: boolean }] } } }>('{ programmeOverview { applications { nodes { caseMissing } } } }', {}, facilitator)).programmeOverview.applications.nodes[0].caseMissing;
    await place();
    expect(await missing()).toBe(true);
    await begin(delegate);
    expect(await missing()).toBe(false);
    await app.settle();
    const told = `SELECT count(*)::int AS count FROM domain_events WHERE stream = $1 AND name = 'overview.changed'`;
    expect(await app.database.query(told, [`account:${facilitator.id}`])).toEqual([{ count: 2 }]);
  });

  it('keeps its documents when the papers go', async () => {
    const { id, delegate, place, begin, seen, bytes } = await aPlacedMunicipality();
    await place();
    await begin(delegate);
    await app.database.query('UPDATE application_papers SET removed_at = now() WHERE application_id = $1', [id]);
    await app.get(PapersService).sweep();
    const { caseFile } = await seen(delegate);
    const { documents } = (await app.ask<{ caseFile: { documents: { versions: { id: string }[] }[] } }>(CASE, { id: caseFile!.id }, delegate)).caseFile;
    const fetched = await app.fetch(`/files/${documents[1]!.versions[0]!.id}`, {}, delegate);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true);
  });
});
