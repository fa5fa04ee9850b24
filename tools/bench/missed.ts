/** `missed`: what is written, changed and taken back while somebody is away arrives when that person comes back. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Wanted } from './arguments.ts';
import { rowOf } from './goals.ts';
import type { Bench, Outcome } from './outcome.ts';
import { targetOf, type News, type Person, type Site } from './target.ts';

const CHANGES = 20;
const WAIT_MS = 10_000;

export const missed: Bench = { title: '20 changes while away: new, edited and deleted replies', people: 2, run };

async function run(site: Site, people: number, { beside }: Wanted): Promise<Outcome> {
  const outcome: Outcome = { rows: [], measures: [], problems: [] };
  for (const target of await Promise.all(['leerkring', ...beside].map(targetOf))) {
    const server = await target.start(site, people);
    try {
      const [writer, reader] = [target.person(server.ground, 0), target.person(server.ground, 1)];
      const { arrived, doubled } = await away(writer, reader, server.ground.threadId);
      console.log(`  ${target.name.padEnd(10)} ${arrived} of ${CHANGES}, ${doubled} doubled`);
      outcome.measures.push({ target: target.name, arrived, doubled });
      if (target.name === 'leerkring') outcome.rows.push(rowOf('missed', { what: `of ${CHANGES}`, unit: '', better: 'more', limit: CHANGES }, arrived));
      if (doubled) outcome.problems.push(`missed on ${target.name}: ${doubled} doubled`);
    } finally {
      await server.stop();
    }
  }
  return outcome;
}

async function away(writer: Person, reader: Person, threadId: string): Promise<{ arrived: number; doubled: number }> {
  const got: string[] = [];
  const nameOf = ({ kind, id }: Pick<News, 'kind' | 'id'>): string => `${kind} ${id}`;
  reader.onNews((news) => void got.push(...news.map(nameOf)));
  await reader.connect();
  await reader.openThread(threadId);
  const known = [await writer.addReply(threadId, 'Wie komt er donderdag?'), await writer.addReply(threadId, 'Ik neem de stukken mee.')];
  await until(() => got.length === known.length);
  reader.disconnect();
  const expected = (await change(writer, threadId, known)).map(nameOf);
  await reader.connect();
  await until(() => expected.every((name) => got.includes(name)));
  reader.disconnect();
  const arrived = expected.filter((name) => got.includes(name)).length;
  return { arrived, doubled: got.length - new Set(got).size };
}

/** Twenty changes: sixteen replies, one old and one new one edited, one old and one new one deleted. */
async function change(writer: Person, threadId: string, [first, second]: string[]): Promise<Pick<News, 'kind' | 'id'>[]> {
  const changes: Pick<News, 'kind' | 'id'>[] = [];
  for (let n = 0; n < CHANGES - 4; n++) changes.push({ kind: 'added', id: await writer.addReply(threadId, `Punt ${n + 1} van de agenda`) });
  const [third, fourth] = [changes[0]!.id, changes[1]!.id];
  for (const id of [first!, third]) {
    await writer.editReply(id, 'Het wordt vrijdag.');
    changes.push({ kind: 'edited', id });
  }
  for (const id of [second!, fourth]) {
    await writer.deleteReply(id);
    changes.push({ kind: 'deleted', id });
  }
  return changes;
}

/** Waits for a condition, at most ten seconds. */
async function until(condition: () => boolean): Promise<void> {
  for (const late = performance.now() + WAIT_MS; !condition() && performance.now() < late; ) await pause(10);
}
