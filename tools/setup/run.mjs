/** `npm run admin -- …` and `npm run seed -- …`: a sub-command of the API on the same database that `npm start` uses. */
import { spawn } from 'node:child_process';
import { apiBundle, buildApi } from './build.mjs';
import { follow, ready } from './install.mjs';
import { main, root } from './say.mjs';
import { openDatabase, surroundings } from './server.mjs';

await main(async () => {
  await ready();
  await buildApi();
  const database = await openDatabase('run');
  try {
    const args = [apiBundle, ...process.argv.slice(2)];
    return await follow(spawn(process.execPath, args, { cwd: root, env: surroundings(database.url, 'production'), stdio: 'inherit' }));
  } finally {
    await database.close();
  }
});
