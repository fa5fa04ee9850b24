/** Over the page, opened from it: what has the focus there came from the part and goes back to it. */
const OVERLAYS = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';

/**
 * As `ref` of a part of the page, which has a name and `tabIndex={-1}`: when the button under the focus goes away by what it did, the focus
 * goes to the part. Otherwise the browser drops it, and who uses the keyboard begins anew at the top of the page.
 */
export function keepFocus(part: HTMLElement | null): (() => void) | undefined {
  if (!part) return undefined;
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent): void => {
    if (part.contains(target as Element)) last = target as Element;
    else if (!(target as Element).closest(OVERLAYS)) last = null;
  };
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    part.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', remember);
  observer.observe(part, { childList: true, subtree: true });
  // A dialog that goes away takes the focus along, also when the button that opened it went before.
  observer.observe(document.body, { childList: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}
