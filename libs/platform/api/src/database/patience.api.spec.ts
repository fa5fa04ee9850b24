import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { v7 as uuid } from 'uuid';
import { streamOf, type StreamName } from '@leerkring/contract';
import { systemActor } from '../access/actor';
import { Public } from '../access/public.decorator';
import { toClientError } from '../errors/error.filter';
import { EventLog } from '../events/event-log';
import { startTestApp, type TestApp } from '../testing';
import { Batch } from '../work/batch';
import type { Work } from '../work/work';
import { Works } from '../work/works.service';

/** A line to the database on which no byte moves any more once it is frozen; whoever connects afterwards gets a good one. */
class Line {
  private readonly sockets = new Set<Socket>();
  private readonly frozen: Socket[] = [];
  private readonly server: Server;

  constructor(private readonly target: URL) {
    this.server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const [from, to] of [[near, far], [far, near]] as const) {
        this.sockets.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy());
        // A frozen line does not tell the other end that one has gone.
        from.on('close', () => this.sockets.has(from) && to.destroy());
      }
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = new URL(this.target);
    address.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return address.href;
  }

  /** Nobody is told: both ends only wait. */
  freeze(): void {
    for (const socket of this.sockets) socket.unpipe().pause();
    this.frozen.push(...this.sockets);
    this.sockets.clear();
  }

  close(): void {
    for (const socket of [...this.sockets, ...this.frozen]) socket.destroy();
    this.server.close();
  }
}

@Resolver()
class DoorResolver {
  @Public()
  @Query(() => String)
  door(): string {
    return 'open';
  }
}

@Module({ providers: [DoorResolver] })
class DoorModule {}

let app: TestApp;
let works: Works;
let line: Line;

beforeAll(async () => {
  const way = (address: string): Promise<string> => (line = new Line(new URL(address))).open();
  app = await startTestApp({ imports: [DoorModule], env: { DATABASE_TIMEOUT: '2' }, way });
  works = app.get(Works);
});
afterAll(async () => {
  await app.stop();
  line.close();
});

async function aStream(): Promise<StreamName> {
  const stream = streamOf('group', uuid());
  await app.get(EventLog).openStream(stream, app.database.manager);
  return stream;
}

/** Writes one event; `before` happens in the middle of the transaction. */
function write(stream: StreamName, before?: (work: Work) => Promise<void>): Promise<void> {
  return works.run(systemActor, async (work) => {
    work.asSystem('a spec');
    await before?.(work);
    work.record('group.updated', { groupId: stream.slice(6) }, stream, { type: 'group', id: stream.slice(6) });
  });
}

const codeOf = (writing: Promise<unknown>): Promise<string> => writing.then(() => 'stored', (error: unknown) => toClientError(error).code);

describe('a database that gives no answer any more', () => {
  it('is told to who waits, as UNAVAILABLE, and the next write goes through without a restart', async () => {
    const stream = await aStream();
    line.freeze();
    expect(await codeOf(write(stream))).toBe('UNAVAILABLE');
    expect(await codeOf(write(stream))).toBe('stored');
    expect(await app.get(EventLog).head(stream)).toBe(1);
  });

  it('gives back what a transaction held that was under way', async () => {
    const stream = await aStream();
    const frozen = write(stream, async (work) => {
      await work.manager.query('SELECT head FROM streams WHERE stream = $1 FOR UPDATE', [stream]);
      line.freeze();
    });
    expect(await codeOf(frozen)).toBe('UNAVAILABLE');
    await app.database.query('SELECT 1');
    // The half-done transaction may hold the stream a little longer: who comes then is refused in time, and repeats.
    let code = '';
    for (let tries = 0; tries < 5 && code !== 'stored'; tries++) code = await codeOf(write(stream));
    expect(code).toBe('stored');
    expect(await app.get(EventLog).head(stream)).toBe(1);
  });

  it('does not hold up those who write together: they are refused, and the next ones are stored', async () => {
    const stream = await aStream();
    const batch = new Batch<number, number>(async (items) => {
      await write(stream);
      return items;
    });
    line.freeze();
    const refused = await Promise.all(Array.from({ length: 5 }, (_, n) => codeOf(batch.add(n))));
    expect(refused).toEqual(Array<string>(5).fill('UNAVAILABLE'));
    expect(await Promise.all(Array.from({ length: 5 }, (_, n) => codeOf(batch.add(n))))).toEqual(Array<string>(5).fill('stored'));
  });

  it('ends a statement that takes too long, and keeps the connection', async () => {
    expect(await codeOf(app.database.query('SELECT pg_sleep(5)'))).toBe('UNAVAILABLE');
    expect(await codeOf(app.database.query('SELECT 1'))).toBe('stored');
  });
});
