import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, focusStays, tabTo, type } from '../support/keyboard';

const tomorrow = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(Date.now() + 24 * 60 * 60 * 1000);

test('the programme manager changes a rule from tomorrow on by keyboard; a visitor reads what holds and what is going to, and no longer when it is taken back', async ({ atScreen }) => {
  const reason = `Reden ${Date.now()}`;
  const { page } = await atScreen('manager');
  await page.goto('/regels');
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, page.getByRole('button', { name: 'Verander: Gemeenten in een leergroep' }));
  const form = page.getByRole('dialog');
  await enter(page, form.getByRole('button', { name: 'Leg vast' }));
  await expect(form.getByText('Kies een dag.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  const most = form.getByLabel('Hoogstens');
  await tabTo(page, most);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('10');
  await form.getByLabel('Vanaf welke dag?').fill(tomorrow);
  await type(page, form.getByLabel('Waarom verandert dit?'), reason);
  await enter(page, form.getByRole('button', { name: 'Leg vast' }));
  await expect(form).toBeHidden();

  const visitor = (await atScreen(undefined, { viewport: { width: 390, height: 844 } })).page;
  await visitor.goto('/over');
  await visitor.getByRole('main').getByRole('link', { name: 'Lees de regels van het programma' }).click();
  const rule = visitor.getByRole('article', { name: 'Gemeenten in een leergroep' });
  await expect(rule.getByText('4 tot en met 12 gemeenten', { exact: true })).toBeVisible();
  const coming = rule.getByRole('list', { name: 'Dit verandert' }).getByRole('listitem').filter({ hasText: reason });
  await expect(coming).toContainText('4 tot en met 10 gemeenten');
  await expect(visitor.getByRole('button', { name: /^(Verander|Trek terug)/ })).toHaveCount(0);
  await settled(visitor);
  expect(await accessibilityProblems(visitor)).toEqual([]);

  await enter(page, page.getByRole('button', { name: /^Trek terug: Gemeenten in een leergroep/ }));
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, page.getByRole('alertdialog').getByRole('button', { name: 'Trek terug' }));
  await expect(page.getByText(reason)).toHaveCount(0);
  await focusStays(page);
  await visitor.reload();
  await settled(visitor);
  await expect(rule.getByText('4 tot en met 12 gemeenten', { exact: true })).toBeVisible();
  await expect(visitor.getByText(reason)).toHaveCount(0);
});
