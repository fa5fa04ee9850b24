/** What the machine says about processes and ports. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Writes down which process this is, so that another one can ask `isStillThere` later. Fails with EEXIST when `flag` is `wx`. */
export function leaveMark(file, flag = 'w') {
  writeFileSync(file, `${process.pid} ${bornAt(process.pid)}`, { flag });
}

/** Whether the process that left the mark still lives: the same number with another birth is somebody else. */
export function isStillThere(file) {
  const [pid, born] = readIfThere(file).split(' ');
  return Boolean(pid) && isAlive(Number(pid)) && born === bornAt(Number(pid));
}

/** Lets one process at a time do the work; the lock of a dead process does not count. */
export async function locked(file, work) {
  for (;;) {
    try {
      leaveMark(file, 'wx');
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      await pause(50);
      if (!isStillThere(file)) rmSync(file, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Whether a process with this number lives, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When the process began, in ticks since the machine did; empty where the system does not tell. */
function bornAt(pid) {
  return readIfThere(`/proc/${pid}/stat`).split(') ').at(-1).split(' ')[19] ?? '';
}

/** The words of a file, or none. */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Why nobody can listen on the port now (`EADDRINUSE`, `EACCES`, …), or undefined when it is free. */
export function portTrouble(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer().once('error', (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** A port of this machine that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
