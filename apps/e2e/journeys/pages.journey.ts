import { accessibilityProblems, contrastProblems, expect, settled, test } from '../support/browser';
import { aGroup, aThread, signedIn } from '../support/api';
import { allPlaces, peopleOf, type Place } from '../support/places';
import type { Page } from '@playwright/test';

const desk = { width: 1280, height: 720 };
const narrowest = { width: 320, height: 640 };

// The longest of all: each has a browser of its own.
test.describe.configure({ mode: 'parallel' });

let places: Place[];
test.beforeAll(async () => {
  places = await allPlaces();
  // Home lists it unread: words that people write can be longer than a line.
  const group = await aGroup('Samenwerkingsovereenkomstenregister', ['participant']);
  await aThread(await signedIn('facilitator'), group.id, 'Gemeenschappelijkeregelingenverordening?');
});

test('every page is free of barriers in light and dark, and scrolls sideways on no phone', async ({ atScreen }) => {
  test.setTimeout(300_000);
  for (const who of peopleOf(places)) {
    const { page } = await atScreen(who, { viewport: desk, colorScheme: 'light' });
    for (const place of places.filter((one) => one.who === who)) {
      await open(page, place, 'nl');
      expect([place.name, await accessibilityProblems(page)]).toEqual([place.name, []]);
      await expect(page.locator('html')).not.toHaveClass(/theme-dark/);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(page.locator('html')).toHaveClass(/theme-dark/);
      expect([place.name, 'dark', await contrastProblems(page)]).toEqual([place.name, 'dark', []]);
      await fitsOnPhone(page, place);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  }
});

test('every page is free of barriers and scrolls sideways on no phone in English', async ({ atScreen }) => {
  test.setTimeout(300_000);
  for (const who of peopleOf(places)) {
    const { page } = await atScreen(who, { viewport: desk });
    await page.addInitScript(() => localStorage.setItem('leerkring.language', 'en'));
    for (const place of places.filter((one) => one.who === who)) {
      await open(page, place, 'en');
      // Its colours are those of the Dutch one.
      expect([place.name, await accessibilityProblems(page, { colours: false })]).toEqual([place.name, []]);
      await fitsOnPhone(page, place);
    }
  }
});

async function open(page: Page, place: Place, language: 'nl' | 'en'): Promise<void> {
  await page.goto(place.path);
  await settled(page);
  expect([place.name, await page.locator('h1').count(), await page.locator('html').getAttribute('lang')]).toEqual([place.name, 1, language]);
}

async function fitsOnPhone(page: Page, place: Place): Promise<void> {
  await page.setViewportSize(narrowest);
  await settled(page);
  expect([place.name, await tooWide(page)]).toEqual([place.name, 0]);
  await page.setViewportSize(desk);
}

/** By how many pixels the page is wider than the screen. */
function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
