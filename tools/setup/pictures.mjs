/** `npm run pictures`: pictures of every page, made on a fresh demo by apps/e2e/pictures.ts. */
import { spawn } from 'node:child_process';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { follow, ready } from './install.mjs';
import { withDemo } from './journeys.mjs';
import { main, root, Stop } from './say.mjs';

await main(async () => {
  await ready();
  if (!findChromium()) throw new Stop(`Pictures need a browser; ${howToGetChromium}.`);
  const { result } = await withDemo((env) => {
    const args = ['apps/e2e/pictures.ts', ...process.argv.slice(2)];
    return follow(spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' }));
  });
  return result;
});
