import { accessibilityProblems, countRequests, expect, settled, test } from '../support/browser';
import { quiet } from '../support/quiet';
import { allPlaces, type Place } from '../support/places';
import type { Page } from '@playwright/test';

/** What each page must hold, whoever looks at it and however. */
const looks = [
  { theme: 'light', language: 'nl' },
  { theme: 'dark', language: 'nl' },
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
] as const;

let places: Place[];
test.beforeAll(async () => {
  places = await allPlaces();
});

async function dress(page: Page, look: (typeof looks)[number]): Promise<void> {
  await page.addInitScript(({ theme, language }) => {
    localStorage.setItem('leerkring.theme', theme);
    localStorage.setItem('leerkring.language', language);
  }, look);
}

for (const look of looks) {
  test(`every page is free of barriers in ${look.theme} and ${look.language}`, async ({ atScreen }) => {
    test.setTimeout(240_000);
    for (const who of new Set(places.map((place) => place.who))) {
      const { page } = await atScreen(who);
      await dress(page, look);
      for (const place of places.filter((one) => one.who === who)) {
        await page.goto(place.path);
        expect([place.name, await accessibilityProblems(page)]).toEqual([place.name, []]);
        expect([place.name, await page.locator('h1').count(), await page.locator('html').getAttribute('lang')]).toEqual([place.name, 1, look.language]);
        await expect(page.locator('html')).toHaveClass(look.theme === 'dark' ? /theme-dark/ : /^(?!.*theme-dark)/);
      }
    }
  });
}

test('no page scrolls sideways on the narrowest phone', async ({ atScreen }) => {
  test.setTimeout(180_000);
  for (const who of new Set(places.map((place) => place.who))) {
    const { page } = await atScreen(who, { viewport: { width: 320, height: 640 } });
    for (const place of places.filter((one) => one.who === who)) {
      await page.goto(place.path);
      await settled(page);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([place.name, tooWide]).toEqual([place.name, 0]);
    }
  }
});

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
