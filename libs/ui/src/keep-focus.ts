/** Over the page, opened from it: what has the focus there came from the part and goes back to it. */
const OVERLAYS = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';

/** Every part of the page that keeps the focus. */
const parts = new Set<Element>();

/** The parts that this stands in, the smallest first. */
function partsAround(element: Element): Element[] {
  const around: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) if (parts.has(at)) around.push(at);
  return around;
}

/**
 * As `ref` of a part of the page, which has a name and `tabIndex={-1}`: when the button under the focus goes away by what it did, the focus
 * goes to the part, of parts within parts to the smallest that is still there. Otherwise the browser drops it, and who uses the keyboard begins anew at the top of the page.
 */
export function keepFocus(part: HTMLElement | null): (() => void) | undefined {
  if (!part) return undefined;
  parts.add(part);
  let last: Element | null = null;
  let around: Element[] = [];
  const remember = ({ target }: FocusEvent): void => {
    if (part.contains(target as Element)) [last, around] = [target as Element, partsAround(target as Element)];
    else if (!(target as Element).closest(OVERLAYS)) last = null;
  };
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    if (around.find(({ isConnected }) => isConnected) === part) part.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', remember);
  observer.observe(part, { childList: true, subtree: true });
  // A dialog that goes away takes the focus along, also when the button that opened it went before.
  observer.observe(document.body, { childList: true });
  return () => {
    parts.delete(part);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}
