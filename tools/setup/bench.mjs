/** `npm run bench [-- <scenario> …]`: measures the built API against the floors; see docs/performance.md. */
import { spawn } from 'node:child_process';
import { buildApi } from './build.mjs';
import { follow, ready } from './install.mjs';
import { main, root } from './say.mjs';

await main(async () => {
  await ready();
  await buildApi();
  const args = ['--import', './tools/setup/end-with-parent.mjs', 'tools/bench/bench.ts', ...process.argv.slice(2)];
  // Detached: a Ctrl-C on the keyboard reaches it once, from here, and it puts away what it started.
  return follow(spawn(process.execPath, args, { cwd: root, detached: true, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }));
});
