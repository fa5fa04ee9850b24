import { newClientId } from '../id';
import { openOwnSocket } from './own-socket';
import type { ToTab } from './shared-messages';
import { SocketSharer } from './socket-sharer';

/** What a shared worker has around it; the app's own types are those of a page. */
const worker = globalThis as unknown as { name: string; onconnect: (event: MessageEvent) => void };

// Named after its account: who signs in as somebody else gets another worker.
const sharer = new SocketSharer(openOwnSocket(worker.name));
const lock = `leerkring.socket.${newClientId()}`;
const held = new Promise<void>((resolve) => {
  void navigator.locks.request(lock, () => {
    resolve();
    return new Promise(() => undefined);
  });
});

worker.onconnect = ({ ports: [port] }) => {
  sharer.join(port!, (ofTab) => navigator.locks.request(ofTab, async () => undefined));
  void held.then(() => port!.postMessage({ type: 'alive', lock } satisfies ToTab));
};
