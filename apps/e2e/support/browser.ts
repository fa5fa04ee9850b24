import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { signedIn, type Caller } from './api';
import { sendTo } from './nodes';

/** A person at a screen: own browser context, signed in, watched for errors in the console. */
export interface Person {
  caller: Caller;
  context: BrowserContext;
  page: Page;
}

interface House {
  /** The journeys of this file cut the line on purpose: what the browser says of that is no complaint. */
  breaksTheLine: boolean;
  /** Opens a browser for a demo person (key or e-mail address) or, without one, for a stranger. */
  atScreen: (who?: string, options?: Parameters<Browser['newContext']>[0]) => Promise<Person & { caller: Caller }>;
}

/** What the browser says of a socket that was still opening when the journey went to another page. */
const leftEarly = /WebSocket connection to .* failed/;

/** What it says of a line or node that a journey cut on purpose; 409 and 423 are how tus agrees again on where an upload stands. */
const cutLine = /net::ERR_(?:INTERNET_DISCONNECTED|NETWORK|CONNECTION|EMPTY_RESPONSE|SOCKET)|Failed to load resource: net::|responded with a status of (?:409|423|50[234])/;

export const test = base.extend<House>({
  breaksTheLine: [false, { option: true }],
  atScreen: async ({ browser, baseURL, breaksTheLine }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (who, options = {}) => {
      const context = await browser.newContext({ baseURL: baseURL!, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...options });
      contexts.push(context);
      // Behind the balancer every next person is on the other node.
      if (process.env['LEERKRING_CONTROL']) await sendTo(contexts.length % 2 ? '1' : '2', context, baseURL!);
      const caller = who ? await signedIn(who) : (undefined as never);
      if (who) await context.addCookies([cookieFor(caller, baseURL!)]);
      const page = await context.newPage();
      watch(page, complaints, breaksTheLine ? [leftEarly, cutLine] : [leftEarly]);
      return { caller, context, page };
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(complaints, 'warnings and errors in the browser').toEqual([]);
  },
});

function cookieFor(caller: Caller, url: string): { name: string; value: string; url: string } {
  const [name, value] = caller.cookie.split('=') as [string, string];
  return { name, value, url };
}

function watch(page: Page, complaints: string[], expected: RegExp[]): void {
  page.on('console', (message) => {
    const text = `${message.type()}: ${message.text()}`;
    if (['warning', 'error'].includes(message.type()) && !expected.some((noise) => noise.test(text))) complaints.push(`${page.url()} ${text}`);
  });
  // Every operation is on the server's list, so its hash is enough.
  page.on('request', (request) => {
    const asked = request.url().endsWith('/graphql') ? (request.postDataJSON() as { query?: string; operationName?: string } | null) : null;
    if (asked?.query) complaints.push(`${page.url()} sent the text of ${asked.operationName}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
}

export { expect };

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, in words. @param colours false where the same colours were looked at elsewhere */
export async function accessibilityProblems(page: Page, { colours = true } = {}): Promise<string[]> {
  await settled(page);
  return problemsOf(axeOn(page).withTags(rules).disableRules(colours ? [] : ofColours));
}

/** What axe finds of colours alone: what another theme can change. */
export async function contrastProblems(page: Page): Promise<string[]> {
  await settled(page);
  return problemsOf(axeOn(page).withRules(ofColours));
}

/** Without the page of its own that axe opens to gather what frames say: there are no frames here, and it takes half of the time. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

async function problemsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`);
}

/** The page has stopped loading: no skeleton is left and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.lk-skeleton')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined)));
  });
}

/** What each post (or each message of a session) on the screen says, in order, as anybody reads it: one's own tombstones name the author too. */
export async function wordsOn(page: Page, place: 'thread' | 'session', ownName = 'Femke Oldenkotte'): Promise<string[]> {
  const lines = place === 'thread' ? 'article .post__body p, article .post__tombstone' : '.chat-bubble__body, .chat-line--gone .chat-bubble';
  // What the browser does not lay out because it is off screen has no inner text.
  const words = await page.locator(lines).evaluateAll((elements) => elements.map((element) => ((element as HTMLElement).innerText || element.textContent!).replace(/\s+/g, ' ').trim()));
  return words.map((line) => line.replace(/^Je hebt/, `${ownName} heeft`));
}

/** The strip of somebody who is away. Which of the two it says depends on whether the browser learned of it from the device or from the line. */
export const awayStrip = (page: Page): Locator => page.getByText(/^(?:Je bent offline|Even geen verbinding)\.$/);

/** Counts GraphQL requests from now on, by operation name. */
export function countRequests(page: Page): { names: string[] } {
  const counted = { names: [] as string[] };
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return;
    counted.names.push((request.postDataJSON() as { operationName?: string } | null)?.operationName ?? '?');
  });
  return counted;
}
