import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

const MINUTE = 60_000;

/** Lets this screen's clock be moved; before its first page. */
export const withMovableClock = (page: Page): Promise<void> => page.clock.install();

/** So many minutes pass, for the server of this journey and on these screens. */
export async function passMinutes(pages: readonly Page[], minutes: number): Promise<void> {
  const file = process.env['LEERKRING_CLOCK']!;
  // In one step: a server that looks in between would find an empty file, and be back at the time of the wall.
  writeFileSync(`${file}.next`, String(Number(readFileSync(file, 'utf8')) + minutes * MINUTE));
  renameSync(`${file}.next`, file);
  await Promise.all(pages.map((page) => page.clock.fastForward(minutes * MINUTE)));
}

/** A phase of so many minutes runs to its end: a minute before it every screen shows the same second, then all say that time is up. */
export async function timeGoesBy(pages: readonly Page[], minutes: number): Promise<void> {
  await passMinutes(pages, minutes - 1);
  await expect(async () => {
    const left = await Promise.all(pages.map((page) => page.locator('.phase-ring__value').textContent()));
    const seconds = left.map((text) => Number(text!.split(':')[0]) * 60 + Number(text!.split(':')[1]));
    expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThanOrEqual(1);
    expect(Math.max(...seconds)).toBeLessThanOrEqual(60);
    expect(Math.min(...seconds)).toBeGreaterThan(0);
  }).toPass({ timeout: 10_000 });
  await passMinutes(pages, 1);
  for (const page of pages) await expect(page.locator('.phase-ring small')).toHaveText('over tijd');
}
