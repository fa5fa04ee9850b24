import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { aGroup, aThread, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';

test('an answer rings the bell on the other screen, leads to the post, and is read there', async ({ atScreen }) => {
  const group = await aGroup('De bel', ['participant', 'newcomer']);
  const [a, b] = [await atScreen('participant'), await atScreen('newcomer')];
  await a.caller.ask('mutation { markAllNotificationsRead { __typename } }');
  const threadId = await aThread(a.caller, group.id, 'Wie opent het dorpshuis?');
  await a.page.goto('/trajecten');
  await settled(a.page);
  const bell = a.page.getByRole('button', { name: /^Meldingen/ });
  // The stream of the account is open once the live side is there: only then is a second a promise.
  await expect.poll(() => a.page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('socket-worker') || name.includes('start-live')))).toBe(true);

  await b.page.goto(`/gesprekken/${threadId}`);
  await settled(b.page);
  await b.page.getByRole('textbox', { name: 'Je reactie' }).fill('De koster heeft de sleutel.');
  await b.page.getByRole('button', { name: 'Plaats reactie' }).click();
  // Other journeys may ring the same bell meanwhile: what counts is the item.
  await expect(bell).toHaveAccessibleName(/^Meldingen, \d+ nieuwe/, { timeout: 2000 });

  await bell.focus();
  await a.page.keyboard.press('Enter');
  const panel = a.page.getByRole('dialog', { name: 'Meldingen' });
  const item = panel.getByRole('listitem').filter({ hasText: 'Wie opent het dorpshuis?' });
  await expect(item).toContainText('antwoordde je');
  expect(await accessibilityProblems(a.page)).toEqual([]);
  await item.getByText('Waarom krijg ik dit?').click();
  await expect(item.getByRole('radio', { name: 'Alles' })).toBeChecked();
  await a.page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(bell).toBeFocused();

  await bell.click();
  await item.getByRole('link', { name: 'Wie opent het dorpshuis?' }).click();
  await expect(a.page).toHaveURL(new RegExp(`/gesprekken/${threadId}#bericht-2$`));
  await expect(a.page.getByText('De koster heeft de sleutel.')).toBeVisible();
  await isRead(a.page, 'Wie opent het dorpshuis?');
});

test('who follows nothing in a thread hears nothing of it, and what was read on one device is read on the other', async ({ atScreen }) => {
  const group = await aGroup('Stil', ['participant', 'newcomer']);
  const author = await signedIn('newcomer');
  const [laptop, phone] = [await atScreen('participant'), await atScreen('participant', { viewport: { width: 390, height: 844 } })];
  await laptop.caller.ask('mutation { markAllNotificationsRead { __typename } }');
  const [quiet, loud] = [await aThread(author, group.id, 'Een stil gesprek'), await aThread(author, group.id, 'Een druk gesprek')];
  await laptop.page.goto(`/gesprekken/${quiet}`);
  await settled(laptop.page);
  await laptop.page.getByRole('radio', { name: 'Niets' }).check({ force: true });
  await expect(laptop.page.getByText('Je hoort niets, ook niet als iemand je noemt.')).toBeVisible();
  await phone.page.goto('/meldingen');
  await settled(phone.page);
  await expect(phone.page.getByRole('region', { name: 'Nieuw' })).toContainText('Een druk gesprek');

  for (const [threadId, title] of [[quiet, 'Een stil gesprek'], [loud, 'Een druk gesprek']] as const) {
    const input = { threadId, body: `Nog iets in: ${title}`, clientId: randomUUID() };
    await author.ask('mutation ($input: AddPostInput!) { addPost(input: $input) { __typename } }', { input });
  }
  const news = phone.page.getByRole('region', { name: 'Nieuw' });
  await expect(news.getByRole('listitem').filter({ hasText: 'Nieuw bericht van' })).toContainText('Een druk gesprek');
  await expect(news.getByText('Een stil gesprek')).toHaveCount(0);
  expect(await accessibilityProblems(phone.page)).toEqual([]);

  await laptop.page.goto(`/gesprekken/${loud}`);
  await expect(laptop.page.getByText('Nog iets in: Een druk gesprek')).toBeVisible();
  await expect(phone.page.getByRole('region', { name: 'Eerder' })).toContainText('Een druk gesprek', { timeout: 10_000 });
  await expect(news.getByText('Een druk gesprek')).toHaveCount(0);
  await isRead(laptop.page, 'Een druk gesprek');
});

/** The page of all notifications shows it among what was read. */
async function isRead(page: Page, title: string): Promise<void> {
  await page.goto('/meldingen');
  await expect(page.getByRole('region', { name: 'Eerder' })).toContainText(title, { timeout: 10_000 });
  await expect(page.getByRole('region', { name: 'Nieuw' }).getByText(title)).toHaveCount(0);
}
