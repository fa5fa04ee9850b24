import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What every scanner calls a virus, to try it with: harmless, and put together here so that none stands in a file of ours. */
export const eicar = (): Buffer => Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''));

export interface TestClamd {
  /** For `CLAMD_URL`. */
  url: string;
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A real clamd that knows one signature, that of `eicar`; it runs from `start` on. */
export async function aClamd(): Promise<TestClamd> {
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-clamd-'));
  const port = await freePort();
  await mkdir(join(folder, 'signatures'));
  const signature = Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE').toString('hex');
  await writeFile(join(folder, 'signatures', 'own.ndb'), `Leerkring.Eicar:0:*:${signature}\n`);
  const settings = [`DatabaseDirectory ${folder}/signatures`, `TemporaryDirectory ${folder}`, `LogFile ${folder}/log`, 'TCPAddr 127.0.0.1', `TCPSocket ${port}`, 'Foreground yes'];
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  let running: ChildProcess | undefined;
  return {
    url: `tcp://127.0.0.1:${port}`,
    start: async () => {
      running = spawn('clamd', ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
      await once(running, 'spawn').catch(() => {
        throw new Error('There is no clamd on this machine: install clamav-daemon.');
      });
      await listening(port, running);
    },
    stop: async () => {
      if (running?.exitCode === null && running.kill()) await once(running, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listening(port: number, process: ChildProcess): Promise<void> {
  while (process.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const there = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'close').then(() => false)]).catch(() => false);
    socket.destroy();
    if (there) return;
    await pause(50);
  }
  throw new Error('clamd went away at its start');
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
