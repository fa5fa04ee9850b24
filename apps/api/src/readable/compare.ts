import { Cursors } from '@leerkring/platform/api';
import type { TestApp } from '@leerkring/platform/api/testing';
import { connected, look } from './look';
import { expected, handles, readsHidden, type View } from './oracle';
import { take, type Step } from './steps';
import { aWorld, mayRead, people, said, type Who, type World } from './world';

/** Lets all of this happen in a world of its own, and says in which ways somebody finds another thing than they should. */
export async function differences(app: TestApp, steps: readonly Step[], may: typeof mayRead = mayRead): Promise<string[]> {
  const world = await aWorld(app);
  for (const step of steps) await take(world, step);
  await app.get(Cursors).flush();
  await app.settle();
  await keepAll(world);
  const sockets = await connected(app, world);
  const found = [...world.wrong];
  for (const who of people) {
    const { view, text } = await look(world, who, sockets);
    found.push(...compared(who, view, expected(world, who, may)), ...leaks(world, who, text, may));
  }
  for (const socket of sockets.values()) socket.disconnect();
  return found;
}

/** Everybody keeps everything, also what they could read once or never: a list shows what can be read now. */
async function keepAll({ app, model, accounts }: World): Promise<void> {
  const text = `INSERT INTO bookmarks (id, account_id, post_id, note, created_at) SELECT gen_random_uuid(), a, p, '', now() FROM unnest($1::uuid[]) AS a, unnest($2::uuid[]) AS p`;
  await app.database.query(text, [Object.values(accounts).map(({ id }) => id), [...model.posts.keys()]]);
}

function compared(who: Who, seen: View, should: ReturnType<typeof expected>): string[] {
  const { told, mentioned, fates, ...exact } = seen;
  const strange = [
    ...told.filter((title) => !should.told.includes(title)).map((title) => `${who} is told of ${title}`),
    ...mentioned.filter((id) => !should.perhapsMentioned.includes(id)).map((id) => `${who} is told of a mention in ${id}`),
    ...fates.filter((one) => !should.perhapsFates.includes(one)).map((one) => `${who} is told of ${one}`),
    ...should.fates.filter((one) => !fates.includes(one)).map((one) => `${who} is not told of ${one}`),
    ...should.mentioned.filter((id) => !mentioned.includes(id)).map((id) => `${who} is not told of a mention in ${id}`),
  ];
  return Object.keys(exact).flatMap((way) => differing(`${who} ${way}`, seen[way as keyof View], should[way as keyof View])).concat(strange);
}

function differing(where: string, seen: unknown, should: unknown): string[] {
  if (JSON.stringify(seen) === JSON.stringify(should)) return [];
  if (Array.isArray(seen) || typeof seen !== 'object' || !seen || typeof should !== 'object' || !should) return [`${where}: ${JSON.stringify(seen)} and should be ${JSON.stringify(should)}`];
  const [a, b] = [seen as Record<string, unknown>, should as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => differing(`${where} ${key}`, a[key], b[key]));
}

/** Words, titles, reasons and notes in any answer that belong to what the person may not read, or to nobody any more. */
function leaks({ model }: World, who: Who, text: string, may: typeof mayRead): string[] {
  const readable = model.threads.filter((thread) => may(model, who, thread));
  const words = readable.flatMap(({ title, rows }) => [title, ...rows.flatMap((row) => (row.stub ? [] : said(model.posts.get(row.postId)!)))]);
  const hidden = [...model.posts.values()].flatMap((post) => (post.hidden && readable.some(({ id }) => id === post.threadId) && readsHidden(model, who, post) ? [post.word, post.hidden.reason] : []));
  const reported = model.reports.filter((report) => handles(model, who, report)).flatMap((report) => [report.words, report.note]);
  const allowed = new Set([...words, ...hidden, ...reported]);
  return [...new Set(text.match(/\b[dhrtw][0-9a-f]{6}n\d+x\b/g) ?? [])].filter((word) => !allowed.has(word)).map((word) => `${who} meets ${word}`);
}
