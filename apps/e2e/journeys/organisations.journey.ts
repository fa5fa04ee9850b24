import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { choose, enter, focusStays, tabTo, type } from '../support/keyboard';

const yesterday = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(Date.now() - 24 * 60 * 60 * 1000);

test('the programme manager enters an association by keyboard, gives it another name and lets it end; a colleague sees it happen on the phone, and an edition can be carried by it until then', async ({ atScreen }) => {
  const mark = Date.now();
  const [first, later] = [`Vereniging van Dorpen ${mark}`, `Unie van Kernen ${mark}`];
  const { page } = await atScreen('manager');
  const colleague = (await atScreen('admin', { viewport: { width: 390, height: 844 } })).page;
  await colleague.goto('/beheer');
  await colleague.getByRole('main').getByRole('link', { name: 'Organisaties' }).click();
  await settled(colleague);
  expect(await accessibilityProblems(colleague)).toEqual([]);

  await page.goto('/beheer/organisaties');
  await settled(page);
  await enter(page, page.getByRole('button', { name: 'Voeg een organisatie toe' }));
  const form = page.getByRole('dialog');
  await enter(page, form.getByRole('button', { name: 'Bewaar' }));
  await expect(form.getByText('Kies een soort.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, form.getByRole('button', { name: /Kies een soort/ }));
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.type('Ver');
  await page.keyboard.press('Enter');
  await type(page, form.getByLabel('Naam'), first);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await focusStays(page);
  const row = (on: Page, name: string): Locator => on.getByRole('row').filter({ hasText: name });
  await expect(row(page, first)).toContainText('Vereniging');
  await expect(row(colleague, first)).toBeVisible();

  expect(await offered(page, first)).toBe(true);
  await page.goto('/beheer/organisaties');
  await enter(page, page.getByRole('button', { name: `Wat kun je doen met ${first}?` }));
  await choose(page, 'Wijzig de naam');
  await tabTo(page, form.getByLabel('Naam'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(later);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(row(colleague, later)).toContainText(`Eerder: ${first}`);

  await colleague.getByRole('searchbox').fill(first);
  await expect(colleague.getByRole('table').getByRole('rowheader')).toHaveCount(1);
  await enter(page, page.getByRole('button', { name: `Wat kun je doen met ${later}?` }));
  await choose(page, 'Laat eindigen …');
  await form.getByLabel('Laatste dag').fill(yesterday);
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, form.getByRole('button', { name: 'Leg de dag vast' }));
  await expect(form).toBeHidden();
  await focusStays(page);
  await expect(row(colleague, later)).toContainText('Bestond tot en met');
  expect(await accessibilityProblems(colleague)).toEqual([]);
  expect(await offered(page, later)).toBe(false);
});

/** Whether an edition could be carried by this organisation. */
async function offered(page: Page, name: string): Promise<boolean> {
  await page.goto('/edities');
  await settled(page);
  await enter(page, page.getByRole('button', { name: /^Wijzig/ }).first());
  await type(page, page.getByRole('combobox', { name: 'Voeg een organisatie toe' }), name);
  const option = page.getByRole('option', { name: new RegExp(name) });
  await expect(option.or(page.getByText('Geen organisatie gevonden. Klopt de spelling?'))).toBeVisible();
  const there = await option.isVisible();
  await page.keyboard.press('Escape');
  return there;
}
