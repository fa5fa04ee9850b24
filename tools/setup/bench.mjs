/** `npm run bench [-- <scenario> …]`: measures the built API against the floors; see docs/performance.md. */
import { spawn } from 'node:child_process';
import { buildApi } from './build.mjs';
import { follow, ready } from './install.mjs';
import { main, root } from './say.mjs';

await main(async () => {
  await ready();
  await buildApi();
  return follow(spawn(process.execPath, ['tools/bench/bench.ts', ...process.argv.slice(2)], { cwd: root, detached: true, stdio: 'inherit' }));
});
