import { signedIn } from '../support/api';
import { accessibilityProblems, expect, test } from '../support/browser';
import { readPdf } from '../support/pdf';
import { aStartSession } from '../support/start-sessions';

test('a full session has a waiting list: who is first moves up when somebody withdraws, confirms, and stands on the list at the door', async ({ atScreen }) => {
  const event = await aStartSession(await signedIn('facilitator'));
  const wouter = (await atScreen('coordinator')).page;
  const femke = (await atScreen('participant')).page;
  for (const page of [wouter, femke]) await page.goto(`/agenda/${event.id}`);
  await wouter.getByRole('button', { name: 'Meld je aan: Dorpsraden' }).click();
  await expect(wouter.getByRole('group', { name: 'Ochtend' }).getByText('Je plek is bevestigd.')).toBeVisible();

  const wait = femke.getByRole('button', { name: 'Zet me op de wachtlijst: Dorpsraden' });
  await wait.focus();
  await femke.keyboard.press('Enter');
  await expect(femke.getByRole('group', { name: 'Ochtend' }).getByText('Je staat op de wachtlijst: je bent de eerste.')).toBeVisible();
  await expect(femke.getByRole('group', { name: 'Ochtend' })).toBeFocused();
  await expect(wouter.getByText('Vol, 1 wachtende')).toBeVisible({ timeout: 2000 });
  for (const page of [wouter, femke]) expect(await accessibilityProblems(page)).toEqual([]);

  await wouter.getByRole('button', { name: 'Meld je af: Dorpsraden' }).click();
  await wouter.getByRole('alertdialog').getByRole('button', { name: 'Meld me af' }).click();
  await expect(femke.getByText(/Er is een plek voor je vrij/)).toBeVisible({ timeout: 2000 });
  await femke.getByRole('button', { name: /^Meldingen/ }).click();
  await expect(femke.getByRole('dialog', { name: 'Meldingen' }).getByRole('listitem').filter({ hasText: event.title })).toContainText('Er is een plek voor je vrij');
  await femke.keyboard.press('Escape');
  await femke.getByRole('button', { name: 'Bevestig mijn plek' }).click();
  await expect(femke.getByRole('group', { name: 'Ochtend' }).getByText('Je plek is bevestigd.')).toBeVisible();

  const organiser = (await atScreen('facilitator')).page;
  await organiser.goto(`/agenda/${event.id}`);
  await expect(organiser.getByText('1 plek weg, 0 op de wachtlijst.')).toBeVisible();
  expect(await accessibilityProblems(organiser)).toEqual([]);
  const [list] = await Promise.all([organiser.waitForEvent('download'), organiser.getByRole('link', { name: 'Presentielijst (PDF)' }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await list.createReadStream()) chunks.push(chunk as Buffer);
  const paper = await readPdf(new Uint8Array(Buffer.concat(chunks)));
  expect(paper).toMatchObject({ language: 'nl', tagged: true, title: `Presentielijst van ${event.title}` });
  expect(paper.text).toContain('Femke Oldenkotte');
  expect(paper.text).not.toContain('Wouter');
});

test('an organiser writes a programme and a preparation, and sees who answered', async ({ atScreen }) => {
  const event = await aStartSession(await signedIn('facilitator'));
  const organiser = (await atScreen('facilitator')).page;
  await organiser.goto(`/agenda/${event.id}`);
  await organiser.getByRole('button', { name: 'Programma bewerken' }).click();
  const dialog = organiser.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Sessie erbij' }).click();
  await dialog.getByRole('textbox', { name: /^Titel(?! van)/ }).last().fill('Wandeling');
  await dialog.getByRole('textbox', { name: /^Zaal/ }).last().fill('dorpsraden');
  await expect(dialog.getByText(/is twee keer tegelijk in gebruik/)).toBeVisible();
  expect(await accessibilityProblems(organiser)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await expect(organiser.getByRole('heading', { name: 'Wandeling' }).first()).toBeVisible();

  await organiser.getByRole('button', { name: 'Voorbereiding schrijven' }).click();
  await organiser.getByRole('dialog').getByLabel('Wat lezen mensen vooraf?').fill('Neem een vraag mee.');
  await organiser.getByRole('dialog').getByRole('button', { name: 'Vraag erbij' }).click();
  await organiser.getByRole('dialog').getByLabel('Vraag 1').fill('Welke vraag neem je mee?');
  await organiser.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click();

  const femke = (await atScreen('participant')).page;
  await femke.goto(`/agenda/${event.id}`);
  await femke.getByRole('button', { name: 'Meld je aan: Wandeling' }).click();
  await femke.getByRole('button', { name: 'Ik heb dit gelezen' }).click();
  await femke.getByLabel('Welke vraag neem je mee?').fill('Over kernbudgetten');
  await expect(femke.getByRole('main').getByText('Bewaard', { exact: true })).toBeVisible({ timeout: 5000 });
  await expect(organiser.getByText('Femke Oldenkotte: Over kernbudgetten')).toBeVisible({ timeout: 5000 });
  await expect(organiser.getByRole('cell', { name: 'Gelezen' })).toBeVisible();
  // From the top: the head of the page, which stays in sight, covers half of whatever scrolls under it.
  await femke.evaluate(() => window.scrollTo(0, 0));
  expect(await accessibilityProblems(femke)).toEqual([]);
});
