/** Every operation that the web app writes must be valid against the committed schema: the compiler types them, but lets a wrong field pass. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { main, root, say, Stop } from '../setup/say.mjs';

const written = /graphql\(\s*`([^`]*)`/g;

/** All documents of the web rooms: `{ file, definitions }`. */
function documents() {
  const files = globSync(['libs/*/web/src/**/*.{ts,tsx}', 'apps/web/src/**/*.{ts,tsx}'], { cwd: root }).filter((file) => !file.includes('.spec.'));
  return files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(written)].map(([, text]) => ({ file, definitions: parse(text).definitions })));
}

/** The fragments that these definitions spread, and those that they spread in turn. */
function spread(definitions, fragments, found = new Map()) {
  const names = JSON.stringify(definitions, (key, value) => (key === 'loc' ? undefined : value)).matchAll(/"kind":"FragmentSpread","name":\{"kind":"Name","value":"(\w+)"/g);
  for (const [, name] of names) {
    if (found.has(name) || !fragments.has(name)) continue;
    found.set(name, fragments.get(name));
    spread([fragments.get(name)], fragments, found);
  }
  return found;
}

await main(async () => {
  const schema = buildSchema(readFileSync(join(root, 'libs/contract/src/schema.graphql'), 'utf8'));
  const all = documents();
  const fragments = new Map(all.flatMap(({ definitions }) => definitions).filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  // gql.tada takes its own directive out, and fragments stand alone in their files.
  const harmless = /is never used|@_unmask/;
  const wrong = all.flatMap(({ file, definitions }) => {
    const own = new Set(definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => one.name.value));
    const others = [...spread(definitions, fragments)].filter(([name]) => !own.has(name)).map(([, fragment]) => fragment);
    const errors = validate(schema, { kind: Kind.DOCUMENT, definitions: [...definitions, ...others] });
    return errors.filter(({ message }) => !harmless.test(message)).map(({ message }) => `${file}: ${message}`);
  });
  if (!all.length) throw new Stop('No operation was found: the check looks in the wrong place.');
  if (wrong.length) throw new Stop(`These operations do not fit the schema:\n${wrong.join('\n')}`);
  say(`All ${all.length} documents of the web app fit the schema.`);
});
