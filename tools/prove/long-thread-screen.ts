/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Browser, CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { median, spreadOf, type Spread } from '../bench/figures.ts';
import type { Person } from '../chaos/recording.ts';
import { findChromium } from '../setup/chromium.mjs';
import { framesDuring, type Frames } from './frames.ts';
import { addPost } from './long-thread-words.ts';
import type { Sized } from './long-thread-server.ts';

/** The most that the main thread may do for a frame while somebody scrolls, p95 (docs: goals). */
const FRAME_MS = 8;
/** Elements on the page and memory of its scripts, however far somebody scrolled. */
const ELEMENTS = 3000;
const HEAP_GROWTH_MB = 8;
/** Opening a long thread in its middle may take so many times what a small one takes. */
const OPENING = 1.2;
const OPENINGS = 5;

const MB = 2 ** 20;

interface Screen {
  page: Page;
  session: CDPSession;
}

/** Reads a long thread in a real browser. @returns what was not held */
export async function readOnScreen(node: string, people: readonly Person[], small: Sized, long: Sized): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'] });
  try {
    const screen = await screenOf(browser, node, people[0]!);
    return [...(await compareOpening(screen, node, small, long)), ...(await scroll(screen, node, long)), ...(await hearReply(screen, node, people[1]!, long))];
  } finally {
    await browser.close();
  }
}

async function screenOf(browser: Browser, node: string, { cookie }: Person): Promise<Screen> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  const [name, value] = cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: node }]);
  const page = await context.newPage();
  return { page, session: await context.newCDPSession(page) };
}

/** How long it takes until the post in the middle is there to be read, by a permalink. */
async function compareOpening({ page }: Screen, node: string, small: Sized, long: Sized): Promise<string[]> {
  const times = new Map<Sized, number[]>([[small, []], [long, []]]);
  for (let n = 0; n <= OPENINGS; n++) {
    for (const thread of [small, long]) {
      const startedAt = performance.now();
      await openAt(page, node, thread, Math.floor(thread.posts / 2));
      // The first time the browser reads the scripts.
      if (n) times.get(thread)!.push(performance.now() - startedAt);
    }
  }
  const [ofSmall, ofLong] = [median(times.get(small)!), median(times.get(long)!)];
  console.log(`long-thread: opened in the middle in ${ofSmall.toFixed(0)} ms of ${small.posts} posts, ${ofLong.toFixed(0)} ms of ${long.posts}, × ${(ofLong / ofSmall).toFixed(2)}`);
  return ofLong / ofSmall > OPENING ? [`opening it takes ${(ofLong / ofSmall).toFixed(2)} × as long`] : [];
}

async function openAt(page: Page, node: string, { id }: Sized, ordinal: number): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${node}/gesprekken/${id}#bericht-${ordinal}`);
  await page.waitForFunction((anchor) => document.activeElement?.id === anchor, `bericht-${ordinal}`);
}

/** Scrolls as people do; at every step what stands on screen must stay where it is. */
async function scroll(screen: Screen, node: string, long: Sized): Promise<string[]> {
  const { page, session } = screen;
  await openAt(page, node, long, Math.floor(long.posts / 2));
  await wheel(session, 3000, 2000);
  await rest(page);
  const before = await sizeOf(screen);
  const steps: [string, () => Promise<void>][] = [
    ['reading down', () => wheel(session, 30_000, 1500)],
    ['reading up', () => wheel(session, -15_000, 1500)],
    ['fast down', () => wheel(session, 120_000, 6000)],
    ['fast up', () => wheel(session, -60_000, 6000)],
    ['by jumps', () => jumps(page, 20)],
  ];
  const broken: string[] = [];
  let elements = before.elements;
  for (const [what, step] of steps) {
    const { work, clock } = spreadsOf(await framesDuring(session, step));
    const moved = await movedAfter(page);
    const { elements: now } = await sizeOf(screen);
    elements = Math.max(elements, now);
    console.log(`long-thread: ${what.padEnd(12)} ${work.count} frames, p50 ${work.p50.toFixed(1)}, p95 ${work.p95.toFixed(1)}, p99 ${work.p99.toFixed(1)}, most ${work.max.toFixed(0)} ms of the main thread (p95 by the clock ${clock.p95.toFixed(1)}); ${now} elements`);
    // Whoever jumps sees another page: that one is drawn at once.
    if (work.p95 > FRAME_MS && what !== 'by jumps') broken.push(`${what} takes ${work.p95.toFixed(1)} ms per frame (p95)`);
    if (moved) broken.push(`${what}: what is read moved by ${moved} px afterwards`);
  }
  const after = await sizeOf(screen);
  console.log(`long-thread: ${before.elements} elements and ${(before.heap / MB).toFixed(1)} MB after some posts, at most ${elements} elements and ${(after.heap / MB).toFixed(1)} MB after all of it`);
  if (elements > ELEMENTS) broken.push(`${elements} elements stand on the page`);
  if (after.heap - before.heap > HEAP_GROWTH_MB * MB) broken.push(`the page grew by ${((after.heap - before.heap) / MB).toFixed(1)} MB`);
  return broken;
}

function spreadsOf({ work, clock }: Frames): Record<keyof Frames, Spread> {
  return { work: spreadOf(Float64Array.from(work)), clock: spreadOf(Float64Array.from(clock)) };
}

/** A wheel that turns evenly. @param distance in pixels, up when negative @param speed in pixels per second */
async function wheel(session: CDPSession, distance: number, speed: number): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', { x: 620, y: 450, yDistance: -distance, speed, gestureSourceType: 'mouse', preventFling: true });
}

/** The scroll bar is dragged to so many places, one after the other. */
async function jumps(page: Page, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) {
    await page.evaluate((share) => window.scrollTo({ top: document.documentElement.scrollHeight * share }), (n * 0.618) % 1);
    await rest(page);
  }
}

/** Everything on screen has come. */
async function rest(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.thread-window .lk-skeleton'));
}

/** How far what stands on screen moves by itself when nobody scrolls any more, in pixels. */
async function movedAfter(page: Page): Promise<number> {
  await rest(page);
  return page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    const shown = [...document.querySelectorAll('.thread-window article')].find((one) => one.getBoundingClientRect().top > 100)!;
    const before = shown.getBoundingClientRect().top;
    for (let n = 0; n < 60; n++) await frame();
    return Math.round(Math.abs(shown.getBoundingClientRect().top - before));
  });
}

async function sizeOf({ page, session }: Screen): Promise<{ elements: number; heap: number }> {
  // What is let go of late (by a finalizer, an observer) is gone after the third time.
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return { elements, heap: metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value };
}

/** Who reads the end of a long thread sees at once what somebody else writes. */
async function hearReply({ page }: Screen, node: string, writer: Person, long: Sized): Promise<string[]> {
  await page.goto('about:blank');
  await page.goto(`${node}/gesprekken/${long.id}`);
  await page.locator('.thread-window article').first().waitFor();
  const words = 'Dit komt net binnen.';
  const startedAt = performance.now();
  await addPost(node, writer, long.id, words);
  await page.getByText(/nieuw bericht|Dit komt net binnen/).first().waitFor();
  const took = performance.now() - startedAt;
  console.log(`long-thread: a reply is on another screen after ${took.toFixed(0)} ms`);
  return took > 500 ? [`a reply took ${took.toFixed(0)} ms`] : [];
}
