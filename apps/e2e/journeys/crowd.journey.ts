import type { Page } from '@playwright/test';
import { aCrowd } from '../support/api';
import { accessibilityProblems, expect, settled, test } from '../support/browser';
import { listensAt } from '../support/heard';
import { enter, tabTo } from '../support/keyboard';

const PEOPLE = 40;
const BIG_DAY = 750;

test('a full room is numbers instead of names, and its people are looked up by keyboard and by ear, also 750 of them', async ({ atScreen }) => {
  const { liveSessionId, sockets } = await aCrowd('Volle zaal', PEOPLE);
  const { page } = await atScreen('participant');
  await page.goto(`/live/${liveSessionId}`);
  await settled(page);
  await expect(page.getByRole('heading', { name: `In de kring ${PEOPLE + 1} hier` })).toBeVisible();
  const kinds = page.getByRole('table', { name: 'Wie er zijn, per doelgroep' });
  await expect(kinds.getByRole('row')).toHaveCount(5);
  const counted = (await kinds.getByRole('cell').allTextContents()).map(Number);
  expect(counted.reduce((sum, count) => sum + count)).toBe(PEOPLE + 1);
  expect(await accessibilityProblems(page)).toEqual([]);

  await enter(page, page.getByRole('button', { name: 'Bekijk wie er zijn' }));
  const dialog = page.getByRole('dialog', { name: 'Wie er nu bij zijn' });
  const list = dialog.getByRole('grid', { name: 'Wie er nu bij zijn' });
  await expect(list).toHaveAttribute('aria-rowcount', String(PEOPLE + 1));
  await tabTo(page, list);
  await page.keyboard.press('End');
  await expect(list.locator(':focus')).toHaveAttribute('aria-rowindex', String(PEOPLE + 1));
  const heard = await listensAt(page);
  await tabTo(page, dialog.getByRole('searchbox'));
  await page.keyboard.insertText('oldenkotte');
  await expect(list.getByRole('row')).toHaveText([/Femke Oldenkotte/]);
  await heard.next(`1 van ${PEOPLE + 1} mensen`);
  await heard.nothingElse();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Bekijk wie er zijn' })).toBeFocused();

  await asOnTheBigDay(page);
  await page.keyboard.press('Enter');
  await expect(list).toHaveAttribute('aria-rowcount', String(BIG_DAY));
  await tabTo(page, list);
  for (const [key, at] of [['End', BIG_DAY], ['ArrowUp', BIG_DAY - 1], ['Home', 1], ['PageDown', null]] as const) {
    await page.keyboard.press(key);
    if (at) await expect(list.locator(':focus')).toHaveAttribute('aria-rowindex', String(at));
    await expect(list.locator(':focus')).toBeInViewport();
    expect(await list.getByRole('row').count()).toBeLessThan(40);
  }
  await page.keyboard.type('Persoon 31');
  await expect(list.locator(':focus')).toContainText('Persoon 31');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');

  for (const socket of sockets.slice(0, PEOPLE - 5)) socket.disconnect();
  await expect(page.getByRole('heading', { name: 'Er nu bij 6' })).toBeVisible();
  await expect(kinds).toHaveCount(0);
  for (const socket of sockets) socket.disconnect();
});

/** From now on this screen hears of 750 people when it asks who is here: the demo has sixty. */
async function asOnTheBigDay(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (route.request().postDataJSON()?.operationName !== 'PeopleHere') return route.fallback();
    const response = await route.fetch();
    const answer = (await response.json()) as { data: { liveSession: { peopleHere: { id: string; name: string }[] } } };
    const real = answer.data.liveSession.peopleHere;
    answer.data.liveSession.peopleHere = Array.from({ length: BIG_DAY }, (_, index) => ({ ...real[index % real.length]!, id: `person-${index}`, name: `Persoon ${String(index).padStart(3, '0')}` }));
    await route.fulfill({ response, json: answer });
  });
}
