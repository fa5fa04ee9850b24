import { randomUUID } from 'node:crypto';
import { accessibilityProblems, expect, test } from '../support/browser';
import { mailedPath } from '../support/mail';

const secret = 'een dorpsplein vol stoelen';

test('somebody who is invited makes an account, once, and comes back by a new password', async ({ atScreen }) => {
  const email = `${randomUUID().slice(0, 8)}@example.org`;
  const admin = await atScreen('admin');
  await admin.caller.ask('mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { __typename } }', { input: { email } });
  const { page } = await atScreen();
  const link = await mailedPath(admin.page, email);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Welkom bij Leerkring' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Naam' }).fill('Noor van der Plein');
  await page.getByRole('button', { name: /Functie/ }).click();
  await page.getByRole('option', { name: 'griffier' }).click();
  await page.getByLabel('Wachtwoord', { exact: true }).fill('te kort');
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(page.getByText('Kies een wachtwoord van minstens 12 tekens.').first()).toBeVisible();
  await page.getByLabel('Wachtwoord', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Noor/ })).toBeVisible();

  const again = await atScreen();
  await again.page.goto(link);
  await expect(again.page.getByRole('heading', { level: 1, name: 'Deze uitnodiging werkt niet meer' })).toBeVisible();

  await again.page.goto('/wachtwoord-vergeten');
  await again.page.getByRole('textbox', { name: 'E-mailadres' }).fill(email);
  await again.page.getByRole('button', { name: 'Mail me een link' }).click();
  await expect(again.page.getByText('Kijk in je mail').first()).toBeVisible();
  await expect.poll(() => mailedPath(admin.page, email)).not.toBe(link);
  await again.page.goto(await mailedPath(admin.page, email));
  await again.page.getByLabel('Nieuw wachtwoord', { exact: true }).fill(`${secret} en banken`);
  await again.page.getByRole('button', { name: 'Bewaar en log in' }).click();
  await expect(again.page.getByRole('heading', { level: 1, name: /Noor/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible();
});

test('a wrong password is refused with the same sentence as an unknown address, and the address stays', async ({ atScreen }) => {
  const { page } = await atScreen();
  await page.goto('/inloggen');
  for (const email of ['participant@demo.leerkring.example', 'niemand@example.org']) {
    await page.getByRole('textbox', { name: 'E-mailadres' }).fill(email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill('dit is het niet');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await expect(page.getByText('Dit e-mailadres en wachtwoord horen niet bij elkaar.').first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'E-mailadres' })).toHaveValue(email);
  }
});
