import { markAddresses } from './written-link';

/** Waits until all words, pictures and letters inside `element` are there; pictures that do not come are done without. */
export async function whenWhole(element: HTMLElement, signal: AbortSignal): Promise<void> {
  // The reader of Markdown comes with its own code; until then words stand there as they were written.
  while (!signal.aborted && element.querySelector('.lk-rich-text__plain')) await nextFrame();
  markAddresses(element);
  for (const image of element.querySelectorAll('img')) image.loading = 'eager';
  await Promise.all([...element.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
  if ('fonts' in document) await document.fonts.ready;
  await nextFrame();
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
