import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '@leerkring/identity/api';
import { aStranger, anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { OrganisationsLoader, OrganisationsModule, OrganisationsService, type Organisation } from '@leerkring/organisations/api';
import { aMunicipality, aPartner } from '@leerkring/organisations/api/testing';
import { nextFrame, startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';

type Shown = Pick<Organisation, 'id' | 'name' | 'formerNames' | 'revision'> & { active: boolean };

const SHOWN = '{ organisation { id kind name formerNames endDate active revision viewerCan } }';
const ADD = `mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) ${SHOWN} }`;
const RENAME = `mutation ($input: RenameOrganisationInput!) { renameOrganisation(input: $input) ${SHOWN} }`;
const END = `mutation ($input: EndOrganisationInput!) { endOrganisation(input: $input) ${SHOWN} }`;
const LIST = 'query ($search: String, $kind: OrganisationKind, $entered: Boolean) { organisations(search: $search, kind: $kind, entered: $entered, first: 100) { nodes { id name } } }';

let app: TestApp;
let manager: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ imports: [OrganisationsModule, IdentityModule] });
});
beforeEach(async () => {
  app.clock.set(new Date('2026-11-19T13:00:00Z'));
  manager = await anAccount(app, { roles: ['programme_manager'] });
});
afterAll(() => app.stop());

const aName = (): string => `Vereniging ${unknownId().slice(-12)}`;
const codeOf = async (mutation: string, input: object, as: Caller = manager) => (await app.graphql(mutation, { input }, as)).errors?.[0]?.extensions.code;
const nodes = async (variables: object, as: Caller = aStranger) => (await app.ask<{ organisations: { nodes: { id: string; name: string }[] } }>(LIST, { ...variables }, as)).organisations.nodes;
const add = async (name: string, kind = 'association') => (await app.ask<{ addOrganisation: { organisation: Shown } }>(ADD, { input: { kind, name } }, manager)).addOrganisation.organisation;
const rename = async ({ id, revision }: Pick<Shown, 'id' | 'revision'>, name: string) => (await app.ask<{ renameOrganisation: { organisation: Shown } }>(RENAME, { input: { id, revision, name } }, manager)).renameOrganisation.organisation;
const end = async ({ id, revision }: Pick<Shown, 'id' | 'revision'>, endDate: string | null) => (await app.ask<{ endOrganisation: { organisation: Shown } }>(END, { input: { id, revision, endDate } }, manager)).endOrganisation.organisation;
const audited = async (id: string) => (await app.database.query<{ action: string }[]>(`SELECT action FROM audit_entries WHERE object_id = $1 AND result = 'done' ORDER BY id`, [id])).map(({ action }) => action);
const told = async (id: string) => (await app.database.query<{ name: string }[]>(`SELECT name FROM domain_events WHERE stream = 'network' AND payload->>'organisationId' = $1 ORDER BY seq`, [id])).map(({ name }) => name);

describe('an organisation that the programme enters', () => {
  it('is found by everybody from then on, is kept in the audit log, and those who look on hear of it', async () => {
    const socket = await app.socket(await anAccount(app));
    await socket.emitWithAck('stream.open', { stream: 'network', after: 0 });
    const news = nextFrame(socket, 'news', (frame) => frame.events.some(({ name }) => name === 'organisation.added'));
    const name = aName();
    const entered = await add(`  ${name.replace(' ', '   ')} `);
    expect(entered).toEqual({ id: entered.id, kind: 'association', name, formerNames: [], endDate: null, active: true, revision: 1, viewerCan: ['organisation.read', 'organisation.rename', 'organisation.end'] });
    expect(await nodes({ search: name.toUpperCase(), kind: 'association' })).toEqual([{ id: entered.id, name }]);
    await news;
    expect([await audited(entered.id), await told(entered.id)]).toEqual([['organisation.added'], ['organisation.added']]);
    socket.disconnect();
  });

  it('has a name that no other one of its kind has, however it is written; of another kind it may', async () => {
    const { name } = await add(aName());
    expect(await codeOf(ADD, { kind: 'association', name: name.toLowerCase() })).toBe('ORGANISATION_EXISTS');
    const other = await add(aName());
    expect(await codeOf(RENAME, { id: other.id, revision: 1, name: name.toUpperCase() })).toBe('ORGANISATION_EXISTS');
    expect((await add(name, 'initiative')).name).toBe(name);
    expect((await add(`Utrecht`, 'province')).name).toBe('Utrecht');
    await app.database.query(`DELETE FROM organisations WHERE kind = 'province' AND name = 'Utrecht'`);
  });

  it('is entered, renamed and ended by programme managers and administrators only', async () => {
    const { id, revision } = await aPartner(app);
    for (const role of ['editor', 'coordinator', 'facilitator'] as const) {
      const somebody = await anAccount(app, { roles: [role] });
      const answers = [await codeOf(ADD, { kind: 'ministry', name: aName() }, somebody), await codeOf(RENAME, { id, revision, name: aName() }, somebody), await codeOf(END, { id, revision, endDate: '2026-12-31' }, somebody)];
      expect([role, answers]).toEqual([role, ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']]);
    }
    expect(await codeOf(RENAME, { id, revision, name: aName() }, await anAccount(app, { roles: ['admin'] }))).toBeUndefined();
    expect(await told(id)).toEqual(['organisation.renamed']);
  });

  it('is no municipality: those come from the register, and nobody changes them by hand', async () => {
    const { id } = aMunicipality();
    expect(await codeOf(ADD, { kind: 'municipality', name: aName() })).toBe('INPUT_INVALID');
    expect(await codeOf(RENAME, { id, revision: 1, name: aName() })).toBe('FORBIDDEN');
    expect(await codeOf(END, { id, revision: 1, endDate: '2026-12-31' })).toBe('FORBIDDEN');
    expect((await nodes({ entered: true })).some((one) => one.id === id)).toBe(false);
  });

  it('keeps within bounds', async () => {
    const { id } = await aPartner(app);
    expect(await codeOf(ADD, { kind: 'ministry', name: ' – ' })).toBe('INPUT_INVALID');
    expect(await codeOf(ADD, { kind: 'ministry', name: 'a'.repeat(121) })).toBe('INPUT_TOO_LONG');
    for (const endDate of ['2016-11-18', '2036-11-20']) expect(await codeOf(END, { id, revision: 1, endDate })).toBe('ORGANISATION_DAY_FAR');
    expect(await codeOf(END, { id, revision: 1, endDate: '2026-02-30' })).toBe('INPUT_INVALID');
    expect(await codeOf(RENAME, { id: unknownId(), revision: 1, name: 'Weg' })).toBe('NOT_FOUND');
  });
});

describe('an organisation that is renamed', () => {
  it('is still found by its earlier names, and called by the new one at once', async () => {
    const first = await add(aName());
    await app.get(OrganisationsLoader).load(first.id);
    const second = await rename(first, aName());
    const third = await rename(second, aName());
    expect(third).toMatchObject({ formerNames: [second.name, first.name], revision: 3 });
    for (const { name } of [first, second, third]) expect(await nodes({ search: name })).toEqual([{ id: first.id, name: third.name }]);
    expect((await app.get(OrganisationsService).namesOf([first.id])).get(first.id)).toBe(third.name);
    expect((await rename(third, first.name)).formerNames).toEqual([third.name, second.name]);
  });

  it('is never changed unseen: of two at once the second hears so', async () => {
    const { id } = await aPartner(app);
    const codes = await Promise.all([codeOf(RENAME, { id, revision: 1, name: aName() }), codeOf(END, { id, revision: 1, endDate: '2026-12-31' })]);
    expect(codes.filter(Boolean)).toEqual(['ORGANISATION_CHANGED']);
  });

  it('tells nobody when it is called so already', async () => {
    const same = await add(aName());
    expect((await rename(same, same.name)).revision).toBe(1);
    expect(await told(same.id)).toEqual(['organisation.added']);
  });
});

describe('an organisation that ends', () => {
  it('is chosen by nobody after its last day, and stays where it was chosen', async () => {
    const organisation = await aPartner(app);
    const choices = app.get(OrganisationsService);
    const member = await anAccount(app, { organisationId: organisation.id });
    await end(organisation, '2026-11-19');
    expect((await choices.chosen(organisation.id)).id).toBe(organisation.id);
    app.clock.set(new Date('2026-11-19T23:30:00Z'));
    await expect(choices.chosen(organisation.id)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect([await choices.canBeChosen([organisation.id]), await choices.canBeChosen([organisation.id], [organisation.id])]).toEqual([false, true]);
    const profile = { name: 'Ada', function: 'other', jobTitle: null, organisationId: organisation.id, language: 'nl' };
    const update = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { account { organisation { name } } } }';
    expect(await codeOf(update, profile, await anAccount(app))).toBe('INPUT_INVALID');
    expect(await app.ask(update, { input: profile }, member)).toEqual({ updateProfile: { account: { organisation: { name: organisation.name } } } });
  });

  it('goes on when that was a mistake', async () => {
    const organisation = await aPartner(app);
    expect((await end(organisation, '2026-01-01')).active).toBe(false);
    expect(await end({ ...organisation, revision: 2 }, null)).toMatchObject({ active: true, endDate: null });
    expect(await audited(organisation.id)).toEqual(['organisation.ended', 'organisation.ended']);
  });

  it('can be the only kind that will do', async () => {
    const ministry = await aPartner(app);
    await expect(app.get(OrganisationsService).chosen(ministry.id, 'municipality')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect((await app.get(OrganisationsService).chosen(ministry.id, 'ministry')).name).toBe(ministry.name);
  });
});
