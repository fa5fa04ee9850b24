/**
 * A thread of 10,000 posts is as quick as a small one: its first page, its middle and a reply on the server, opening it in a real browser,
 * and scrolling through it, where the main thread may work 8 ms per frame (p95) and neither elements nor memory grow. `--posts 2000` for less.
 * Measured on a quiet machine: whatever else runs counts as work of the page.
 */
import { parseArgs } from 'node:util';
import { openHouse } from '../chaos/house.ts';
import { groupIdOf, signInAll } from '../chaos/people.ts';
import { webFolder } from '../setup/build.mjs';
import { findChromium, howToGetChromium } from '../setup/chromium.mjs';
import { readOnScreen } from './long-thread-screen.ts';
import { compareOnServer, type Sized } from './long-thread-server.ts';
import { aThreadOf } from './long-thread-words.ts';

const PEOPLE = 12;
const SMALL = 100;
const { values } = parseArgs({ args: process.argv.slice(2), options: { short: { type: 'boolean', default: false }, posts: { type: 'string', default: '' } } });
const posts = Number(values.posts || (values.short ? 1000 : 10_000));

if (!findChromium()) {
  console.log(`long-thread: not proved, ${howToGetChromium}`);
  process.exit(1);
}
const house = await openHouse('memory', PEOPLE, { WEB_DIR: webFolder });
let broken: string[];
try {
  const node = house.nodes[0]!.url;
  const people = await signInAll(node, PEOPLE);
  const groupId = await groupIdOf(node, people[0]!);
  const startedAt = performance.now();
  const [small, long] = (await Promise.all([SMALL, posts].map(async (count) => ({ id: await aThreadOf(node, people, groupId, count), posts: count })))) as [Sized, Sized];
  console.log(`long-thread: ${posts} posts written in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  broken = [...(await readOnScreen(node, people, small, long)), ...(await compareOnServer(node, people, small, long))];
} finally {
  await house.close();
}
for (const one of broken) console.log(`long-thread: not held: ${one}`);
process.exit(broken.length ? 1 : 0);
