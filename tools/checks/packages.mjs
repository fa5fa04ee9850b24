/** What the built API imports when it runs is a dependency, not a tool of the builder: an image without devDependencies must start. */
import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { apiBundle } from '../setup/build.mjs';
import { root } from '../setup/say.mjs';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = dirname(apiBundle);
const bundles = readdirSync(folder).filter((name) => name.endsWith('.js'));
const code = bundles.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
const specifiers = [...code.matchAll(/^(?:import|export)\b[^'"\n]*["']([^'"]+)["'];?$|\bimport\(["']([^'"]+)["']\)/gm)].map(([, fixed, lazy]) => fixed ?? lazy);
const names = new Set(specifiers.filter((name) => !/^[./]/.test(name) && !isBuiltin(name)).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')));
// Vite is asked for by `npm run dev` only.
const missing = [...names].filter((name) => !dependencies[name] && name !== 'vite').sort();
if (missing.length) console.error(`The API imports ${missing.join(', ')} when it runs: move them to dependencies in package.json.`);
else console.log(`All ${names.size} packages that the API imports are dependencies.`);
process.exit(missing.length ? 1 : 0);
