import { accessibilityProblems, contrastProblems, countRequests, expect, settled, test } from '../support/browser';
import { quiet } from '../support/quiet';
import { allPlaces, type Place } from '../support/places';
import type { Page } from '@playwright/test';

const desk = { width: 1280, height: 720 };
const narrowest = { width: 320, height: 640 };

let places: Place[];
test.beforeAll(async () => {
  places = await allPlaces();
});

for (const language of ['nl', 'en']) {
  test(`every page is free of barriers in light and dark, and scrolls sideways on no phone, in ${language}`, async ({ atScreen }) => {
    test.setTimeout(300_000);
    for (const who of new Set(places.map((place) => place.who))) {
      const { page } = await atScreen(who, { viewport: desk, colorScheme: 'light' });
      await page.addInitScript((chosen) => localStorage.setItem('leerkring.language', chosen), language);
      for (const place of places.filter((one) => one.who === who)) {
        await page.goto(place.path);
        expect([place.name, await accessibilityProblems(page)]).toEqual([place.name, []]);
        expect([place.name, await page.locator('h1').count(), await page.locator('html').getAttribute('lang')]).toEqual([place.name, 1, language]);
        await expect(page.locator('html')).not.toHaveClass(/theme-dark/);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect(page.locator('html')).toHaveClass(/theme-dark/);
        expect([place.name, 'dark', await contrastProblems(page)]).toEqual([place.name, 'dark', []]);
        await page.setViewportSize(narrowest);
        await settled(page);
        expect([place.name, await tooWide(page)]).toEqual([place.name, 0]);
        await page.setViewportSize(desk);
        await page.emulateMedia({ colorScheme: 'light' });
      }
    }
  });
}

/** By how many pixels the page is wider than the screen. */
function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('every page is complete after at most three GraphQL requests, and asks nothing again by itself', async ({ atScreen }) => {
  test.setTimeout(180_000);
  for (const who of new Set(places.map((place) => place.who))) {
    const { page } = await atScreen(who);
    for (const place of places.filter((one) => one.who === who)) {
      const requests = countRequests(page);
      await page.goto(place.path);
      await settled(page);
      await quiet(page);
      expect([place.name, requests.names.length <= 3 ? [] : requests.names]).toEqual([place.name, []]);
      expect([place.name, requests.names.filter((name, index) => requests.names.indexOf(name) !== index)]).toEqual([place.name, []]);
    }
  }
});
