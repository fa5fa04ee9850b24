import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Contact } from '@leerkring/contacts/api';
import { GroupInvitation } from '@leerkring/groups/api';
import { anAccount } from '@leerkring/identity/api/testing';
import { ImportsModule } from '@leerkring/imports/api';
import { startTestApp, unknownId, type TestApp } from '@leerkring/platform/api/testing';
import { aTrack } from '@leerkring/tracks/api/testing';
import { importList, type ListWishes } from './lists';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await startTestApp({ imports: [ImportsModule] });
  folder = await mkdtemp(join(tmpdir(), 'leerkring-list-'));
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

async function told(lines: string[], wishes: Partial<ListWishes> = {}): Promise<string[]> {
  const path = join(folder, `${unknownId()}.csv`);
  await writeFile(path, lines.join('\n'));
  const said: string[] = [];
  await importList(app, { kind: 'contacts', path, sheet: null, as: null, apply: false, ...wishes }, (sentence) => void said.push(sentence));
  return said;
}

describe('a list of people that an operator brings in', () => {
  it('is tried first, with every faulty line named, and written when that is asked for', async () => {
    const email = `ada-${unknownId()}@example.org`;
    const lines = ['Gemeente;Naam;E-mail;Functie', `Zutphen;Ada;${email};griffier`, 'Zutfen;Bram;bram@example.org;griffier'];
    const report = ['New:      1', 'Changed:  0', 'Same:     0', 'Faulty:   1', '  line 3: We do not know the municipality “Zutfen”. Do you mean Zutphen?'];
    expect(await told(lines)).toEqual([...report, 'Nothing was written: this was a dry run. Add --apply to bring it in.']);
    expect(await app.database.manager.countBy(Contact, { email })).toBe(0);
    expect(await told(lines, { apply: true })).toEqual([...report, 'This was written: 1 new, 0 changed, 0 stayed the same.']);
    expect(await app.database.manager.countBy(Contact, { email })).toBe(1);
    expect((await told(lines, { apply: true })).at(-1)).toBe('This was written: 0 new, 0 changed, 1 stayed the same.');
  });

  it('of groups is brought in in the name of somebody, who may do so', async () => {
    const { slug } = await aTrack(app);
    const manager = await anAccount(app, { roles: ['programme_manager'] });
    const email = `ada-${unknownId()}@example.org`;
    const lines = ['Leergroep;Traject;Gemeente;Naam;E-mail;Functie', `Noord;${slug};Zutphen;Ada;${email};griffier`];
    await expect(told(lines, { kind: 'groups', apply: true })).rejects.toThrow('Add --as');
    await told(lines, { kind: 'groups', apply: true, as: manager.email });
    expect(await app.database.manager.findOneByOrFail(GroupInvitation, { email })).toMatchObject({ invitedById: manager.id, sentAt: null });
  });

  it('is refused when it cannot be used', async () => {
    await expect(told(['Wie;Waar', 'Ada;Zutphen'])).rejects.toThrow('These columns are missing: Gemeente, Naam, E-mailadres, Functie.');
    await expect(told(['Naam'])).rejects.toThrow('There are no lines in this file');
    await expect(told(['Naam', 'Ada'], { sheet: 'Mensen' })).rejects.toThrow('There is no sheet Mensen');
    await expect(told(['Naam', 'Ada'], { path: join(folder, 'nowhere.csv') })).rejects.toThrow('There is no file');
  });
});
