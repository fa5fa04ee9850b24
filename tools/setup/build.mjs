/** Builds the API (rolldown, dist/api/main.js) and the web (Vite, dist/web), each only when its sources changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { ready } from './install.mjs';
import { main, root, say, since } from './say.mjs';

export const apiBundle = join(root, 'dist/api/main.js');
export const webFolder = join(root, 'dist/web');

const always = ['package-lock.json', 'tsconfig.base.json', 'libs/contract'];

/** Specs, words about the code and types do not end up in a build; the list of operations does, in that of the API. */
const notBuilt = /\.spec\.tsx?$|README\.md$|schema\.graphql$|\.d\.ts$/;

/** Bundles the API when a source is newer than the bundle. */
export async function buildApi() {
  const inputs = [...always, 'rolldown.config.mjs', 'tsconfig.api.json', 'apps/api', ...rooms('api'), 'tools/seed', 'tools/import'];
  await cached('dist/api', 'API', inputs, async () => {
    const { rolldown } = await import('rolldown');
    const { default: config } = await import(pathToFileURL(join(root, 'rolldown.config.mjs')).href);
    const { output, ...input } = config;
    const bundle = await rolldown(input);
    await inOneMove('dist/api', (fresh) => bundle.write({ ...output, dir: fresh }));
    await bundle.close();
  });
}

/** Builds the web when a source is newer than the built one. */
export async function buildWeb() {
  if (!existsSync(join(root, 'apps/web/index.html'))) return;
  const inputs = [...always, 'tsconfig.web.json', 'apps/web', 'libs/ui', ...rooms('web')];
  await cached('dist/web', 'web', inputs, async () => {
    const { build } = await import('vite');
    await inOneMove('dist/web', async (fresh) => {
      await build({ root: join(root, 'apps/web'), logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } });
      await compressAll(fresh);
    });
  });
}

/** Puts `.br` and `.gz` beside every text file: packed once and as small as can be, instead of at every request. */
async function compressAll(folder) {
  const texts = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css|html|svg)$/.test(name));
  const pack = async (name) => {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(bytes));
    writeFileSync(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  };
  await Promise.all(texts.map(pack));
}

/** Writes a folder beside the one that is in use and puts it in its place when it is whole. */
async function inOneMove(folder, write) {
  const fresh = join(root, `${folder}-${process.pid}`);
  const old = `${fresh}-old`;
  await write(fresh);
  if (existsSync(join(root, folder))) renameSync(join(root, folder), old);
  renameSync(fresh, join(root, folder));
  rmSync(old, { recursive: true, force: true });
}

async function cached(output, name, inputs, build) {
  const stampFile = join(root, 'dist', `.${output.replace('/', '-')}.stamp`);
  const stamp = fingerprint(inputs);
  const current = existsSync(join(root, output)) && existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
  if (current === stamp) return;
  const startedAt = performance.now();
  mkdirSync(join(root, output), { recursive: true });
  rmSync(stampFile, { force: true });
  await build();
  writeFileSync(stampFile, stamp);
  say(`Built the ${name} in ${since(startedAt)}.`);
}

/** The folders of one side (`api` or `web`) of every room. */
function rooms(side) {
  const folders = existsSync(join(root, 'libs')) ? readdirSync(join(root, 'libs')) : [];
  return folders.map((name) => `libs/${name}/${side}`);
}

/** One hash over path, size and time of every input: reading them all would cost more than a build of the API. */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) if (name !== 'node_modules') visit(`${path}/${name}`);
    } else if (stat && !notBuilt.test(path)) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  inputs.forEach(visit);
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await ready();
    await buildApi();
    await buildWeb();
    say('Built: dist/api/main.js and dist/web are up to date.');
  });
}
