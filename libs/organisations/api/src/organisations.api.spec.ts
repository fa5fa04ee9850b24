import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { OrganisationsModule, organisationIdOf, readRegister } from './index';

interface Found {
  name: string;
  active: boolean;
  successors: { name: string }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ imports: [OrganisationsModule] });
});
afterAll(() => app.stop());

async function search(words: string, first = 10): Promise<Found[]> {
  const query = 'query ($search: String, $first: Int) { organisations(search: $search, first: $first) { nodes { name active successors { name } } } }';
  return (await app.ask<{ organisations: { nodes: Found[] } }>(query, { search: words, first })).organisations.nodes;
}

const names = async (words: string): Promise<string[]> => (await search(words)).map((organisation) => organisation.name);

describe('the register of municipalities', () => {
  it('holds all 605 municipalities of the national register, 342 of them active', async () => {
    const register = readRegister();
    expect(register).toHaveLength(605);
    const ids = register.map(({ code }) => organisationIdOf(code));
    const [row] = await app.database.query<{ all: number; active: number }[]>(
      'SELECT count(*)::int AS all, count(*) FILTER (WHERE end_date IS NULL)::int AS active FROM organisations WHERE id = ANY($1)',
      [ids],
    );
    expect(row).toEqual({ all: 605, active: 342 });
  });

  it('names province, code and address in the national register', async () => {
    const query = 'query ($id: ID!) { organisation(id: $id) { name kind code uri province beginDate endDate } }';
    expect(await app.ask(query, { id: organisationIdOf('gm1900') })).toEqual({
      organisation: {
        name: 'Súdwest-Fryslân',
        kind: 'municipality',
        code: 'gm1900',
        uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm1900',
        province: 'Fryslân',
        beginDate: '2011-01-01',
        endDate: null,
      },
    });
  });

  it('answers not found for an organisation that does not exist', async () => {
    const query = 'query ($id: ID!) { organisation(id: $id) { name } }';
    expect(await app.codeOf(query, { id: unknownId() })).toBe('NOT_FOUND');
    expect(await app.codeOf(query, { id: 'Zutphen' })).toBe('NOT_FOUND');
  });
});

describe('searching an organisation', () => {
  it('does not ask for accents, case or signs', async () => {
    expect(await names('SUDWEST frys')).toEqual(['Súdwest-Fryslân']);
    expect(await names("'s-gravenh")).toContain("'s-Gravenhage");
    expect(await names('nuenen gerwen')).toEqual(['Nuenen, Gerwen en Nederwetten']);
  });

  it('finds a municipality by the name that people use', async () => {
    expect(await names('den haag')).toEqual(["'s-Gravenhage"]);
    expect(await names('Den Bosch')).toEqual(["'s-Hertogenbosch"]);
  });

  it('puts active ones first, and names that begin with the words before names that hold them', async () => {
    const found = await search('dam', 100);
    const firstEnded = found.findIndex((organisation) => !organisation.active);
    expect(found.slice(firstEnded).some((organisation) => organisation.active)).toBe(false);
    expect(found.slice(0, firstEnded).map(({ name }) => name)).toEqual(expect.arrayContaining(['Edam-Volendam', 'Rotterdam']));
    expect((await names('ber'))[0]).toMatch(/^Ber/);
  });

  it('points from a merged municipality to the ones that took over', async () => {
    const [sneek] = await search('sneek');
    expect(sneek).toEqual({ name: 'Sneek', active: false, successors: [{ name: 'Súdwest-Fryslân' }] });
    const [haaren] = await search('haaren');
    expect(haaren!.successors.map(({ name }) => name)).toEqual(['Boxtel', 'Oisterwijk', 'Tilburg', 'Vught']);
  });

  it('pages through a list without gaps or doubles', async () => {
    const query = 'query ($after: String) { organisations(kind: municipality, first: 100, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }';
    const [{ all }] = await app.database.query<[{ all: number }]>("SELECT count(*)::int AS all FROM organisations WHERE kind = 'municipality'");
    const seen = new Set<string>();
    let after: string | null = null;
    for (let more = true; more; ) {
      const page: { organisations: { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await app.ask(query, { after });
      for (const { id } of page.organisations.nodes) seen.add(id);
      after = page.organisations.pageInfo.endCursor;
      more = page.organisations.pageInfo.hasNextPage;
      if (!more) expect(page.organisations.totalCount).toBe(all);
    }
    expect([all >= 605, seen.size]).toEqual([true, all]);
  });

  it('treats signs of the search language of the database as plain characters', async () => {
    expect(await names('100%_\\')).toEqual([]);
  });
});
