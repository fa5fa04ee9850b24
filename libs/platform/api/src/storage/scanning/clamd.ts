import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** So long nothing may happen: a large file is looked at after its last byte. */
const PATIENCE_MS = 5 * 60 * 1000;

/**
 * Has ClamAV look at bytes as they come, by the one command of its protocol for that (`INSTREAM`).
 * @param address `tcp://host:port` or `unix:/path`
 * Returns what the virus is called, if it found one.
 * @throws Error when it cannot be reached, gives no answer, or takes no file that large
 */
export async function askClamd(address: string, content: Readable): Promise<{ virus?: string }> {
  const socket = connectTo(address).setTimeout(PATIENCE_MS);
  let [answer, failure] = ['', new Error('ClamAV went away')];
  socket.on('data', (part) => (answer += part)).on('error', (error) => (failure = error)).on('timeout', () => socket.destroy(new Error('ClamAV gives no answer')));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  for await (const part of inParts(content)) {
    if (answer || socket.destroyed) break;
    if (!socket.write(part)) await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed]);
  }
  await closed;
  if (!answer) throw failure;
  return meaningOf(answer);
}

function connectTo(address: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(address);
  return protocol === 'unix:' ? connect(pathname) : connect(Number(port || 3310), hostname);
}

async function* inParts(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const part of content) yield Buffer.concat([lengthOf(part.length), part]);
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function meaningOf(answer: string): { virus?: string } {
  const [said] = answer.split('\0');
  if (said === 'stream: OK') return {};
  const virus = /^stream: (.+) FOUND$/.exec(said!);
  if (!virus) throw new Error(`ClamAV says: ${said!.slice(0, 200)}`);
  return { virus: virus[1]!.slice(0, 200) };
}
