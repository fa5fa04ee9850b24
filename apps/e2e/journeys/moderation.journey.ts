import type { Page } from '@playwright/test';
import { aGroup, aPost, aThread, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { choose, enter, tabTo, type } from '../support/keyboard';

test('somebody reports a post by keyboard alone; the facilitator sees it come in, hides it with a reason, its author reads why and the reporter hears of it', async ({ atScreen }) => {
  test.slow();
  const femke = await signedIn('participant');
  const group = await aGroup('Melden', ['participant', 'newcomer']);
  const title = `Wie kan ik bellen in ${group.name}?`;
  const threadId = await aThread(femke, group.id, title);
  const words = 'Bel Anneke thuis op 06 12 34 56 78.';
  await aPost(femke, threadId, words);

  const reporter = await atScreen('newcomer');
  const guide = await atScreen('facilitator');
  await reporter.caller.ask('mutation { markAllNotificationsRead { __typename } }');
  await guide.page.goto('/trajecten');
  await settled(guide.page);
  await streamIsOpen(guide.page);
  const entry = guide.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: /^Gemeld/ });
  const waiting = async (): Promise<number> => Number(/\d+/.exec((await entry.textContent()) ?? '')?.[0] ?? 0);
  const before = await waiting();

  await reporter.page.goto(`/gesprekken/${threadId}`);
  await expect(reporter.page.getByText(words)).toBeVisible();
  await settled(reporter.page);
  expect(await reporter.page.getByRole('link', { name: /^Gemeld/ }).count()).toBe(0);
  const more = reporter.page.getByRole('article').nth(1).getByRole('button', { name: /^Meer/ });
  await report(reporter.page, words, 'Dit is het nummer van iemand anders.');
  await expect(more).toBeFocused();
  await expect(reporter.page.getByText(/Je krijgt bericht/)).toBeVisible();
  await expect.poll(() => overTheFocus(reporter.page)).toBeNull();
  await reporter.page.keyboard.press('Enter');
  await expect(reporter.page.getByRole('menuitem', { name: /Je hebt dit gemeld/ })).toContainText('De begeleiders kijken ernaar');
  await reporter.page.keyboard.press('Escape');

  // The number rises by itself, and the page behind it shows what, by whom and why.
  await expect.poll(waiting, { timeout: 2000 }).toBe(before + 1);
  await entry.first().click();
  await expect(guide.page).toHaveURL(/\/modereren$/);
  const item = guide.page.getByRole('listitem', { name: new RegExp(group.name) });
  for (const part of [words, 'Femke Oldenkotte', 'Privégegevens', 'Dit is het nummer van iemand anders.']) await expect(item).toContainText(part);
  expect(await accessibilityProblems(guide.page)).toEqual([]);

  await enter(guide.page, item.getByRole('button', { name: /^Verberg/ }));
  const dialog = guide.page.getByRole('dialog', { name: /verbergen/ });
  await type(guide.page, dialog.getByRole('textbox', { name: /Waarom verberg je dit/ }), 'Dit nummer hoort niet in een gesprek.');
  expect(await accessibilityProblems(guide.page)).toEqual([]);
  await enter(guide.page, dialog.getByRole('button', { name: 'Verberg het bericht' }));
  await expect(dialog).toBeHidden();
  await expect(guide.page.getByRole('region', { name: 'Te bekijken' }).getByText(words)).toHaveCount(0);
  await expect(guide.page.getByRole('region', { name: 'Afgehandeld' }).getByRole('listitem', { name: new RegExp(group.name) })).toContainText('Verborgen');
  await expect.poll(waiting).toBe(before);
  expect(await accessibilityProblems(guide.page)).toEqual([]);

  // The words are gone for the reporter, who hears it by the bell; the author reads why, and not who reported it.
  await expect(reporter.page.getByText('Verborgen door een begeleider')).toBeVisible();
  const bell = reporter.page.getByRole('button', { name: /^Meldingen, \d+ nieuwe/ });
  await expect(bell).toBeVisible();
  await bell.focus();
  await reporter.page.keyboard.press('Enter');
  const told = reporter.page.getByRole('dialog', { name: 'Meldingen' }).getByRole('listitem').filter({ hasText: title });
  await expect(told).toContainText('Het bericht dat je meldde is verborgen');
  expect(await accessibilityProblems(reporter.page)).toEqual([]);
  await told.getByRole('link', { name: title }).click();
  await expect(reporter.page).toHaveURL(new RegExp(`/gesprekken/${threadId}#bericht-2$`));

  const author = await atScreen('participant');
  await author.page.goto(`/gesprekken/${threadId}`);
  await expect(author.page.getByText('Dit nummer hoort niet in een gesprek.')).toBeVisible();
  expect(await author.page.getByRole('main').textContent()).not.toContain('Dit is het nummer van iemand anders');
});

/** The stream of the account is open once the live side is there. */
async function streamIsOpen(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('socket-worker') || name.includes('start-live')))).toBe(true);
}

/** Reports the post with these words, with nothing but keys. */
async function report(page: Page, words: string, why: string): Promise<void> {
  await enter(page, page.getByRole('article').filter({ hasText: words }).getByRole('button', { name: /^Meer/ }));
  await choose(page, 'Meld dit bericht');
  const dialog = page.getByRole('dialog', { name: /melden/ });
  await tabTo(page, dialog.getByRole('radio', { name: 'Onaardig of kwetsend' }));
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Privégegevens' })).toBeChecked();
  await type(page, dialog.getByRole('textbox', { name: /Wil je er iets bij zeggen/ }), why);
  expect(await accessibilityProblems(page)).toEqual([]);
  await enter(page, dialog.getByRole('button', { name: 'Meld dit bericht' }));
  await expect(dialog).toBeHidden();
}

/** What lies over the middle of what has the focus; null when nothing does. */
async function overTheFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { left, top, width, height } = document.activeElement!.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return document.activeElement!.contains(there) ? null : (there?.outerHTML.slice(0, 200) ?? 'outside the window');
  });
}
