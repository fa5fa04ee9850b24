import { countRequests, expect, settled, test } from '../support/browser';
import { allPlaces, peopleOf } from '../support/places';
import { quiet } from '../support/quiet';

test('every page is complete after at most three GraphQL requests, and asks nothing again by itself', async ({ atScreen }) => {
  test.setTimeout(300_000);
  const places = await allPlaces();
  for (const who of peopleOf(places)) {
    const { page } = await atScreen(who);
    for (const place of places.filter((one) => one.who === who)) {
      // Other journeys go on meanwhile, and news of theirs is a reason to ask: a page that asks too much does so each time.
      await expect(async () => {
        const asked = countRequests(page);
        await page.goto(place.path);
        await settled(page);
        await quiet(page);
        expect([place.name, asked.names.length <= 3 && new Set(asked.names).size === asked.names.length ? [] : asked.names]).toEqual([place.name, []]);
      }).toPass({ timeout: 30_000 });
    }
  }
});
