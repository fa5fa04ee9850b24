import { aGroup } from '../support/api';
import { accessibilityProblems, expect, test } from '../support/browser';

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(Date.now() + days * DAY);

test('a facilitator asks when municipalities can; they answer before their eyes, and the moment that is picked becomes a meeting', async ({ atScreen }) => {
  const group = await aGroup('Prikken', ['participant', 'coordinator']);
  const { page } = await atScreen('facilitator');
  await page.goto(`/groepen/${group.id}/bijeenkomsten`);
  await page.getByRole('button', { name: 'Prik een datum' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Waar gaat het over?').fill('Slotdag van het traject');
  await form.getByLabel('Wil je er iets bij zeggen?').fill('We komen bij elkaar in Ommen.');
  for (const [place, days] of [14, 15].entries()) await form.getByRole('group', { name: `Moment ${place + 1}` }).getByLabel('Dag').fill(inDays(days));
  await form.getByLabel('Antwoorden kan tot').fill(inDays(7));
  expect(await accessibilityProblems(page)).toEqual([]);
  await form.getByRole('button', { name: 'Leg voor' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Slotdag van het traject' })).toBeVisible();

  const femke = (await atScreen('participant', { viewport: { width: 320, height: 640 } })).page;
  await femke.goto('/meldingen');
  const told = femke.getByRole('listitem').filter({ hasText: 'Slotdag van het traject' });
  await expect(told).toContainText('vraagt wanneer jullie kunnen');
  await told.getByRole('link').click();
  const choices = femke.getByRole('radiogroup');
  await expect(choices).toHaveCount(2);
  await choices.first().getByText('Als het moet', { exact: true }).click();
  await choices.last().getByText('Ja', { exact: true }).click();
  await femke.getByRole('button', { name: 'Bewaar het antwoord' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Femke' }).getByRole('cell')).toHaveText(['Als het moet', 'Ja'], { timeout: 2000 });
  for (const screen of [page, femke]) expect(await accessibilityProblems(screen)).toEqual([]);

  await page.getByRole('button', { name: /^Kies / }).last().press('Enter');
  await page.getByRole('dialog').getByLabel('Plaats').fill('De Herberg');
  await page.getByRole('button', { name: 'Plan de bijeenkomst' }).press('Enter');
  await femke.getByRole('link', { name: 'Naar de bijeenkomst' }).click({ timeout: 4000 });
  await expect(femke.getByText('De Herberg')).toBeVisible();
  await expect(femke.getByRole('button', { name: 'Geef door' })).toBeVisible();
  await expect(femke.getByText(/^0 komen, 0 misschien/)).toBeVisible();
});
