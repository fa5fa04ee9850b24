/**
 * Writes what both sides promise: libs/contract/src/schema.graphql, from it the types that gql.tada reads, and the operations of the web app.
 * With `--check` it writes nothing and fails when the files are not what the code would give.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apiBundle, buildApi } from './build.mjs';
import { ready } from './install.mjs';
import { main, root, say, Stop } from './say.mjs';

async function contract(check) {
  await buildApi();
  const sdl = readSchema();
  const files = { 'libs/contract/src/schema.graphql': sdl, 'libs/contract/src/generated/graphql-env.d.ts': await typesOf(sdl), 'libs/contract/src/generated/operations.ts': await operations() };
  const stale = Object.keys(files).filter((path) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== files[path]);
  if (check && stale.length) throw new Stop(`${stale.join(' and ')} ${stale.length > 1 ? 'are' : 'is'} not what the code says: run \`npm run contract\` and commit the result.`);
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), files[path]);
    say(`Wrote ${path}.`);
  }
  if (!stale.length) say('The contract is fresh.');
}

function readSchema() {
  const printed = spawnSync(process.execPath, [apiBundle, 'schema'], { cwd: root, encoding: 'utf8', maxBuffer: 64e6, env: { ...process.env, NODE_ENV: 'production' } });
  if (printed.status !== 0 || !printed.stdout.includes('type Query')) throw new Stop(`The API could not print its schema:\n${printed.stdout}${printed.stderr}`);
  return `# Made by \`npm run contract\`; do not edit.\n${printed.stdout.trim()}\n`;
}

async function operations() {
  const { listedOperations } = await import('./operations.mjs');
  const lines = Object.entries(await listedOperations()).map(([hash, text]) => `  '${hash}': ${JSON.stringify(text)},\n`);
  return `/* Made by \`npm run contract\`; do not edit. */\n\n/** What the web app asks: the SHA-256 of each operation, and its text. */\nexport const listedOperations: Readonly<Record<string, string>> = {\n${lines.join('')}};\n`;
}

async function typesOf(sdl) {
  const { buildSchema, introspectionFromSchema } = await import('graphql');
  const { minifyIntrospection, outputIntrospectionFile } = await import('gql.tada/internal');
  const introspection = minifyIntrospection(introspectionFromSchema(buildSchema(sdl)));
  return outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true, preamble: '/* Made by `npm run contract`; do not edit. */' });
}

await main(async () => {
  await ready();
  await contract(process.argv.includes('--check'));
});
