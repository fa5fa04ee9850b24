import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { choose, enter, focusStays, tabTo } from '../support/keyboard';

test('the programme manager brings in a list of contact persons by keyboard: first sees what would happen, then names nobody twice', async ({ atScreen }) => {
  const mark = Date.now();
  const lines = [
    'Wie;Gemeente;E-mail;Functie',
    `Ada Lovink ${mark};Zutphen;ada-${mark}@lijst.example;griffier`,
    `Bram Terpstra ${mark};Zutfen;bram-${mark}@lijst.example;raadslid`,
    `Carla Vos ${mark};Lochem;carla-${mark}@lijst.example;wethouder`,
  ];
  const file = { name: `lijst ${mark}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
  const { page } = await atScreen('manager');
  await page.goto('/beheer/importeren');
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'Kies een bestand' }));
  await page.locator('input[type=file]').setInputFiles(file);

  await expect(page.getByRole('heading', { name: 'Welke kolom is wat?' })).toBeVisible();
  const name = page.getByRole('button', { name: /Naam/ });
  if (await page.getByText('Kies een kolom.').isVisible()) {
    await enter(page, name);
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.type('Wie');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('Kies een kolom.')).toHaveCount(0);
  const table = page.getByRole('table');
  await expect(table.getByRole('row').filter({ hasText: `Bram Terpstra ${mark}` })).toContainText('De gemeente “Zutfen” kennen we niet. Bedoel je Zutphen?');
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, page.getByRole('button', { name: 'Lees 2 regels in' }));
  await expect(page.getByText('Klaar met inlezen.')).toBeVisible();
  await focusStays(page);
  await expect(page.getByRole('link', { name: 'Download deze regels met de reden' })).toBeVisible();
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);

  await enter(page, page.getByRole('button', { name: 'Lees een ander bestand in' }));
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('Er is niets om in te lezen: alles is al bekend of kan niet mee.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Lees .* in$/ })).toHaveCount(0);

  await page.goto('/beheer/contactpersonen');
  await page.getByRole('searchbox').fill(`${mark}`);
  await expect(table.getByRole('row').filter({ hasText: `${mark}` })).toHaveCount(2);
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, page.getByRole('button', { name: `Wat kun je doen met Ada Lovink ${mark}?` }));
  await choose(page, 'Verwijder …');
  await enter(page, page.getByRole('alertdialog').getByRole('button', { name: 'Verwijder voorgoed' }));
  await expect(table.getByRole('row').filter({ hasText: `${mark}` })).toHaveCount(1);
});
