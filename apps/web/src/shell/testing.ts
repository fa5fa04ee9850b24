import { TextDecoder, TextEncoder } from 'node:util';

/** What the router needs of a browser and jsdom does not have. Import it before the router. */
class NavigationRequest {
  readonly method = 'GET';
  readonly headers = new Map();
  readonly signal: AbortSignal | undefined;

  constructor(
    readonly url: string,
    init?: { signal?: AbortSignal },
  ) {
    this.signal = init?.signal;
  }
}

Object.assign(globalThis, { TextDecoder, TextEncoder, Request: NavigationRequest });
window.scrollTo = () => undefined;
