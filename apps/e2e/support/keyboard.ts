import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STEPS = 120;

/** Goes on by Tab until the focus is on this; fails when it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

/** Reaches a button or link by Tab and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Reaches a field by Tab and types. */
export async function type(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

/** Goes through an open menu by arrow keys and chooses. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  const item = page.getByRole('menuitem', { name });
  await expect(item).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(item).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
}

/** Opens a closed list of choices by keyboard and takes the one with this name; without a name the first. */
export async function pick(page: Page, field: Locator, name?: string | RegExp): Promise<void> {
  await enter(page, field);
  const option = name === undefined ? page.getByRole('option').first() : page.getByRole('option', { name, exact: true });
  await option.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** Goes on by an arrow key until the focus is on this. */
export async function arrowTo(page: Page, key: 'ArrowDown' | 'ArrowRight', target: Locator): Promise<void> {
  await expect(async () => {
    if (!(await target.evaluate((element) => element === document.activeElement))) await page.keyboard.press(key);
    await expect(target).toBeFocused({ timeout: 100 });
  }).toPass();
}

/** What was done took the focus nowhere: who goes on by Tab goes on from here, not from the top of the page. */
export async function focusStays(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.activeElement?.tagName), 'where the focus is').not.toBe('BODY');
}
