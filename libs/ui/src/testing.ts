import { configure } from '@testing-library/react';

/** What a browser has and jsdom lacks; import it in a spec that opens a dialog, a list or the editor. */
globalThis.CSS ??= {
  escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`),
  supports: () => false,
} as unknown as typeof CSS;
Element.prototype.scrollIntoView ??= () => undefined;
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect ??= () => new DOMRect();
document.elementFromPoint ??= () => null;

// Parts that load on demand come late on a busy machine; a wait ends as soon as they are there.
configure({ asyncUtilTimeout: 15_000 });
