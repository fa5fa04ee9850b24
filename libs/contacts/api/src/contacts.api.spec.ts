import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality, aPartner } from '@leerkring/organisations/api/testing';
import { Access, Mailer } from '@leerkring/platform/api';
import { startTestApp, unknownId, type Caller, type TestApp } from '@leerkring/platform/api/testing';
import { Contact } from './contact.entity';
import { ContactsModule } from './index';
import { aContact } from './testing';

let app: TestApp;
let manager: TestAccount;
beforeAll(async () => {
  app = await startTestApp({ imports: [ContactsModule] });
  manager = await anAccount(app, { roles: ['programme_manager'] });
});
afterAll(() => app.stop());

const LIST = 'query ($search: String, $after: String) { contacts(search: $search, first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { name organisation { name } hasAccount viewerCan } } }';
const ADD = 'mutation ($input: AddContactInput!) { addContact(input: $input) { contact { id name email function telephone note revision } } }';
const UPDATE = 'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { name revision } } }';
const INVITE = 'mutation ($input: ContactInput!) { inviteContact(input: $input) { contact { id invitedAt } } }';
const DELETE = 'mutation ($input: ContactInput!) { deleteContact(input: $input) { deletedContactId } }';

interface Listed {
  contacts: { totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean }; nodes: { name: string; organisation: { name: string }; hasAccount: boolean; viewerCan: string[] }[] };
}
const list = async (as: Caller, search = '', after?: string): Promise<Listed['contacts']> => (await app.ask<Listed>(LIST, { search, after }, as)).contacts;
const wordsOf = ({ id, revision, name, email, function: held, telephone, note }: Contact) => ({ id, revision, name, email, function: held, telephone, note });

describe('contact persons of municipalities', () => {
  it('are added once per municipality and address, and change', async () => {
    const organisationId = aMunicipality().id;
    const input = { organisationId, name: ' Zoë de Wit ', email: `Zoe.${unknownId()}@Example.org`, function: 'griffier', telephone: '', note: '' };
    const { addContact } = await app.ask<{ addContact: { contact: Contact } }>(ADD, { input }, manager);
    expect(addContact.contact).toMatchObject({ name: 'Zoë de Wit', email: input.email.toLowerCase(), telephone: null, revision: 1 });
    expect(await app.codeOf(ADD, { input }, manager)).toBe('CONTACT_EXISTS');
    expect(await app.codeOf(ADD, { input: { ...input, organisationId: (await aPartner(app)).id } }, manager)).toBe('INPUT_INVALID');
    const other = await aContact(app, { organisationId });
    expect(await app.codeOf(UPDATE, { input: { ...wordsOf(other), email: input.email } }, manager)).toBe('CONTACT_EXISTS');
    const changed = { input: { ...wordsOf(other), name: 'Zo heet ze nu' } };
    expect(await app.ask(UPDATE, changed, manager)).toEqual({ updateContact: { contact: { name: 'Zo heet ze nu', revision: 2 } } });
    const [event] = await app.database.query<object[]>(`SELECT name, stream, payload FROM domain_events WHERE subject_id = $1`, [addContact.contact.id]);
    expect(event).toEqual({ name: 'contact.added', stream: `account:${manager.id}`, payload: { contactId: addContact.contact.id } });
  });

  it('tell whoever was overtaken, and keep what was written first', async () => {
    const contact = await aContact(app);
    await app.ask(UPDATE, { input: { ...wordsOf(contact), name: 'Eerst' } }, manager);
    expect(await app.codeOf(UPDATE, { input: { ...wordsOf(contact), name: 'Daarna' } }, manager)).toBe('CONTACT_CHANGED');
    expect(await app.database.manager.findOneByOrFail(Contact, { id: contact.id })).toMatchObject({ name: 'Eerst', revision: 2 });
  });

  it('are found by name, address and municipality, in pages', async () => {
    const mark = unknownId().slice(-12);
    const organisation = aMunicipality({ name: 'Zutphen' });
    for (const name of [`B ${mark}`, `A ${mark}`, `C ${mark}`]) await aContact(app, { name, organisationId: organisation.id });
    const first = await list(manager, mark);
    expect([first.totalCount, first.nodes.map(({ name }) => name)]).toEqual([3, [`A ${mark}`, `B ${mark}`]]);
    expect((await list(manager, mark, first.pageInfo.endCursor)).nodes.map(({ name }) => name)).toEqual([`C ${mark}`]);
    expect((await list(manager, 'zutphen')).nodes.every(({ organisation: { name } }) => name === 'Zutphen')).toBe(true);
    expect((await list(manager, '%_')).totalCount).toBe(0);
  });

  it('are shown to the coordinators of their municipality, and to nobody else outside the programme', async () => {
    const [here, elsewhere] = [aMunicipality().id, aMunicipality().id];
    const mark = unknownId().slice(-12);
    const contact = await aContact(app, { organisationId: here, name: `Hier ${mark}` });
    const own = await anAccount(app, { roles: ['coordinator'], organisationId: here });
    expect((await list(own, mark)).nodes).toEqual([expect.objectContaining({ name: `Hier ${mark}`, viewerCan: ['contact.read'] })]);
    expect(await app.codeOf(DELETE, { input: { id: contact.id } }, own)).toBe('FORBIDDEN');
    const other = await anAccount(app, { roles: ['coordinator'], organisationId: elsewhere });
    expect((await list(other, mark)).totalCount).toBe(0);
    const colleague = await anAccount(app, { organisationId: here });
    expect(await app.codeOf(LIST, {}, colleague)).toBe('FORBIDDEN');
    for (const person of [other, colleague]) {
      expect(await app.codeOf(UPDATE, { input: wordsOf(contact) }, person)).toBe('NOT_FOUND');
      expect(await app.codeOf(INVITE, { input: { id: contact.id } }, person)).toBe('NOT_FOUND');
      expect(await app.codeOf(DELETE, { input: { id: contact.id } }, person)).toBe('NOT_FOUND');
    }
  });

  it('agree, row by row, on who is in the list and who may be read', async () => {
    const contacts = [await aContact(app), await aContact(app), await aContact(app)];
    const access = app.get(Access);
    for (const wishes of [{ roles: ['coordinator' as const], organisationId: contacts[0]!.organisationId }, { roles: ['admin' as const] }, {}]) {
      const actor = await (await anAccount(app, wishes)).actor();
      const query = app.database.manager.createQueryBuilder(Contact, 'c');
      const seen = new Set((await access.visible('contact', query, 'c.id', actor).getMany()).map(({ id }) => id));
      for (const { id } of contacts) expect([id, seen.has(id)]).toEqual([id, await access.can(actor, 'contact.read', { type: 'contact', id })]);
    }
  });

  it('are invited to an account by mail, unless they have one', async () => {
    const contact = await aContact(app);
    await app.ask(INVITE, { input: { id: contact.id } }, manager);
    await app.settle();
    expect((await app.get(Mailer).kept()).filter(({ to }) => to === contact.email)).toHaveLength(1);
    const account = await anAccount(app);
    const known = await aContact(app, { email: account.email });
    expect((await list(manager, account.email)).nodes).toMatchObject([{ hasAccount: true }]);
    expect(await app.codeOf(INVITE, { input: { id: known.id } }, manager)).toBe('ACCOUNT_EXISTS');
  });

  it('are forgotten when they are deleted, and when the account with their address is forgotten', async () => {
    const account = await anAccount(app);
    const [one, two] = [await aContact(app), await aContact(app, { email: account.email })];
    await app.ask(DELETE, { input: { id: one.id } }, manager);
    const admin = await anAccount(app, { roles: ['admin'] });
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: account.id, withWords: false } }, admin);
    for (const { id } of [one, two]) expect(await app.database.manager.existsBy(Contact, { id })).toBe(false);
    expect(await app.codeOf(DELETE, { input: { id: one.id } }, manager)).toBe('NOT_FOUND');
  });
});
