import type { Page } from '@playwright/test';
import { aGroup, aLiveSession, signedIn } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { listensAt } from '../support/heard';
import { choose, enter, focusStays, tabTo, type } from '../support/keyboard';

const bar = (page: Page) => page.getByRole('region', { name: 'Waar je bent' });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** A screen reader said this by itself, once and politely; the chat says more around it. */
async function says(page: Page, sentence: string): Promise<void> {
  const heard = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toContain(sentence);
  expect((await heard()).filter((words) => words.includes(sentence))).toEqual([sentence]);
}

test('a session splits in two, people walk between the parts by keyboard, talk where they sit, and come back when they are called', async ({ atScreen }) => {
  test.slow();
  const group = await aGroup('In delen', ['participant', 'newcomer', 'coordinator']);
  const liveSessionId = await aLiveSession(await signedIn('facilitator'), group.id, 'De grote dag');
  const rohan = (await atScreen('facilitator')).page;
  const people = [(await atScreen('participant')).page, (await atScreen('newcomer')).page, (await atScreen('coordinator')).page] as const;
  for (const page of [rohan, ...people]) {
    await page.goto(`/live/${liveSessionId}`);
    await settled(page);
  }
  await expect(rohan.getByText('Er nu bij 4')).toBeVisible();
  for (const page of people) await listensAt(page);

  await enter(rohan, rohan.getByRole('button', { name: 'Deelsessies maken' }));
  const dialog = rohan.getByRole('dialog', { name: 'Deelsessies maken' });
  await expect(dialog.getByRole('textbox', { name: 'Namen, een per regel' })).toHaveValue('Deelsessie 1\nDeelsessie 2');
  expect(await accessibilityProblems(rohan)).toEqual([]);
  await enter(rohan, dialog.getByRole('button', { name: 'Maak ze' }));
  await expect(dialog).toHaveCount(0);

  // Everybody has a seat, and goes there.
  const seats: string[] = [];
  for (const page of people) {
    const way = bar(page).getByRole('link', { name: /^Ga naar Deelsessie \d$/ });
    await expect(way).toBeVisible();
    const seat = (await way.innerText()).replace('Ga naar ', '');
    seats.push(seat);
    await says(page, `Er zijn 2 deelsessies. Jouw plek is in ${seat}.`);
    await enter(page, way);
    await expect(title(page)).toHaveText(seat);
    await expect(title(page)).toBeFocused();
    await expect(bar(page)).toContainText('Je zit hier.');
  }
  expect([...new Set(seats)].sort()).toEqual(['Deelsessie 1', 'Deelsessie 2']);
  expect(await accessibilityProblems(people[0])).toEqual([]);

  // The one who sits alone walks to the others.
  const alone = seats.findIndex((seat) => seats.filter((other) => other === seat).length === 1);
  const [walker, host] = [people[alone]!, people.find((_, index) => index !== alone)!];
  const there = seats.find((seat) => seat !== seats[alone])!;
  await enter(walker, bar(walker).getByRole('button', { name: 'Andere deelsessies' }));
  const list = walker.getByRole('region', { name: 'Deelsessies' });
  await enter(walker, list.getByRole('button', { name: `Wie zit hier? (${there})` }));
  await expect(list.getByRole('list', { name: `Mensen in ${there}` }).getByRole('listitem')).toHaveCount(2);
  expect(await accessibilityProblems(walker)).toEqual([]);
  await enter(walker, list.getByRole('button', { name: `Loop erheen (${there})` }));
  await expect(title(walker)).toHaveText(there);
  await expect(title(walker)).toBeFocused();
  await expect(bar(walker)).toContainText('Je zit hier.');
  await type(walker, walker.getByRole('textbox', { name: 'Je bericht' }), 'Ik kom erbij zitten.');
  await walker.keyboard.press('Enter');
  await expect(host.locator('.chat-line').getByText('Ik kom erbij zitten.')).toBeVisible();

  // The facilitator has the room on a projector, sees that one is empty, and calls everybody back.
  await rohan.setViewportSize({ width: 1920, height: 1080 });
  await tabTo(rohan, rohan.getByRole('tab', { name: 'Gesprek' }));
  await rohan.keyboard.press('End');
  const rows = rohan.getByRole('region', { name: 'Deelsessies' });
  const [full, empty] = [rows.getByRole('listitem').filter({ hasText: there }), rows.getByRole('listitem').filter({ hasText: seats[alone]! })];
  await expect(full).toContainText('3 van 12 plaatsen bezet');
  await expect(empty).toContainText('0 van 12 plaatsen bezet');
  const [left, right] = [(await full.boundingBox())!, (await empty.boundingBox())!];
  expect(left.y).toBe(right.y);
  expect(await rohan.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await accessibilityProblems(rohan)).toEqual([]);
  await enter(rohan, rows.getByRole('button', { name: 'Roep iedereen terug' }));
  await enter(rohan, rohan.getByRole('button', { name: 'Roep terug' }));
  for (const page of [rohan, ...people]) await expect(bar(page)).toContainText(/Terug naar de zaal over (5:00|4:\d\d)/);
  for (const page of people) await says(page, 'Terug naar de zaal over 5 minuten.');

  // Sooner after all.
  await enter(rohan, rows.getByRole('button', { name: 'Roep iedereen terug' }));
  await enter(rohan, rohan.getByRole('button', { name: /^Over 5 minuten/ }));
  await rohan.keyboard.press('Home');
  await rohan.keyboard.press('Enter');
  await enter(rohan, rohan.getByRole('button', { name: 'Roep terug' }));
  for (const page of people) {
    await says(page, 'Deze deelsessie is gesloten. Ga terug naar de zaal.');
    await focusStays(page);
    await enter(page, bar(page).getByRole('link', { name: 'Naar de zaal' }));
    await expect(title(page)).toHaveText('De grote dag');
    await expect(title(page)).toBeFocused();
  }

  // On a phone every part of the room is at hand, though not all fit beside each other.
  const phone = people[0];
  await phone.setViewportSize({ width: 390, height: 844 });
  const parts = phone.getByRole('tablist', { name: 'Delen van de zaal' });
  await enter(phone, phone.getByRole('button', { name: 'Meer' }));
  await choose(phone, /^Mensen/);
  await expect(parts.getByRole('tab', { name: /^Mensen/, selected: true })).toBeVisible();
  await tabTo(phone, parts.getByRole('tab', { selected: true }));
  for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await phone.keyboard.press(key);
  await expect(parts.getByRole('tab', { name: /^Deelsessies/, selected: true })).toBeFocused();
  expect(await parts.evaluate((row) => row.scrollWidth <= row.clientWidth)).toBe(true);
  expect(await accessibilityProblems(phone)).toEqual([]);
});
