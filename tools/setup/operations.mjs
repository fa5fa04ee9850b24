/** The GraphQL documents that the web app writes, read from its sources. */
import { globSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import { root } from './say.mjs';

const written = /graphql\(\s*`([^`]*)`/g;

/** All documents of the web rooms: `{ file, definitions }`. */
export function documents() {
  const files = globSync(['libs/*/web/src/**/*.{ts,tsx}', 'apps/web/src/**/*.{ts,tsx}'], { cwd: root }).filter((file) => !/\.spec\.|\/testing\./.test(file));
  return files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(written)].map(([, text]) => ({ file, definitions: parse(text, { noLocation: true }).definitions })));
}

/** Each fragment of these documents by its name. */
export function fragmentsOf(all) {
  return new Map(all.flatMap(({ definitions }) => definitions).filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
}

/** The fragments that these definitions spread, and those that they spread in turn. */
export function spread(definitions, fragments, found = new Map()) {
  const names = [];
  for (const definition of definitions) visit(definition, { FragmentSpread: (node) => void names.push(node.name.value) });
  for (const name of names) {
    if (found.has(name) || !fragments.has(name)) continue;
    found.set(name, fragments.get(name));
    spread([fragments.get(name)], fragments, found);
  }
  return found;
}

/** Every operation as the web app sends it, by the SHA-256 of its text. Fragments stand in the order of their names: see `inOneOrder` of the web. */
export async function listedOperations() {
  const { InMemoryCache } = await import('@apollo/client');
  const cache = new InMemoryCache();
  const all = documents();
  const fragments = fragmentsOf(all);
  const operations = all.flatMap(({ definitions }) => definitions).filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const texts = operations.map((operation) => {
    const spreads = [...spread([operation], fragments)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fragment]) => fragment);
    return print(cache.transformDocument(withoutOwnDirectives({ kind: Kind.DOCUMENT, definitions: [operation, ...spreads] })));
  });
  const listed = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
  return Object.fromEntries(listed.sort(([, a], [, b]) => (a < b ? -1 : 1)));
}

/** gql.tada takes its own directive out before anything is sent. */
function withoutOwnDirectives(document) {
  return visit(document, { Directive: (node) => (node.name.value.startsWith('_') ? null : undefined) });
}
