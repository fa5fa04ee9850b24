import { limits, mentionOf } from '@leerkring/contract';

/** Code, where nothing is meant, or a mention: `[@Name](mention:<account id>)`. */
const parts = /`{3,}[\s\S]*?(?:`{3,}|$)|`[^`\n]+`|\[@((?:\\.|[^\]\\\n])*)\]\(mention:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/g;

/** Whether these words may mention somebody; quick, for the many that do not. */
export function mayMention(body: string): boolean {
  return body.includes('](mention:');
}

/** Accounts that somebody wrote as mentions, each once and no more than a post may have; whether they count is not known here. */
export function mentionsIn(body: string): string[] {
  if (!mayMention(body)) return [];
  const ids = [...body.matchAll(parts)].flatMap((match) => match[2] ?? []);
  return [...new Set(ids)].slice(0, limits.mentions);
}

/** The same words with the real names of these people, whatever the writer called them. */
export function withNames(body: string, names: ReadonlyMap<string, string>): string {
  return body.replace(parts, (whole: string, _called: string | undefined, id: string | undefined) => {
    const name = id && names.get(id);
    return name ? mentionOf({ id, name }) : whole;
  });
}
