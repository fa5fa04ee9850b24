/** A mention in words: `[@Name](mention:<account id>)`. */
const mention = /\[@((?:\\.|[^\]\\\n])*)\]\(mention:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/g;

const bare = (written: string): string => written.replace(/\\(.)/g, '$1');

/** Somebody who is mentioned, with the name that stands in the words. */
export interface Mentioned {
  id: string;
  name: string;
}

/** How somebody is mentioned in words. */
export function mentionOf({ id, name }: Mentioned): string {
  return `[@${name.replace(/([\\[\]`*_~<>&])/g, '\\$1')}](mention:${id})`;
}

/** The words with something else in the place of each mention. */
export function withMentions(body: string, put: (person: Mentioned) => string): string {
  return body.replace(mention, (_, written: string, id: string) => put({ id, name: bare(written) }));
}

/** The words in parts: what stands between mentions, and whom these name. */
export function mentionParts(body: string): (string | Mentioned)[] {
  // Two groups in the pattern: words, name, id, words, and so on.
  const pieces = body.split(mention);
  return pieces.flatMap((piece, index): (string | Mentioned)[] => (index % 3 === 0 ? [piece] : index % 3 === 1 ? [{ name: bare(piece), id: pieces[index + 1]! }] : []));
}

/** Everybody whom words name, in the order of naming. */
export function allNamesIn(body: string): Mentioned[] {
  return [...new Map([...body.matchAll(mention)].map(([, written, id]) => [id!, { id: id!, name: bare(written!) }])).values()];
}

/**
 * The names that words carry for these people: the server wrote them there when it stored the words.
 * @param ids left out in news from before there were mentions
 */
export function namesIn(body: string, ids: readonly string[] = []): Mentioned[] {
  const names = new Map(allNamesIn(body).map((person) => [person.id, person]));
  return ids.flatMap((id) => names.get(id) ?? []);
}

/** The words with the names that these people have now, as plain text: no mention is left in it. */
export function namedIn(body: string, people: readonly Mentioned[] = []): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return withMentions(body, ({ id, name }) => `@${names.get(id) ?? name}`);
}
