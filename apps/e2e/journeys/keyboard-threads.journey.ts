import { aGroup, aThread, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { enter, tabTo, type } from '../support/keyboard';

/** What facilitators and members prepare and add in conversations, without a mouse. */
test('a facilitator makes a template, and somebody begins a conversation with it, by keyboard alone', async ({ atScreen }) => {
  test.setTimeout(120_000);
  const group = await aGroup('Met een begin', ['participant']);
  const name = `Vragen vooraf ${group.name.slice(-6)}`;
  const [facilitator, femke] = [(await atScreen('facilitator')).page, (await atScreen('participant')).page];
  await facilitator.goto('/trajecten/kernendemocratie');
  await settled(facilitator);
  await enter(facilitator, facilitator.getByRole('button', { name: 'Nieuw sjabloon' }));
  await type(facilitator, facilitator.getByRole('textbox', { name: 'Naam van het sjabloon' }), name);
  await type(facilitator, facilitator.getByRole('textbox', { name: 'Begin van de titel' }), 'Casus:');
  await type(facilitator, facilitator.getByRole('textbox', { name: 'Wat er al in het bericht staat' }), 'Wat speelt er?');
  expect(await accessibilityProblems(facilitator)).toEqual([]);
  await facilitator.keyboard.press('Control+Enter');
  await expect(facilitator.getByRole('list', { name: 'Sjablonen voor gesprekken' }).getByText(name)).toBeVisible();
  expect(await accessibilityProblems(facilitator)).toEqual([]);

  await femke.goto(`/groepen/${group.id}`);
  await settled(femke);
  await enter(femke, femke.getByRole('button', { name: 'Nieuw gesprek' }).first());
  const choice = femke.getByRole('button', { name: /Begin met een sjabloon/ });
  await femke.keyboard.press('Shift+Tab');
  await tabTo(femke, choice);
  await femke.keyboard.press('Enter');
  await expect(femke.getByRole('option', { name })).toBeVisible();
  await femke.keyboard.type(name);
  await femke.keyboard.press('Enter');
  await expect(femke.getByText(`Het formulier is gevuld met ‘${name}’.`)).toBeVisible();
  const title = femke.getByRole('textbox', { name: 'Titel van je gesprek' });
  await expect(title).toHaveValue('Casus:');
  await tabTo(femke, title);
  await femke.keyboard.press('End');
  await femke.keyboard.type(' een dorpshuis');
  expect(await accessibilityProblems(femke)).toEqual([]);
  await tabTo(femke, femke.getByRole('textbox', { name: 'Je bericht' }));
  await femke.keyboard.press('Control+Enter');
  await expect(femke.getByRole('heading', { level: 1, name: 'Casus: een dorpshuis' })).toBeVisible();
  await expect(femke.getByRole('article').getByText('Wat speelt er?')).toBeVisible();
});

test('somebody adds a file to a post and sees what an icon does, by keyboard alone', async ({ atScreen }) => {
  const group = await aGroup('Stukken bij een bericht', ['participant']);
  const threadId = await aThread(await signedIn('facilitator'), group.id, 'Wie heeft spelregels?');
  const { page } = await atScreen('participant');
  await page.goto(`/gesprekken/${threadId}`);
  await settled(page);
  await type(page, page.getByRole('textbox', { name: 'Je reactie' }), 'Deze gebruiken wij.');
  const add = page.getByRole('button', { name: 'Voeg bestanden toe' });
  // Listening takes the browser a moment: long before the key.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, add);
  // What a focused icon says stands in the main part of the page.
  await expect(page.getByRole('main').getByRole('tooltip', { name: 'Voeg bestanden toe' })).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'spelregels.txt', mimeType: 'text/plain', buffer: Buffer.from('Eén: iedereen mag binnen.') });
  await expect(page.getByRole('list', { name: 'Bestanden bij je bericht' }).getByText('spelregels.txt')).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Plaats reactie' }));
  const post = page.getByRole('article').filter({ hasText: 'Deze gebruiken wij.' });
  await expect(post.getByRole('link', { name: 'Download spelregels.txt' })).toBeVisible();
  await tabTo(page, post.getByRole('link', { name: 'Download spelregels.txt' }));
  expect(await accessibilityProblems(page)).toEqual([]);

  // Who goes past icons quickly leaves no hint behind that nobody sees.
  await page.getByRole('textbox', { name: 'Je reactie' }).focus();
  await Promise.all(Array.from({ length: 4 }, () => page.keyboard.press('Shift+Tab')));
  await expect(page.locator('.lk-tooltip:not([data-placement])')).toHaveCount(0);
});

test('somebody puts a hot issue on the table with who can do what, and finds it in the list with j, by keyboard alone', async ({ atScreen }) => {
  test.setTimeout(90_000);
  const group = await aGroup('Heet zonder muis', ['participant']);
  const { page } = await atScreen('participant');
  await page.goto(`/groepen/${group.id}`);
  await settled(page);
  await enter(page, page.getByRole('button', { name: 'Nieuw gesprek' }).first());
  const title = page.getByRole('textbox', { name: 'Titel van je gesprek' });
  await expect(title).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const hot = page.getByRole('radio', { name: 'Heet hangijzer' });
  for (let step = 0; step < 6 && !(await hot.isChecked()); step++) await page.keyboard.press('ArrowRight');
  await expect(hot).toBeChecked();
  await type(page, title, 'De windmolens komen eraan');
  await type(page, page.getByRole('textbox', { name: 'Je bericht' }), 'Het college wil snel beslissen.');
  await type(page, page.getByRole('textbox', { name: 'Wat staat er op het spel' }), 'Vertrouwen in het dorp.');
  await type(page, page.getByRole('textbox', { name: 'Raad', exact: true }), 'Vraagt om uitstel.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'De windmolens komen eraan' })).toBeVisible();
  await expect(page.getByText('Vraagt om uitstel.')).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.goto(`/groepen/${group.id}`);
  await settled(page);
  await page.keyboard.press('j');
  const link = page.getByRole('link', { name: 'De windmolens komen eraan' });
  await expect(link).toBeFocused();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Sneltoetsen' }).getByText('Naar het volgende gesprek')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'De windmolens komen eraan' })).toBeVisible();
});
