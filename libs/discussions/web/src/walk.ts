import { postAnchor } from './post-anchor';

/** Brings a post that is drawn into view, and the focus to it; false when it is not drawn. */
export function jumpTo(ordinal: number): boolean {
  const article = document.getElementById(postAnchor(ordinal));
  article?.scrollIntoView({ block: 'start' });
  article?.focus({ preventScroll: true });
  return article !== null;
}

/** Ordinal of the post that has the focus; 0 when none has it. */
export function focusedOrdinal(): number {
  return Number(document.activeElement?.closest<HTMLElement>('article.post')?.dataset['ordinal'] ?? 0);
}

/** Brings the focus to the next or previous post on the page. */
export function stepFocus(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('article.post')];
  const at = all.findIndex((article) => article.contains(document.activeElement));
  const next = all[at < 0 ? firstInView(all) : Math.min(Math.max(at + step, 0), all.length - 1)];
  if (next) jumpTo(Number(next.dataset['ordinal']));
}

/** Who scrolled away from the post that had the focus goes on from what is on screen. */
function firstInView(articles: readonly HTMLElement[]): number {
  return Math.max(0, articles.findIndex((article) => article.getBoundingClientRect().bottom > 0));
}

/** Brings the focus to the next or previous thread in the list on the page; Enter opens it, as any link. */
export function stepThreads(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('.conversation')];
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[at < 0 ? firstInView(all) : Math.min(Math.max(at + step, 0), all.length - 1)];
  next?.querySelector('a')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
