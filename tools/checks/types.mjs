/** Checks the types of the whole house in two compilers side by side, one per side: they read the sources, so one project after the other would repeat the work. */
import { spawn } from 'node:child_process';
import { root } from '../setup/say.mjs';

const check = (side) =>
  new Promise((resolve) => {
    const args = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', `tools/checks/tsconfig.${side}.json`];
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).on('exit', resolve);
  });

const codes = await Promise.all(['api', 'web'].map(check));
process.exit(codes.every((code) => code === 0) ? 0 : 1);
