import { aGroup, aPost, aThread, signedIn } from '../support/api';
import { accessibilityProblems, expect, test } from '../support/browser';
import { choose, enter, tabTo, type } from '../support/keyboard';

test('a facilitator hides a post by keyboard alone; words go from the other screens, its author reads why, and it can be shown again', async ({ atScreen }) => {
  test.slow();
  const femke = await signedIn('participant');
  const group = await aGroup('Verbergen', ['participant', 'coordinator']);
  const threadId = await aThread(femke, group.id, 'Wie kan ik bellen?');
  const words = 'Bel Anneke thuis op 06 12 34 56 78.';
  await aPost(femke, threadId, words);

  const author = await atScreen('participant');
  const reader = await atScreen('coordinator');
  const { page } = await atScreen('facilitator');
  for (const screen of [author.page, reader.page, page]) {
    await screen.goto(`/gesprekken/${threadId}`);
    await expect(screen.getByText(words)).toBeVisible();
  }

  const listener = await (await signedIn('coordinator')).socket();
  const frames: unknown[] = [];
  await listener.emitWithAck('stream.open', { stream: `thread:${threadId}`, after: 0 });
  listener.onAny((...frame) => frames.push(frame));
  const post = page.getByRole('article').nth(1);
  await enter(page, post.getByRole('button', { name: /^Meer/ }));
  await choose(page, 'Verberg');
  const dialog = page.getByRole('dialog', { name: /verbergen/ });
  await type(page, dialog.getByRole('textbox', { name: /Waarom verberg je dit/ }), 'Dit nummer hoort niet in een gesprek.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Verberg' }));

  // For who reads along there is a note in its place, and nothing of what was said or why.
  await expect(reader.page.getByText('Verborgen door een begeleider')).toBeVisible();
  await expect(reader.page.getByText(words)).toHaveCount(0);
  await reader.page.reload();
  await expect(reader.page.getByText('Verborgen door een begeleider')).toBeVisible();
  const replayed = await listener.emitWithAck('stream.open', { stream: `thread:${threadId}`, after: 0 });
  listener.disconnect();
  expect(JSON.stringify(frames)).toContain('post.hidden');
  for (const found of [await reader.page.content(), JSON.stringify([frames, replayed])]) {
    expect(found).not.toContain('06 12 34 56 78');
    expect(found).not.toContain('hoort niet in een gesprek');
  }

  await expect(author.page.getByText('Dit nummer hoort niet in een gesprek.')).toBeVisible();
  await expect(author.page.getByText(words)).toBeVisible();
  await expect(dialog).toBeHidden();
  // The button that has the focus again shows its tooltip.
  await page.keyboard.press('Escape');
  for (const screen of [author.page, reader.page, page]) expect(await accessibilityProblems(screen)).toEqual([]);
  await author.page.goto('/meldingen');
  await expect(author.page.getByText(/verborg een bericht van jou/)).toBeVisible();

  await tabTo(page, post.getByText('Wat er stond'));
  await page.keyboard.press('Enter');
  await expect(page.getByText(words)).toBeVisible();
  await enter(page, post.getByRole('button', { name: /^Meer/ }));
  await choose(page, 'Laat weer zien');
  await expect(reader.page.getByText(words)).toBeVisible();
});
