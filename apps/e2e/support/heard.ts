import { expect, type Page } from '@playwright/test';

/** What a screen reader says by itself, from the moment it is listened to. */
export interface Heard {
  /** These sentences are heard next, in this order, and nothing else before or between them; an assertive one begins with `!`. */
  next: (...sentences: string[]) => Promise<void>;
  /** Nothing was said that is not in the script. */
  nothingElse: () => Promise<void>;
}

/**
 * Writes down in order what live regions of the page say: what changes in a region that stands there, and an alert that appears. A polite region that
 * comes with its words in it is silent in several screen readers, so it does not count here either, nor does one that is hidden or inert.
 * The bell is not listened to: it rings for what others do elsewhere in the demo.
 */
export async function listensAt(page: Page): Promise<Heard> {
  // That one is connected is said once, and is part of no script.
  await page.waitForFunction(() => document.querySelector('.lk-connection')?.matches('.lk-connection--connected') ?? true);
  await page.evaluate(listen);
  let told = 0;
  const all = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  const next = async (...sentences: string[]): Promise<void> => {
    await expect.poll(async () => (await all()).slice(told, told + sentences.length)).toEqual(sentences);
    told += sentences.length;
  };
  return { next, nothingElse: async () => expect((await all()).slice(told)).toEqual([]) };
}

/** Runs in the page. */
function listen(): void {
  const REGIONS = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]';
  const heard: string[] = ((globalThis as unknown as { heard: string[] }).heard = []);
  const said = new WeakMap<Element, string>();
  const wordsOf = (node: Node): string => (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const say = (region: Element, words: string): void => {
    const silent = !words || region.closest('[aria-hidden="true"], [inert], .shell-bell, .shell-bell ~ *') || !region.checkVisibility();
    if (!silent) heard.push(region.matches('[role="alert"], [aria-live="assertive"]') ? `! ${words}` : words);
  };
  const changed = (region: Element): void => {
    const words = wordsOf(region);
    if (said.get(region) !== words) say(region, words);
    said.set(region, words);
  };
  for (const region of document.querySelectorAll(REGIONS)) said.set(region, wordsOf(region));
  new MutationObserver((records) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const from = target instanceof Element ? target : target.parentElement;
      const region = from?.closest(REGIONS);
      // A log says what is added to it.
      if (region?.matches('[role="log"]')) addedNodes.forEach((node) => say(region, wordsOf(node)));
      else if (region && said.has(region)) regions.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const fresh of [node, ...node.querySelectorAll('*')]) {
          if (fresh.matches('[role="alert"]')) regions.add(fresh);
          else if (fresh.matches(REGIONS) && !said.has(fresh)) said.set(fresh, wordsOf(fresh));
        }
      }
    }
    regions.forEach(changed);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
