import { aGroup } from '../support/api';
import { accessibilityProblems, expect, test } from '../support/browser';

const inTwoWeeks = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(Date.now() + 14 * 24 * 60 * 60 * 1000);

test('a facilitator plans a meeting; a member hears of it, says whether they come, and sees at once that it is called off and why', async ({ atScreen }) => {
  const group = await aGroup('Bijeenkomen', ['participant']);
  const { page } = await atScreen('facilitator');
  await page.goto(`/groepen/${group.id}/bijeenkomsten`);
  await page.getByRole('button', { name: 'Plan een bijeenkomst' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Waar gaat het over?').fill('Wie beslist er mee?');
  await form.getByLabel('Dag').fill(inTwoWeeks);
  await form.getByLabel('Plaats').fill('Dorpshuis De Trefkoel');
  await form.getByLabel('Wat vraag je van wie komt?').fill('Neem één vraag mee.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await form.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('link', { name: 'Wie beslist er mee?' }).click();
  await expect(page.getByText('0 komen, 0 misschien, 0 niet, 2 nog geen antwoord', { exact: true })).toBeVisible();
  await page.locator('input[type=file][multiple]').setInputFiles({ name: 'Voorstel.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 Wie beslist er mee?') });
  await expect(page.getByRole('link', { name: 'Bewaar Voorstel.pdf' })).toBeVisible();

  const femke = (await atScreen('participant')).page;
  await femke.goto('/');
  await femke.getByRole('button', { name: /^Meldingen/ }).click();
  const told = femke.getByRole('dialog', { name: 'Meldingen' }).getByRole('listitem').filter({ hasText: 'Wie beslist er mee?' });
  await expect(told).toContainText('plande deze bijeenkomst');
  await told.getByRole('link').click();
  await femke.getByText('Ik kom', { exact: true }).click();
  await femke.getByLabel('Wil je er iets bij zeggen?').fill('Ik rijd mee.');
  await femke.getByRole('button', { name: 'Geef door' }).click();
  await expect(page.getByText('1 komt, 0 misschien, 0 niet, 1 nog geen antwoord', { exact: true })).toBeVisible({ timeout: 2000 });
  await expect(page.getByText('Ik rijd mee.', { exact: true })).toBeVisible();
  for (const screen of [page, femke]) expect(await accessibilityProblems(screen)).toEqual([]);

  const [paper] = await Promise.all([femke.waitForEvent('download'), femke.getByRole('link', { name: 'Bewaar Voorstel.pdf' }).click()]);
  expect(paper.suggestedFilename()).toBe('Voorstel.pdf');
  const [calendar] = await Promise.all([femke.waitForEvent('download'), femke.getByRole('link', { name: 'Zet in je agenda (.ics)' }).click()]);
  expect(calendar.suggestedFilename()).toMatch(/^bijeenkomst-.*\.ics$/);

  await page.getByRole('button', { name: 'Zeg af' }).click();
  await page.getByLabel('Waarom?').fill('Te veel zieken');
  await page.getByRole('button', { name: 'Zeg de bijeenkomst af' }).click();
  await expect(femke.getByText('Te veel zieken', { exact: true })).toBeVisible({ timeout: 2000 });
  await expect(femke.getByRole('button', { name: 'Geef door' })).toHaveCount(0);
  expect(await accessibilityProblems(femke)).toEqual([]);
});
