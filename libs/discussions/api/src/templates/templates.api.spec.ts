import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { limits } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { aStranger, anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { TaxonomyTerm, TrackFacilitator, type Track } from '@leerkring/tracks/api';
import { aTrack } from '@leerkring/tracks/api/testing';
import { DiscussionsModule } from '../index';
import { ThreadTemplate } from './thread-template.entity';

const FIELDS = 'threadTemplate { id name kind title body termIds archivedAt }';
const ADD = `mutation ($input: AddThreadTemplateInput!) { addThreadTemplate(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateThreadTemplateInput!) { updateThreadTemplate(input: $input) { ${FIELDS} } }`;
const ARCHIVE = `mutation ($input: ArchiveThreadTemplateInput!) { archiveThreadTemplate(input: $input) { ${FIELDS} } }`;
const OFFERED = 'query ($subject: ThreadSubjectInput!) { threadTemplates(subject: $subject) { id name } }';

interface Template {
  id: string;
  name: string;
}

let app: TestApp;
let track: Track;
let group: { id: string };
let guide: TestAccount;
let member: TestAccount;
let outsider: TestAccount;
let manager: TestAccount;

beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, DiscussionsModule] });
  outsider = await aMember(app, await aGroup(app, { track: await aTrack(app) }));
  manager = await anAccount(app, { roles: ['programme_manager', 'admin'] });
});
afterAll(() => app.stop());
beforeEach(async () => {
  track = await aTrack(app);
  group = await aGroup(app, { track });
  member = await aMember(app, group, { role: 'facilitator' });
  guide = await anAccount(app);
  await app.database.manager.save(TrackFacilitator, { trackId: track.id, accountId: guide.id, role: 'lead', assignedAt: app.clock.now() });
});

const aTemplate = (wishes: object = {}) => ({ trackId: track.id, name: 'Dorpsavond voorbereiden', kind: 'question', title: 'Onze dorpsavond over …', body: '**Wat is de vraag?**', ...wishes });
const add = async (wishes: object = {}) => (await app.ask<{ addThreadTemplate: { threadTemplate: Template } }>(ADD, { input: aTemplate(wishes) }, guide)).addThreadTemplate.threadTemplate;
const offered = async (as: TestAccount, subject: object = { type: 'group', id: group.id }) => (await app.ask<{ threadTemplates: Template[] }>(OFFERED, { subject }, as)).threadTemplates.map(({ name }) => name);
const told = () => app.database.query<{ name: string }[]>(`SELECT name, payload FROM domain_events WHERE subject_id = $1 AND stream = 'network' ORDER BY seq`, [track.id]);

describe('templates of a track', () => {
  it('are kept by its facilitators and offered by name in its groups and about the track itself', async () => {
    const [term] = await app.database.manager.find(TaxonomyTerm, { take: 1 });
    const template = await add({ termIds: [term!.id] });
    expect(template).toEqual({ id: expect.any(String), name: 'Dorpsavond voorbereiden', kind: 'question', title: 'Onze dorpsavond over …', body: '**Wat is de vraag?**', termIds: [term!.id], archivedAt: null });
    expect(await app.database.manager.findOneBy(ThreadTemplate, { id: template.id })).toMatchObject({ trackId: track.id, createdAt: app.clock.now() });
    expect(await told()).toEqual([{ name: 'thread_template.added', payload: { trackId: track.id, threadTemplateId: template.id } }]);
    await add({ name: 'Afscheid', kind: 'experience', title: '' });
    for (const person of [member, guide]) expect(await offered(person, { type: 'track', id: track.id })).toEqual(['Afscheid', 'Dorpsavond voorbereiden']);
    expect(await offered(member)).toEqual(['Afscheid', 'Dorpsavond voorbereiden']);
  });

  it('are changed and put away; what was put away is offered and changed no more', async () => {
    const { id } = await add();
    const changed = { id, name: 'Dorpsavond', kind: 'hot_issue', title: '', body: 'Wat speelt er?', termIds: [] };
    expect(await app.ask(UPDATE, { input: changed }, guide)).toEqual({ updateThreadTemplate: { threadTemplate: { ...changed, archivedAt: null } } });
    const answer = { archiveThreadTemplate: { threadTemplate: { ...changed, archivedAt: app.clock.now().toISOString() } } };
    for (let times = 0; times < 2; times++) expect(await app.ask(ARCHIVE, { input: { id } }, guide)).toEqual(answer);
    expect(await offered(member)).toEqual([]);
    expect(await app.codeOf(UPDATE, { input: changed }, guide)).toBe('NOT_FOUND');
    expect((await told()).map(({ name }) => name)).toEqual(['thread_template.added', 'thread_template.updated', 'thread_template.archived']);
    // The name is free again.
    await add({ name: 'Dorpsavond' });
  });

  it('are no business of others: members may not, people outside find nothing', async () => {
    const { id } = await add();
    const changed = { id, ...aTemplate({ trackId: undefined }) };
    for (const [person, code] of [[member, 'FORBIDDEN'], [outsider, 'NOT_FOUND'], [manager, 'NOT_FOUND'], [aStranger, 'UNAUTHENTICATED']] as const) {
      expect(await app.codeOf(UPDATE, { input: changed }, person)).toBe(code);
      expect(await app.codeOf(ARCHIVE, { input: { id } }, person)).toBe(code);
    }
    // A track is public, so it is there for everybody who signed in.
    for (const person of [member, outsider, manager]) expect(await app.codeOf(ADD, { input: aTemplate({ name: 'Anders' }) }, person)).toBe('FORBIDDEN');
    expect(await app.codeOf(OFFERED, { subject: { type: 'track', id: track.id } }, outsider)).toBe('FORBIDDEN');
    expect(await app.codeOf(OFFERED, { subject: { type: 'group', id: group.id } }, outsider)).toBe('NOT_FOUND');
    for (const mutation of [UPDATE, ARCHIVE]) expect(await app.codeOf(mutation, { input: mutation === UPDATE ? { ...changed, id: unknownId() } : { id: unknownId() } }, guide)).toBe('NOT_FOUND');
  });

  it('have names of their own, also when two are added at the same moment', async () => {
    const answers = await Promise.allSettled([add(), add()]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await app.codeOf(ADD, { input: aTemplate({ name: 'DORPSAVOND voorbereiden' }) }, guide)).toBe('THREAD_TEMPLATE_NAME_TAKEN');
    const other = await add({ name: 'Iets anders' });
    expect(await app.codeOf(UPDATE, { input: { id: other.id, ...aTemplate({ trackId: undefined }) } }, guide)).toBe('THREAD_TEMPLATE_NAME_TAKEN');
  });

  it('are bounded in number and size', async () => {
    for (const wrong of [{ name: ' ' }, { body: '' }, { kind: 'question', termIds: [unknownId()] }, { termIds: ['geen'] }]) expect(await app.codeOf(ADD, { input: aTemplate(wrong) }, guide)).toBe('INPUT_INVALID');
    for (const long of [{ name: 'x'.repeat(limits.name + 1) }, { title: 'x'.repeat(limits.title + 1) }, { body: 'x'.repeat(limits.templateBody + 1) }]) expect(await app.codeOf(ADD, { input: aTemplate(long) }, guide)).toBe('INPUT_TOO_LONG');
    for (let n = 0; n < limits.threadTemplates; n++) await add({ name: `Sjabloon ${n}` });
    expect(await app.codeOf(ADD, { input: aTemplate() }, guide)).toBe('THREAD_TEMPLATES_FULL');
  });
});
