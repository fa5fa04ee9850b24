import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { signedIn } from './support/api.ts';
import { allPlaces } from './support/places.ts';
import { quiet } from './support/quiet.ts';
import { roomStates } from './support/room-states.ts';
import { allStates, type State } from './support/states.ts';

/**
 * Pictures of every page, to be looked at: `npm run pictures [-- <page,page>]`. They go to `tmp/pictures`;
 * the few that the README shows are kept in `docs/pictures` with `-- --readme`.
 */
const args = process.argv.slice(2);
const forReadme = args.includes('--readme');
const wanted = args.find((arg) => !arg.startsWith('--'))?.split(',') ?? (forReadme ? ['home', 'group', 'thread', 'live', 'case'] : []);
const folder = forReadme ? 'docs/pictures' : 'tmp/pictures';
const widths = forReadme ? [1440] : [1440, 390];
const themes = forReadme ? ['light'] : ['light', 'dark'];
const url = process.env['LEERKRING_URL']!;
const PROJECTOR = 1920;
const heights: Record<number, number> = { [PROJECTOR]: 1080, 1440: 900, 390: 844 };

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'], args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const known: State[] = [...(await allPlaces()), ...(forReadme ? [] : [...(await allStates()), ...(await roomStates())])];
const places = known.filter((place) => !wanted.length || wanted.includes(place.name));
for (const width of widths) for (const theme of themes) for (const place of places) await picture(browser, place, width, theme);
// A live room also stands on the wall of a meeting room.
if (!forReadme) for (const place of places.filter(({ name }) => name.startsWith('live'))) await picture(browser, place, PROJECTOR, 'light');
await browser.close();
// Who fills a room is still connected to it.
process.exit();

async function picture(from: Browser, place: State, width: number, theme: string): Promise<void> {
  const context = await from.newContext({ baseURL: url, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: { width, height: heights[width]! } });
  await context.addInitScript((kept: string) => localStorage.setItem('leerkring.theme', kept), theme);
  if (place.who) {
    const [name, value] = (await signedIn(place.who)).cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  await page.goto(place.path);
  await still(page);
  await place.bring?.(page);
  const whole = !forReadme && !/^(live|state)/.test(place.name);
  await page.screenshot({ path: join(folder, `${place.name}-${width}-${theme}.png`), fullPage: whole, animations: 'disabled' });
  if (place.opens && !forReadme) {
    await page.getByRole('button', { name: place.opens }).first().click();
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();
    await still(page);
    await page.screenshot({ path: join(folder, `${place.name}-dialog-${width}-${theme}.png`), animations: 'disabled' });
  }
  await context.close();
}

async function still(page: Page): Promise<void> {
  await quiet(page);
  await page.locator('.lk-skeleton').first().waitFor({ state: 'detached' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
