// Exits 1 when a CSS variable is used without a value, or when tokens.css is not what the token files say.
// Run: node_modules/.bin/node libs/ui/tokens/check.mjs
import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tokensCss, tokensCssPath } from './build.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const wanted = ['libs/**/*.css', 'libs/**/*.tsx', 'apps/web/**/*.css', 'apps/web/**/*.tsx'];
const own = /--[\w-]+(?=\s*:)|['"]--[\w-]+(?=['"]\s*[:\]])/g;
/** Ends with ')' when no fallback is given, with ',' when one is. */
const use = /var\(\s*(--[\w-]+)\s*([,)])/g;
const hex = /#[0-9a-f]{3,8}\b/gi;

/** Returns what is wrong, one line each. */
async function problems() {
  const found = [];
  const files = await Array.fromAsync(glob(wanted, { cwd: root, exclude: (name) => name === 'node_modules' || name === 'dist' }));
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(root + file, 'utf8')]));
  const values = new Set(texts.flatMap(([, text]) => (text.match(own) ?? []).map((name) => name.replace(/['"]/, ''))));
  for (const [file, text] of texts) {
    for (const [, name, end] of text.matchAll(use)) if (end === ')' && !values.has(name)) found.push(`${file}: ${name} has no value`);
    const colours = file.endsWith('.css') && !file.endsWith('src/tokens.css') ? text.replace(/\/\*[\s\S]*?\*\//g, '').match(hex) : null;
    if (colours) found.push(`${file}: ${colours.join(', ')} must be a token`);
  }
  if ((await readFile(tokensCssPath, 'utf8').catch(() => '')) !== (await tokensCss()))
    found.push('libs/ui/src/tokens.css is old: run libs/ui/tokens/build.mjs');
  return found;
}

const found = await problems();
for (const line of found) console.error(line);
console.log(found.length ? `tokens: ${found.length} wrong` : 'tokens: every variable has a value');
process.exitCode = found.length ? 1 : 0;
