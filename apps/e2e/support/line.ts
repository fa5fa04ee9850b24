import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to the server that can break: whoever goes through `url` is cut off once, in the middle of sending. */
export interface Line {
  url: string;
  /** How often it broke. */
  cuts: () => number;
  close: () => Promise<void>;
}

/** Breaks all connections when this many bytes have gone up, once. */
export async function aLineThatBreaksAfter(bytes: number, target: string): Promise<Line> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let sent = 0;
  let cuts = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => [near, far].forEach((one) => (one.destroy(), open.delete(one))));
    }
    near.on('data', (chunk) => {
      sent += chunk.length;
      if (cuts > 0 || sent < bytes) return;
      cuts += 1;
      for (const socket of open) socket.destroy();
    });
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
