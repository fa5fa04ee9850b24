import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to the server, for who goes through `url`. */
export interface Line {
  url: string;
  /** Breaks all connections; until `restore` none can be made. */
  cut: () => void;
  restore: () => void;
  /** How often it broke. */
  cuts: () => number;
  /** How many WebSockets go through it now. */
  webSockets: () => number;
  close: () => Promise<void>;
}

const openingWebSocket = /^GET \/socket\.io\/\S*transport=websocket/;

/** A line that a journey can cut and restore. */
export function aLine(target: string): Promise<Line> {
  return lineTo(target, () => undefined);
}

/** Breaks all connections when this many bytes have gone up, once. */
export function aLineThatBreaksAfter(bytes: number, target: string): Promise<Line> {
  let sent = 0;
  return lineTo(target, (line, chunk) => {
    sent += chunk.length;
    if (line.cuts() > 0 || sent < bytes) return;
    line.cut();
    line.restore();
  });
}

async function lineTo(target: string, onUp: (line: Line, chunk: Buffer) => void): Promise<Line> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const webSockets = new Set<Socket>();
  let cuts = 0;
  let away = false;
  const server = createServer((near) => {
    near.on('error', () => undefined);
    if (away) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => [near, far].forEach((one) => (one.destroy(), open.delete(one), webSockets.delete(one))));
    }
    near.on('data', (chunk) => {
      if (openingWebSocket.test(chunk.toString('latin1', 0, 200))) webSockets.add(near);
      onUp(line, chunk);
    });
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line: Line = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      cuts += 1;
      away = true;
      for (const socket of open) socket.destroy();
    },
    restore: () => {
      away = false;
    },
    cuts: () => cuts,
    webSockets: () => webSockets.size,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return line;
}
