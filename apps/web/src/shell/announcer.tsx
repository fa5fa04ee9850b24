import { useEffect, useRef } from 'react';
import { useMatches } from 'react-router';

/**
 * Keeps the document's title equal to the page's h1, and moves the focus there after going to another page, or when the page with
 * the focus in it was taken away, so that a screen reader says where one is. Tabs of one page are no other page; the first page
 * keeps the focus where the browser put it.
 */
export function Announcer() {
  const { id, params } = useMatches().at(-1)!;
  const page = [id, params['id'], params['slug'], params['token']].join(' ');
  const shown = useRef(page);
  useEffect(() => {
    let pending = shown.current !== page;
    shown.current = page;
    const from = document.activeElement;
    let last = from;
    let known = document.querySelector<HTMLElement>('h1');
    const remember = (event: FocusEvent): void => void (last = event.target as Element);
    const look = (): void => {
      const heading = document.querySelector<HTMLElement>('h1');
      document.title = heading?.textContent ? `${heading.textContent} · Leerkring` : 'Leerkring';
      if (!heading) return;
      const lost = heading !== known && document.activeElement === document.body && !last?.isConnected;
      known = heading;
      if (lost || (pending && [from, document.body].includes(document.activeElement as HTMLElement))) focus(heading);
      pending = false;
    };
    let frame = requestAnimationFrame(look);
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.getElementById('root') ?? document.body, { childList: true, subtree: true, characterData: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, [page]);
  return null;
}

function focus(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
