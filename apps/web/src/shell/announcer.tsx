import { useEffect, useRef } from 'react';
import { useMatches } from 'react-router';

/**
 * Keeps the document's title equal to the page's h1, and moves the focus there after going to another page, so that a screen
 * reader says where one is. Tabs of one page are no other page; the first page keeps the focus where the browser put it.
 */
export function Announcer() {
  const { id, params } = useMatches().at(-1)!;
  const page = [id, params['id'], params['slug'], params['token']].join(' ');
  const shown = useRef(page);
  useEffect(() => {
    let pending = shown.current !== page;
    shown.current = page;
    const from = document.activeElement;
    const look = (): void => {
      const heading = document.querySelector<HTMLElement>('h1');
      document.title = heading?.textContent ? `${heading.textContent} · Leerkring` : 'Leerkring';
      if (!pending || !heading) return;
      pending = false;
      if (document.activeElement === from || document.activeElement === document.body) focus(heading);
    };
    let frame = requestAnimationFrame(look);
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    observer.observe(document.getElementById('root') ?? document.body, { childList: true, subtree: true, characterData: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [page]);
  return null;
}

function focus(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
