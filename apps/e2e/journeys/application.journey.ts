import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, focusStays, pick, tabTo, type } from '../support/keyboard';
import { mailedPath } from '../support/mail';

const track = '/trajecten/maatschappelijk-initiatief';

/** Writes an answer and leaves the question, which saves it. */
async function answer(page: Page, question: RegExp, words: string): Promise<void> {
  await type(page, page.getByRole('textbox', { name: question }), words);
  await page.keyboard.press('Tab');
}

test('a municipality applies together, by keyboard: two fill in, a colleague is invited and joins, three sign, the facilitator answers and the bell rings', async ({ atScreen }) => {
  const [femke, marit, chantal] = [await atScreen('participant'), await atScreen('coordinator'), await atScreen('chantal.meppelder')];
  const { page } = femke;
  await page.goto(track);
  await settled(page);
  await enter(page, page.getByRole('button', { name: 'Meld je gemeente aan' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Aanmelding van Berkelland' })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await marit.page.goto(address);
  await settled(marit.page);

  // Each fills in other questions, and sees what the other wrote.
  await pick(page, page.getByRole('button', { name: /Met welk instrument/ }));
  await pick(page, page.getByRole('button', { name: /Hoe ver zijn jullie/ }));
  await pick(page, page.getByRole('button', { name: /Hoe groot is de gemeente/ }));
  await answer(page, /Om welk project/, 'Een loket voor initiatieven in elf kernen.');
  await tabTo(marit.page, marit.page.getByRole('radio', { name: 'Ja' }));
  await marit.page.keyboard.press('Space');
  await answer(marit.page, /Waarom wel of niet/, 'Buren weten meer.');
  await answer(marit.page, /Wat willen jullie leren/, 'Hoe een loket niet verkokert.');
  await expect(page.getByRole('textbox', { name: /Wat willen jullie leren/ })).toHaveValue('Hoe een loket niet verkokert.');
  await expect(marit.page.getByRole('textbox', { name: /Om welk project/ })).toHaveValue('Een loket voor initiatieven in elf kernen.');
  expect(await accessibilityProblems(page)).toEqual([]);

  // A councillor without an account is asked for the delegation, and takes part from the link of the mail.
  const email = `${randomUUID().slice(0, 8)}@example.org`;
  const delegation = page.getByRole('region', { name: /^De delegatie/ });
  await enter(page, delegation.getByRole('button', { name: /Vorm van de delegatie/ }));
  await page.getByRole('option', { name: 'Werkgroep uit de raad' }).press('Enter');
  await expect(delegation.getByText('In een werkgroep uit de raad zit minstens één raadslid.')).toBeVisible();
  await enter(page, delegation.getByRole('button', { name: 'Vraag iemand voor de delegatie' }));
  const dialog = page.getByRole('dialog', { name: 'Vraag iemand voor de delegatie' });
  await type(page, dialog.getByRole('textbox', { name: 'Naam' }), 'Wiebe Nieuwenkamp');
  await type(page, dialog.getByRole('textbox', { name: 'E-mailadres' }), email);
  await enter(page, dialog.getByRole('button', { name: /Functie/ }));
  await page.getByRole('option', { name: 'raadslid' }).press('Enter');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Vraag', exact: true }));
  await expect(dialog).toHaveCount(0);
  await focusStays(page);
  await expect(delegation.getByText(/nog niet begonnen/)).toBeVisible();
  const wiebe = await atScreen();
  await wiebe.page.goto(await mailedPath(page, email));
  await wiebe.page.getByRole('textbox', { name: 'Naam' }).fill('Wiebe Nieuwenkamp');
  await wiebe.page.getByRole('button', { name: /Functie/ }).click();
  await wiebe.page.getByRole('option', { name: 'raadslid' }).click();
  await expect(wiebe.page.getByRole('combobox', { name: /^Gemeente of organisatie/ })).toHaveValue('Berkelland');
  await wiebe.page.getByLabel('Wachtwoord', { exact: true }).fill('een dorpsplein vol stoelen');
  await wiebe.page.getByRole('button', { name: 'Maak mijn account' }).click();
  await expect(wiebe.page).toHaveURL(new RegExp(`${address}$`));
  await expect(wiebe.page.getByRole('heading', { level: 1, name: 'Aanmelding van Berkelland' })).toBeVisible();
  await expect(delegation.getByText('Doet mee')).toBeVisible();
  await expect(delegation.getByText('Dit klopt nog niet')).toHaveCount(0);

  // Three sign; the contact hears of it, and submits.
  await enter(marit.page, marit.page.getByRole('button', { name: 'Ik teken namens: College' }));
  await enter(wiebe.page, wiebe.page.getByRole('button', { name: 'Ik teken namens: Raad' }));
  await enter(page, page.getByRole('button', { name: 'Ik teken namens: Ambtenaren' }));
  await expect(page.getByText('3 van 3')).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Dien de aanmelding in' }));
  await expect(page.getByText(/De begeleiders van het traject lezen/)).toBeVisible();

  // Who facilitates the track hears of it, answers, and the municipality hears that.
  await chantal.page.goto('/meldingen');
  await settled(chantal.page);
  await chantal.page.getByRole('listitem').filter({ hasText: 'diende deze aanmelding in' }).filter({ hasText: 'Berkelland' }).getByRole('link').first().click();
  await expect(chantal.page).toHaveURL(new RegExp(`${address}$`));
  await expect(chantal.page.getByRole('region', { name: /^De delegatie/ }).getByText('Wiebe Nieuwenkamp')).toBeVisible();
  await expect(chantal.page.getByText(email)).toHaveCount(0);
  await enter(chantal.page, chantal.page.getByRole('button', { name: 'Zet een stap' }));
  await enter(chantal.page, chantal.page.getByRole('dialog').getByRole('button', { name: /Volgende stap/ }));
  await chantal.page.getByRole('option', { name: 'Eerst een gesprek' }).press('Enter');
  await enter(chantal.page, chantal.page.getByRole('dialog').getByRole('button', { name: 'Zet een stap' }));
  await expect(page.getByRole('listitem').filter({ hasText: 'Eerst een gesprek' }).first()).toHaveAttribute('aria-current', 'step');
  const bell = wiebe.page.getByRole('button', { name: /^Meldingen/ });
  await expect(bell).toHaveAccessibleName(/nieuw/);
  await bell.click();
  const item = wiebe.page.getByRole('dialog', { name: 'Meldingen' }).getByRole('listitem').filter({ hasText: 'Jullie aanmelding is nu: Eerst een gesprek' });
  await expect(item).toHaveCount(1);
  await item.getByText('Waarom krijg ik dit?').click();
  await expect(item.getByText(/Omdat je meedoet aan deze aanmelding/)).toBeVisible();
  expect(await accessibilityProblems(wiebe.page)).toEqual([]);

  // The journey leaves the track as it was, for who comes after it.
  const id = address.split('/').at(-1);
  await (await signedIn('participant')).ask('mutation ($input: MoveApplicationInput!) { moveApplication(input: $input) { application { id } } }', { input: { id, from: 'talk_first', to: 'withdrawn', reason: '' } });
});
