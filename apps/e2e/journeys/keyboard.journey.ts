import { aCaseFile, aGroup, aThread, signedIn } from '../support/api';
import { expect, settled, test } from '../support/browser';
import { enter, tabTo, type } from '../support/keyboard';

/** The evening once more, without a mouse. */
test('somebody signs in, finds the way past the header and signs out by keyboard alone', async ({ atScreen }) => {
  const { page } = await atScreen();
  await page.goto('/inloggen');
  await settled(page);
  await type(page, page.getByRole('textbox', { name: 'E-mailadres' }), 'coordinator@demo.leerkring.example');
  await type(page, page.getByLabel('Wachtwoord', { exact: true }), 'leerkring-demo-2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Goede/ })).toBeVisible();
  await page.goto('/');
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /Naar de inhoud|Ga naar de inhoud/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.goto('/');
  await settled(page);
  await enter(page, page.getByRole('button', { name: /Menu van|Jouw menu|Account/ }));
  await enter(page, page.getByRole('button', { name: 'Uitloggen' }));
  await expect(page.getByRole('link', { name: 'Inloggen' }).first()).toBeVisible();
});

test('somebody starts a thread, answers, edits and takes the answer back by keyboard alone', async ({ atScreen }) => {
  const group = await aGroup('Zonder muis', ['participant']);
  const { page } = await atScreen('participant');
  await page.goto(`/groepen/${group.id}`);
  await settled(page);
  await enter(page, page.getByRole('button', { name: 'Nieuw gesprek' }).first());
  await type(page, page.getByRole('textbox', { name: 'Titel van je gesprek' }), 'Wie mag er stemmen?');
  await type(page, page.getByRole('textbox', { name: 'Je bericht' }), 'We twijfelen over de leeftijd.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Wie mag er stemmen?' })).toBeVisible();
  await settled(page);
  await type(page, page.getByRole('textbox', { name: 'Je reactie' }), 'Vanaf twaalf jaar.');
  await page.keyboard.press('Control+Enter');
  const answer = page.locator('article').filter({ hasText: 'Vanaf twaalf jaar.' });
  await expect(answer).toBeVisible();
  await enter(page, answer.getByRole('button', { name: /^Meer over/ }));
  await page.keyboard.press('Enter');
  const edit = page.getByRole('textbox', { name: 'Je bericht bewerken' });
  await tabTo(page, edit);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Vanaf veertien jaar.');
  await page.keyboard.press('Control+Enter');
  const edited = page.locator('article').filter({ hasText: 'Vanaf veertien jaar.' });
  await expect(edited.getByText('bewerkt')).toBeVisible();
  await enter(page, edited.getByRole('button', { name: /^Meer over/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Je hebt dit bericht verwijderd')).toBeVisible();
  await enter(page, page.getByRole('button', { name: 'Maak ongedaan' }));
  await expect(page.getByText('Vanaf veertien jaar.')).toBeVisible();
});

test('somebody looks up the keys and reads a thread with j, k and r', async ({ atScreen }) => {
  const group = await aGroup('Met toetsen', ['participant']);
  const femke = await signedIn('participant');
  const threadId = await aThread(femke, group.id, 'Lezen met toetsen');
  const { page } = await atScreen('participant');
  await page.goto(`/gesprekken/${threadId}`);
  await settled(page);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Sneltoetsen' });
  await expect(keys.getByRole('row').filter({ hasText: 'Naar het volgende bericht' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('j');
  await expect(page.locator('article').first()).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Je reactie' })).toBeFocused();
});

test('a facilitator opens a session, somebody talks, and it is closed by keyboard alone', async ({ atScreen }) => {
  const group = await aGroup('Zaal zonder muis', ['participant']);
  const { page } = await atScreen('facilitator');
  await page.goto(`/groepen/${group.id}/bijeenkomsten`);
  await settled(page);
  await enter(page, page.getByRole('button', { name: /Open (nu )?(een|de) (live sessie|zaal)|Open een sessie/ }).first());
  await page.keyboard.type('Intervisie zonder muis');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Intervisie zonder muis' })).toBeVisible();
  await settled(page);
  await type(page, page.getByRole('textbox', { name: 'Je bericht' }), 'Welkom allemaal.');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-line]').filter({ hasText: 'Welkom allemaal.' })).toBeVisible();
});

test('somebody adds a document to a case by keyboard alone', async ({ atScreen }) => {
  const group = await aGroup('Stukken zonder muis', ['participant']);
  const caseFileId = await aCaseFile(await signedIn('participant'), group.id, 'Toetsen en stukken');
  const { page } = await atScreen('participant');
  await page.goto(`/casussen/${caseFileId}`);
  await settled(page);
  // Listening takes the browser a moment: long before the key.
  const chooser = page.waitForEvent('filechooser');
  await enter(page, page.getByRole('button', { name: 'Document toevoegen' }).first());
  await enter(page, page.getByRole('button', { name: 'Kies bestanden' }));
  await (await chooser).setFiles({ name: 'verslag.txt', mimeType: 'text/plain', buffer: Buffer.from('Wat we zagen.') });
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Toevoegen' }));
  await expect(page.getByRole('row').filter({ hasText: 'verslag.txt' })).toBeVisible();
});
