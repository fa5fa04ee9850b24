/** `npm run prove [-- <name>]`: the long proofs under tools/prove, one file each; with `--short` their seeded short forms, as in `npm test`. What follows the names goes to the proof. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApi, buildWeb } from './build.mjs';
import { follow, ready } from './install.mjs';
import { main, root, say, Stop } from './say.mjs';

const folder = join(root, 'tools/prove');

/** The names of all proofs: the files `<name>.proof.mjs` or `<name>.proof.ts`. */
export function proofs() {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((file) => /\.proof\.(mjs|ts)$/.test(file)).sort();
}

/** Runs one proof in a process of its own; true when it held. */
export async function holds(file, args = []) {
  return (await follow(spawn(process.execPath, [join(folder, file), ...args], { cwd: root, stdio: 'inherit' }))) === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await ready();
    const args = process.argv.slice(2);
    const settings = args.findIndex((arg) => arg.startsWith('--'));
    const names = settings < 0 ? args : args.slice(0, settings);
    const chosen = proofs().filter((file) => !names.length || names.some((name) => file.startsWith(`${name}.`)));
    if (!chosen.length) throw new Stop(`There is no such proof; there are: ${proofs().join(', ') || 'none yet'}.`);
    await buildApi();
    await buildWeb();
    let failed = 0;
    for (const file of chosen) {
      const held = await holds(file, args.slice(names.length));
      say(`${held ? 'holds' : 'FAILS'}  ${file}`);
      if (!held) failed += 1;
    }
    return failed ? 1 : 0;
  });
}
