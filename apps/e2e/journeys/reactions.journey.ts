import { aGroup, aPost, aThread, signedIn } from '../support/api';
import { accessibilityProblems, expect, test } from '../support/browser';
import { enter } from '../support/keyboard';

test('somebody reacts to a post by keyboard alone; who reads along sees it, with the name, and sees it go', async ({ atScreen }) => {
  const femke = await signedIn('participant');
  const group = await aGroup('Waarderen', ['participant', 'coordinator']);
  const threadId = await aThread(femke, group.id, 'Wie heeft een goed draaiboek?');
  await aPost(femke, threadId, 'Ik deel het onze.');

  const reader = await atScreen('participant');
  const { page } = await atScreen('coordinator');
  for (const screen of [reader.page, page]) {
    await screen.goto(`/gesprekken/${threadId}`);
    await expect(screen.getByText('Ik deel het onze.')).toBeVisible();
  }

  const post = page.getByRole('article').nth(1);
  await enter(page, post.getByRole('button', { name: /^Waardeer/ }));
  await expect(page.getByRole('menuitem', { name: 'Bedankt' })).toBeFocused();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');

  const seen = reader.page.getByRole('article').nth(1).getByRole('button', { name: /^Bedankt, 1: (?!jij)/ });
  await expect(seen).toBeVisible();
  await expect(seen).toHaveAttribute('aria-pressed', 'false');
  const own = post.getByRole('button', { name: 'Bedankt, 1: jij' });
  await expect(own).toHaveAttribute('aria-pressed', 'true');
  for (const screen of [reader.page, page]) {
    // At the end of the page the field to write in covers no half of a button.
    await screen.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    expect(await accessibilityProblems(screen)).toEqual([]);
  }

  await enter(reader.page, seen);
  await expect(post.getByRole('button', { name: /^Bedankt, 2: .+ en jij$/ })).toBeVisible();
  await enter(page, post.getByRole('button', { name: /^Bedankt, 2/ }));
  await expect(reader.page.getByRole('button', { name: 'Bedankt, 1: jij' })).toBeVisible();
});
