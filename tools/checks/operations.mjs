/** Every operation that the web app writes must be valid against the committed schema: the compiler types them, but lets a wrong field pass. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, validate } from 'graphql';
import { documents, fragmentsOf, spread } from '../setup/operations.mjs';
import { main, root, say, Stop } from '../setup/say.mjs';

await main(async () => {
  const schema = buildSchema(readFileSync(join(root, 'libs/contract/src/schema.graphql'), 'utf8'));
  const all = documents();
  const fragments = fragmentsOf(all);
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
