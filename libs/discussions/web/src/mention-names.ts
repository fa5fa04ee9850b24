const mention = /\[@((?:\\.|[^\]\\\n])*)\]\(mention:([0-9a-f-]{36})\)/g;

/** Everybody whom words name, in the order of naming. */
export function allNamesIn(body: string): { id: string; name: string }[] {
  return namesIn(body, [...new Set([...body.matchAll(mention)].map(([, , id]) => id!))]);
}

/**
 * The names that words carry for these people: the server wrote them there when it stored the words.
 * @param ids left out in news from before there were mentions
 */
export function namesIn(body: string, ids: readonly string[] = []): { id: string; name: string }[] {
  const names = new Map([...body.matchAll(mention)].map(([, name, id]) => [id!, name!.replace(/\\(.)/g, '$1')]));
  return ids.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id)! }] : []));
}

/** The words with the names that these people have now, as plain text: no mention is left in it. */
export function namedIn(body: string, people: readonly { id: string; name: string }[]): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return body.replace(mention, (_, written: string, id: string) => `@${names.get(id) ?? written.replace(/\\(.)/g, '$1')}`);
}
