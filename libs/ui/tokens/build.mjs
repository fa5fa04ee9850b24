// Builds src/tokens.css out of the DTCG token files beside this script.
// Run: node_modules/.bin/node libs/ui/tokens/build.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import StyleDictionary from 'style-dictionary';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
export const tokensCssPath = here('../src/tokens.css');

const header = `/* Made by libs/ui/tokens/build.mjs out of libs/ui/tokens/*.json: change those, then run it again.
   --utrecht-* feed the NL Design System parts, --lk-* our own; an --lk-* follows its --utrecht-* twin, so a municipal theme reaches both. */
`;

/** Resolves the token files (later ones win) to a list of { name, value, twin }. */
async function resolve(overrides) {
  const dictionary = new StyleDictionary({
    usesDtcg: true,
    include: [here('light.json'), here('utrecht.json')],
    source: overrides.map(here),
    platforms: { css: { transforms: ['lk/name'] } },
    hooks: {
      transforms: {
        'lk/name': {
          type: 'name',
          transform: ({ path }) => (path[0] === 'utrecht' ? path.join('-') : `lk-${path.at(-1)}`),
        },
      },
    },
    log: { verbosity: 'silent', warnings: 'disabled' },
  });
  const { allTokens } = await dictionary.getPlatformTokens('css');
  return allTokens.map(({ name, $value, $extensions }) => ({ name, value: String($value), twin: $extensions?.['nl.leerkring.twin'] }));
}

const declaration = ({ name, value, twin }) => `  --${name}: ${twin ? `var(--${twin}, ${value})` : value};`;

const changed = (tokens, base) => {
  const before = new Map(base.map(({ name, value }) => [name, value]));
  return tokens.filter(({ name, value }) => before.get(name) !== value);
};

const block = (selector, lines) => `${selector} {\n${lines.join('\n')}\n}\n`;
const media = (query, tokens) => `@media ${query} {\n${block(':root', tokens.map(declaration))}}\n`;

/** Returns the whole of tokens.css as text. */
export async function tokensCss() {
  const light = await resolve([]);
  const dark = changed(await resolve(['dark.json']), light);
  const phone = changed(await resolve(['phone.json']), light);
  const still = changed(await resolve(['still.json']), light);
  return [
    header,
    block(':root', ['  color-scheme: light;', ...light.map(declaration)]),
    block('.theme-dark', ['  color-scheme: dark;', ...dark.map(declaration)]),
    media('(max-width: 47.99rem)', phone),
    media('(prefers-reduced-motion: reduce)', still),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const css = await tokensCss();
  const before = await readFile(tokensCssPath, 'utf8').catch(() => '');
  if (css !== before) await writeFile(tokensCssPath, css);
  console.log(css === before ? 'tokens.css is up to date' : 'tokens.css is written');
}
