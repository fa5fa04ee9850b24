/** One measurement: load processes against one server, with the CPU of everybody meanwhile. */
import type { ChildProcess } from 'node:child_process';
import { spreadOf, type Spread } from './figures.ts';
import type { Assignment, Figures, Order } from './load/job.ts';
import { cpuSeconds, memoryMiB, startLoad, stop } from './processes.ts';
import type { Server, Target } from './target.ts';

export interface Measure {
  target: string;
  /** Answers or acknowledgements per second. */
  perSecond: number;
  /** Deliveries to a screen per second. */
  deliveredPerSecond: number;
  answers: Spread;
  deliveries: Spread;
  /** From the facilitator's "next" to each screen. */
  steps: Spread;
  lost: number;
  doubled: number;
  refused: number;
  reason?: string;
  bytes: number;
  /** Cores in use on average; `database` with all its processes. */
  cpu: { server: number; database: number; load: number };
  /** Of the server, at the end. */
  memoryMiB: number;
}

export interface Length {
  warmUpMs: number;
  ms: number;
  /** How many load processes share the people. */
  processes: number;
}

/** @throws Error of a load process that gave up */
export async function measure(target: Target, server: Server, databasePid: number, order: Order, length: Length): Promise<Measure> {
  const loads = Array.from({ length: length.processes }, () => startLoad());
  try {
    const ready = loads.map((load) => answerOf(load));
    loads.forEach((load, part) => {
      const { warmUpMs, ms, processes: parts } = length;
      load.send({ target: target.name, ground: server.ground, order, part, parts, warmUpMs, ms } satisfies Assignment);
    });
    await Promise.all(ready);
    const cpuOf = () => ({ server: cpuSeconds(server.pid), database: cpuSeconds(databasePid, true), load: sum(loads.map((load) => cpuSeconds(load.pid!))) });
    const [before, startedAt] = [cpuOf(), performance.now()];
    const ran = await tellAll<{ sent: number }>(loads, { go: true });
    const seconds = (performance.now() - startedAt) / 1000;
    const after = cpuOf();
    const told = await tellAll<{ figures: Figures }>(loads, { sent: sum(ran.map(({ sent }) => sent)) });
    const cpu = { server: after.server - before.server, database: after.database - before.database, load: after.load - before.load };
    const cores = Object.fromEntries(Object.entries(cpu).map(([who, used]) => [who, used / seconds])) as Measure['cpu'];
    return { target: target.name, ...together(told.map(({ figures }) => figures), seconds, length.ms / 1000), cpu: cores, memoryMiB: memoryMiB(server.pid) };
  } finally {
    await Promise.all(loads.map(stop));
  }
}

function together(parts: Figures[], seconds: number, measuredSeconds: number): Omit<Measure, 'target' | 'cpu' | 'memoryMiB'> {
  const answers = spreadOf(joined(parts.map((part) => part.answers)));
  const deliveries = spreadOf(joined(parts.map((part) => part.deliveries)));
  const steps = spreadOf(joined(parts.map((part) => part.steps)));
  const total = (key: 'lost' | 'doubled' | 'refused' | 'delivered'): number => sum(parts.map((part) => part[key]));
  return {
    perSecond: answers.count / seconds, deliveredPerSecond: total('delivered') / measuredSeconds, answers, deliveries, steps,
    lost: total('lost'), doubled: total('doubled'), refused: total('refused'), reason: parts.find((part) => part.reason)?.reason, bytes: parts[0]!.bytes,
  };
}

function joined(arrays: Float64Array[]): Float64Array {
  const all = new Float64Array(sum(arrays.map((array) => array.length)));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

/** Says the same to all of them and waits for all their answers. */
function tellAll<T>(loads: ChildProcess[], message: object): Promise<T[]> {
  const answers = loads.map((load) => answerOf<T>(load));
  for (const load of loads) load.send(message);
  return Promise.all(answers);
}

function answerOf<T>(load: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('A load process gave up; its words are above.'));
    load.once('exit', gone);
    load.once('message', (message) => {
      load.off('exit', gone);
      resolve(message as T);
    });
  });
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
