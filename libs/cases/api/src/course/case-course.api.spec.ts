import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseMoves, caseStates, streamOf, type CaseState } from '@leerkring/contract';
import { GroupsModule } from '@leerkring/groups/api';
import { aGroup, aMember } from '@leerkring/groups/api/testing';
import { IdentityModule } from '@leerkring/identity/api';
import { anAccount, type TestAccount } from '@leerkring/identity/api/testing';
import { aMunicipality } from '@leerkring/organisations/api/testing';
import { nextFrame, startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { TaxonomyTerm } from '@leerkring/tracks/api';
import { v7 as uuid } from 'uuid';
import { CasesModule } from '../cases.module';
import { aCaseFile, aLesson, upload } from '../testing';

const READ = `query ($id: ID!) { caseFile(id: $id) { state revision title asked viewerCan contact { id } terms { id }
  people { function description account { id } } moments { on what kind }
  changes { fromState toState reason madeAt madeBy { id } fromContact { id } toContact { id } } } }`;
const MOVE = 'mutation ($input: MoveCaseFileInput!) { moveCaseFile(input: $input) { caseFile { id state } } }';
const HAND_OVER = 'mutation ($input: HandOverCaseFileInput!) { handOverCaseFile(input: $input) { caseFile { id contact { id } } } }';
const UPDATE = 'mutation ($input: UpdateCaseFileInput!) { updateCaseFile(input: $input) { caseFile { id revision } } }';
const END = 'mutation ($input: EndMembershipInput!) { endMembership(input: $input) { __typename } }';
const ADD = 'mutation ($input: AddMemberInput!) { addMember(input: $input) { __typename } }';

interface CaseNow {
  state: CaseState;
  revision: number;
  title: string;
  asked: string;
  viewerCan: string[];
  contact: { id: string } | null;
  terms: { id: string }[];
  people: { function: string; description: string; account: { id: string } | null }[];
  moments: { on: string; what: string; kind: string }[];
  changes: { fromState: CaseState | null; toState: CaseState | null; reason: string; madeAt: string; madeBy: { id: string } | null; fromContact: { id: string } | null; toContact: { id: string } | null }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [IdentityModule, GroupsModule, CasesModule] });
});
afterAll(() => app.stop());

/** A group with two people of Berkelland, one of Zutphen and a facilitator; a case of Berkelland; and somebody from elsewhere. */
async function aCase() {
  const group = await aGroup(app);
  const [berkelland, zutphen] = [aMunicipality({ name: 'Berkelland' }), aMunicipality({ name: 'Zutphen' })];
  const owner = await aMember(app, group, { organisationId: berkelland.id });
  const colleague = await aMember(app, group, { organisationId: berkelland.id });
  const other = await aMember(app, group, { organisationId: zutphen.id });
  const facilitator = await aMember(app, group, { role: 'facilitator', organisationId: null });
  const outsider = await aMember(app, await aGroup(app), { organisationId: berkelland.id });
  const { id } = await aCaseFile(app, group, owner);
  return { id, group, berkelland, owner, colleague, other, facilitator, outsider };
}

/** The code of a refusal; undefined when it was done. */
const outcome = async (query: string, variables: object, as: TestAccount): Promise<string | undefined> => (await app.graphql(query, variables as never, as)).errors?.[0]?.extensions.code;
const read = async (id: string, as: TestAccount): Promise<CaseNow> => (await app.ask<{ caseFile: CaseNow }>(READ, { id }, as)).caseFile;
const move = (as: TestAccount, id: string, from: CaseState, to: CaseState, reason = 'Daarom.') => outcome(MOVE, { input: { id, from, to, reason } }, as);
const put = (id: string, state: CaseState) => app.database.query('UPDATE case_files SET state = $2 WHERE id = $1', [id, state]);
const seatOf = async (group: { id: string }, { id }: TestAccount): Promise<string> => (await app.database.query<{ id: string }[]>('SELECT id FROM memberships WHERE group_id = $1 AND account_id = $2 AND ended_at IS NULL', [group.id, id]))[0]!.id;

describe('the state of a case', () => {
  it('takes exactly the steps of the table, for each kind of person', async () => {
    const { id, owner, other, facilitator, outsider } = await aCase();
    await aLesson(app, { id }, owner);
    for (const from of caseStates) {
      for (const to of caseStates) {
        const step = caseMoves[from][to];
        for (const [person, may] of [[owner, true], [facilitator, step?.permission === 'case_file.steer'], [other, false]] as const) {
          await put(id, from);
          const expected = !step ? 'CASE_FILE_MOVE_REFUSED' : may ? undefined : 'FORBIDDEN';
          expect([from, to, await move(person, id, from, to)]).toEqual([from, to, expected]);
          expect((await read(id, owner)).state).toBe(expected ? from : to);
        }
        expect(await move(outsider, id, from, to)).toBe('NOT_FOUND');
      }
    }
  });

  it('keeps who took it where, when and why, for the whole group to read', async () => {
    const { id, owner, facilitator, other } = await aCase();
    await move(facilitator, id, 'open', 'in_progress', '');
    await move(owner, id, 'in_progress', 'closed', '  De raad besliste al. ');
    const { changes } = await read(id, other);
    expect(changes).toMatchObject([
      { fromState: 'in_progress', toState: 'closed', reason: 'De raad besliste al.', madeBy: { id: owner.id } },
      { fromState: 'open', toState: 'in_progress', reason: '', madeBy: { id: facilitator.id } },
    ]);
    expect(changes[0]!.madeAt).toBe(app.clock.now().toISOString());
  });

  it('asks why where the step needs it, and takes no more than 500 characters', async () => {
    const { id, owner } = await aCase();
    expect(await move(owner, id, 'open', 'closed', '  ')).toBe('CASE_FILE_REASON_MISSING');
    expect(await move(owner, id, 'open', 'closed', 'x'.repeat(501))).toBe('INPUT_TOO_LONG');
    expect((await read(id, owner)).state).toBe('open');
  });

  it('goes one way only when two people take a step at once; the second hears where it stands', async () => {
    const { id, owner, facilitator } = await aCase();
    const answers = await Promise.all([move(owner, id, 'open', 'in_progress'), move(facilitator, id, 'open', 'in_progress')]);
    expect(answers.sort()).toEqual(['CASE_FILE_MOVED', undefined]);
    expect((await read(id, owner)).changes).toHaveLength(1);
  });

  it('leaves a closed case to be read only, until its municipality takes it up again', async () => {
    const { id, owner, colleague, other } = await aCase();
    await move(owner, id, 'open', 'closed');
    const { revision, viewerCan } = await read(id, owner);
    expect(viewerCan).toEqual(['case_file.steer', 'case_file.settle', 'case_file.export', 'share.propose']);
    expect((await read(id, other)).viewerCan).toEqual([]);
    expect(await outcome(UPDATE, { input: { id, revision, title: 'Toch anders' } }, owner)).toBe('FORBIDDEN');
    expect(await outcome(HAND_OVER, { input: { id, fromAccountId: owner.id, toAccountId: colleague.id } }, owner)).toBe('FORBIDDEN');
    expect((await upload(app, owner, { caseFileId: id, filename: 'a.txt' }, Buffer.from('a'))).status).toBe(403);
    await move(colleague, id, 'closed', 'in_progress');
    expect(await outcome(UPDATE, { input: { id, revision, title: 'Toch anders' } }, owner)).toBeUndefined();
  });

  it('is told to who has the case open, without words', async () => {
    const { id, owner, other } = await aCase();
    const socket = await app.socket(other);
    await socket.emitWithAck('stream.open', { stream: `case_file:${id}`, after: 0 });
    const news = nextFrame(socket, 'news');
    await move(owner, id, 'open', 'closed', 'Een reden die niemand in het logboek leest.');
    const { events } = await news;
    expect(events).toMatchObject([{ name: 'case_file.moved', payload: { caseFileId: id, from: 'open', to: 'closed' } }]);
    expect(JSON.stringify(events)).not.toContain('Een reden');
  });
});

describe('what a case tells', () => {
  const term = async (): Promise<string> => {
    const id = uuid();
    await app.database.manager.save(TaxonomyTerm, { id, taxonomy: 'opgave', slug: `opgave-${id}`, position: 1, nameNl: 'Energietransitie', nameEn: 'Energy transition' });
    return id;
  };

  it('holds what is asked, labels, people and a timeline in the order of the days; what is left out stays', async () => {
    const { id, owner, colleague, other, outsider } = await aCase();
    const termId = await term();
    const people = [{ function: 'griffier', description: 'Bewaakt de spelregels', accountId: null }, { function: 'ambtenaar', description: '', accountId: colleague.id }];
    const moments = [{ on: '2027-03-01', what: 'Raad besluit', kind: 'decision' }, { on: '2026-12-03', what: 'Dorpenronde', kind: 'talk' }];
    await app.ask(UPDATE, { input: { id, revision: 1, asked: 'Denk mee.', termIds: [termId, termId], people, moments } }, owner);
    const labelled = async (reader: TestAccount): Promise<string[]> =>
      (await app.ask<{ taxonomyTerm: { caseFiles: { nodes: { id: string }[] } } }>(`{ taxonomyTerm(taxonomy: opgave, slug: "opgave-${termId}") { caseFiles { nodes { id } } } }`, {}, reader)).taxonomyTerm.caseFiles.nodes.map((one) => one.id);
    expect([await labelled(other), await labelled(outsider)]).toEqual([[id], []]);
    await app.ask(UPDATE, { input: { id, revision: 2, title: 'Een betere titel' } }, colleague);
    expect(await read(id, other)).toMatchObject({
      revision: 3,
      title: 'Een betere titel',
      asked: 'Denk mee.',
      terms: [{ id: termId }],
      people: [{ function: 'griffier', description: 'Bewaakt de spelregels', account: null }, { function: 'ambtenaar', description: '', account: { id: colleague.id } }],
      moments: [{ on: '2026-12-03' }, { on: '2027-03-01', what: 'Raad besluit', kind: 'decision' }],
    });
  });

  it('is never overwritten unseen: of two who change the same revision, the second hears what stands', async () => {
    const { id, owner, colleague } = await aCase();
    const change = (as: TestAccount, title: string) => app.graphql(UPDATE, { input: { id, revision: 1, title } }, as);
    const answers = await Promise.all([change(owner, 'Van de een'), change(colleague, 'Van de ander')]);
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(refused.map(({ extensions }) => extensions)).toMatchObject([{ code: 'CASE_FILE_CHANGED', details: { revision: 2 } }]);
    expect((await read(id, owner)).revision).toBe(2);
  });

  it('has bounds, and takes no people from outside the group and no labels that are none', async () => {
    const { id, owner, outsider } = await aCase();
    const code = (given: object) => outcome(UPDATE, { input: { id, revision: 1, ...given } }, owner);
    const person = { function: 'griffier', description: 'iets', accountId: null };
    const moment = { on: '2026-12-03', what: 'iets', kind: 'step' };
    expect(await code({ asked: 'x'.repeat(2001) })).toBe('INPUT_TOO_LONG');
    expect(await code({ title: ' ' })).toBe('INPUT_INVALID');
    expect(await code({ termIds: [unknownId()] })).toBe('INPUT_INVALID');
    expect(await code({ termIds: Array.from({ length: 9 }, unknownId) })).toBe('INPUT_INVALID');
    expect(await code({ people: [{ ...person, description: ' ' }] })).toBe('INPUT_INVALID');
    expect(await code({ people: [{ ...person, accountId: outsider.id }] })).toBe('INPUT_INVALID');
    expect(await code({ people: Array.from({ length: 31 }, () => person) })).toBe('INPUT_INVALID');
    expect(await code({ moments: [{ ...moment, on: '2026-13-03' }] })).toBe('INPUT_INVALID');
    expect(await code({ moments: [{ ...moment, on: '2126-12-03' }] })).toBe('INPUT_INVALID');
    expect(await code({ moments: [{ ...moment, what: 'x'.repeat(201) }] })).toBe('INPUT_TOO_LONG');
    expect(await code({ moments: Array.from({ length: 51 }, () => moment) })).toBe('INPUT_INVALID');
    expect((await read(id, owner)).revision).toBe(1);
  });

  it('is changed by its municipality only', async () => {
    const { id, other, facilitator, outsider } = await aCase();
    const code = (as: TestAccount) => outcome(UPDATE, { input: { id, revision: 1, title: 'Van buiten' } }, as);
    expect([await code(other), await code(facilitator), await code(outsider)]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND']);
  });
});

describe('the contact of a case', () => {
  it('is who opened it, until it is handed over to somebody of the same municipality', async () => {
    const { id, owner, colleague, other, facilitator, outsider } = await aCase();
    const give = (as: TestAccount, to: TestAccount, from: TestAccount = owner) => outcome(HAND_OVER, { input: { id, fromAccountId: from.id, toAccountId: to.id, reason: 'Na de verkiezingen.' } }, as);
    expect((await read(id, other)).contact).toEqual({ id: owner.id });
    expect([await give(other, colleague), await give(facilitator, colleague), await give(outsider, colleague)]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND']);
    expect([await give(owner, other), await give(owner, outsider), await give(owner, owner)]).toEqual(['INPUT_INVALID', 'INPUT_INVALID', 'INPUT_INVALID']);
    expect(await give(colleague, colleague)).toBeUndefined();
    expect(await give(owner, colleague)).toBe('CASE_FILE_HANDED_OVER');
    const { contact, changes } = await read(id, other);
    expect(contact).toEqual({ id: colleague.id });
    expect(changes).toMatchObject([{ toState: null, reason: 'Na de verkiezingen.', madeBy: { id: colleague.id }, fromContact: { id: owner.id }, toContact: { id: colleague.id } }]);
  });

  it('follows who sits in the group: the next one takes over, nobody when all left, and who comes then', async () => {
    const { id, group, berkelland, owner, colleague, facilitator } = await aCase();
    const leave = async (person: TestAccount): Promise<void> => {
      await app.ask(END, { input: { id: await seatOf(group, person) } }, facilitator);
      await app.settle();
    };
    await leave(owner);
    expect((await read(id, facilitator)).contact).toEqual({ id: colleague.id });
    await leave(colleague);
    expect((await read(id, facilitator)).contact).toBeNull();
    const successor = await anAccount(app, { organisationId: berkelland.id });
    await app.ask(ADD, { input: { groupId: group.id, email: successor.email, role: 'participant', organisationId: berkelland.id } }, facilitator);
    await app.settle();
    const { contact, changes } = await read(id, facilitator);
    expect(contact).toEqual({ id: successor.id });
    expect(changes.map(({ madeBy, fromContact, toContact }) => [madeBy, fromContact?.id, toContact?.id])).toEqual([
      [null, undefined, successor.id],
      [null, colleague.id, undefined],
      [null, owner.id, colleague.id],
    ]);
  });
});

describe('somebody of a case who is forgotten', () => {
  it('leaves the case to its municipality, and takes reasons along when the words are to go', async () => {
    const { id, owner, colleague, other } = await aCase();
    await move(owner, id, 'open', 'closed', 'Mijn eigen woorden.');
    const admin = await anAccount(app, { roles: ['admin'] });
    await app.ask('mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { account { id } } }', { input: { accountId: owner.id, withWords: true } }, admin);
    await app.settle();
    const now = await read(id, other);
    expect(now.contact).toEqual({ id: colleague.id });
    expect(now.changes.map(({ reason }) => reason)).toEqual(['', '…']);
    expect(JSON.stringify(await app.database.query('SELECT payload FROM domain_events WHERE stream = $1', [streamOf('case_file', id)]))).not.toContain('Mijn eigen');
  });
});
