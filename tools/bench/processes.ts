/** The processes of a run: started, measured, and ended whatever happens. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/say.mjs';

const TICKS_PER_SECOND = 100;
const guard = join(root, 'tools/setup/end-with-parent.mjs');
const living = new Set<ChildProcess>();
let stopping = false;

/** Ends every process of this run; what waits for one of them rejects. */
export function stopAll(): void {
  stopping = true;
  for (const child of living) child.kill('SIGTERM');
}

/** Whether the person asked for the end. */
export function isStopping(): boolean {
  return stopping;
}

/**
 * Starts a program that ends with this process, with a CPU profile in the folder BENCH_PROFILE when that is set.
 * Detached: a Ctrl-C reaches it once, from here.
 */
export function startNode(file: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  if (stopping) throw new Error('Stopped.');
  const folder = process.env['BENCH_PROFILE'];
  const profile = folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
  const child = spawn(process.execPath, [...profile, '--import', guard, file, ...args], { cwd: root, env, detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return track(child);
}

/** Starts a load process, which talks over its channel. */
export function startLoad(): ChildProcess {
  if (stopping) throw new Error('Stopped.');
  return track(fork(join(import.meta.dirname, 'load/process.ts'), { detached: true, serialization: 'advanced', execArgv: [] }));
}

function track(child: ChildProcess): ChildProcess {
  living.add(child);
  child.once('exit', () => living.delete(child));
  return child;
}

/** Ends one process and waits for it. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
}

/** CPU seconds of a process so far; `family`: with its children, living and ended. */
export function cpuSeconds(pid: number, family = false): number {
  const [user, system, childUser, childSystem] = statOf(pid).slice(11, 15).map(Number) as [number, number, number, number];
  if (!family) return (user + system) / TICKS_PER_SECOND;
  return (user + system + childUser + childSystem) / TICKS_PER_SECOND + childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), 0);
}

/** Resident memory of a process in MiB. */
export function memoryMiB(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').map(Number).filter((number) => number > 0);
  return all.filter((number) => Number(statOf(number)[1]) === pid);
}

/** The fields of /proc/<pid>/stat from the state on; a process that just ended has none. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  } catch {
    return Array.from({ length: 15 }, () => '0');
  }
}
