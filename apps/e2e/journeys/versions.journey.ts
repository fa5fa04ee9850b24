import { readFile, writeFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { aCaseFile, aGroup, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, type } from '../support/keyboard';

test('a version that should not be there is destroyed by keyboard, under the eyes of who reads it, an earlier one comes back, and the archive says so', async ({ atScreen }) => {
  const group = await aGroup('Een naam te veel', ['participant', 'coordinator']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, 'Wat blijft staan?');
  const [femke, marit] = [await atScreen('participant'), await atScreen('coordinator')];
  const { page } = femke;
  const file = test.info().outputPath('regels.txt');
  const row = page.getByRole('row').filter({ hasText: 'regels.txt' });
  const versions = page.getByRole('dialog', { name: /regels.txt/ });

  await test.step('Femke adds a document, and a version with a name in it', async () => {
    await page.goto(`/casussen/${caseFileId}`);
    await writeFile(file, 'Elk dorp beslist zelf.');
    await page.getByRole('button', { name: 'Document toevoegen' }).first().click();
    await page.getByRole('dialog').locator('input[type=file][multiple]').setInputFiles(file);
    await page.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }).click();
    await expect(row).toBeVisible();
    await writeFile(file, 'Mevrouw Jansen beslist.');
    await page.getByRole('button', { name: 'Nieuwe versie van regels.txt' }).click();
    await page.getByRole('dialog').locator('input[type=file]').first().setInputFiles(file);
    await page.getByRole('dialog').getByRole('button', { name: 'Versie toevoegen' }).click();
    await expect(row.getByRole('button', { name: /^v2/ })).toBeVisible();
  });

  await test.step('Marit reads it when Femke destroys it: her page closes, and the words are gone', async () => {
    await marit.page.goto(`/casussen/${caseFileId}`);
    await enter(marit.page, marit.page.getByRole('link', { name: 'Lees regels.txt' }));
    await expect(marit.page.getByText('Mevrouw Jansen beslist.')).toBeVisible({ timeout: 20_000 });
    await enter(page, row.getByRole('button', { name: /^v2/ }));
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await enter(page, versions.getByRole('button', { name: 'Vernietig versie 2 van regels.txt' }));
    const asking = page.getByRole('dialog', { name: 'Versie 2 vernietigen?' });
    await enter(page, asking.getByRole('button', { name: 'Vernietig' }));
    await expect(asking.getByText('Schrijf op waarom deze versie weg moet.')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await type(page, asking.getByRole('textbox', { name: 'Waarom?' }), 'Er stond een naam in');
    await enter(page, asking.getByRole('button', { name: 'Vernietig' }));
    await expect(versions.getByText('Reden: Er stond een naam in')).toBeVisible();
    await expect(marit.page.getByText('Mevrouw Jansen beslist.')).toHaveCount(0);
  });

  await test.step('The one before comes back as the newest, and the archive holds what is left with its hashes', async () => {
    await page.keyboard.press('Escape');
    await enter(page, page.getByRole('link', { name: 'Lees regels.txt' }));
    await expect(page.getByText('Elk dorp beslist zelf.')).toBeVisible();
    await page.goBack();
    const archive = page.waitForEvent('download');
    await enter(page, page.getByRole('link', { name: 'Archief van de casus (zip)' }));
    const files = unzipSync(await readFile(await (await archive).path()));
    expect(Object.keys(files).sort()).toEqual(['SHA256SUMS', 'casus.html', 'casus.json', 'casus.pdf', 'documenten/regels.txt/v1 regels.txt']);
    expect(Buffer.from(files['casus.html']!).toString()).toContain('Er stond een naam in');
  });
});
