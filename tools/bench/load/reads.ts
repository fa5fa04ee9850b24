/** Readers who ask again as soon as they have their answer. */
import { PAGE, type Target } from '../target.ts';
import { now } from '../words.ts';
import type { Assignment, Job, ReadsOrder } from './job.ts';

export function reads(target: Target, { ground, order, part, parts }: Assignment & { order: ReadsOrder }): Job {
  const readers = Array.from({ length: order.readers }, (_, n) => n).filter((n) => n % parts === part).map((n) => target.person(ground, n));
  let answers: number[] = [];
  let [sent, bytes] = [0, 0];
  const read = (reader: (typeof readers)[number]) => (order.job === 'page' ? reader.readPage(ground.longThreadId) : reader.readList(ground.groupId));
  const readOn = async (reader: (typeof readers)[number], until: number): Promise<void> => {
    for (let asked = now(); asked < until; asked = now()) {
      bytes = (await read(reader)).length;
      sent += 1;
      answers.push(now() - asked);
    }
  };
  return {
    async setUp() {
      const items = (await read(readers[0]!)).split('"author":').length - 1;
      if (items !== PAGE) throw new Error(`${target.name} answers ${items} items instead of ${PAGE}.`);
    },
    async run(ms) {
      const until = now() + ms;
      await Promise.all(readers.map((reader) => readOn(reader, until)));
      return sent;
    },
    forget: () => void (answers = []),
    settle: async () => ({ answers: Float64Array.from(answers), deliveries: new Float64Array(), steps: new Float64Array(), delivered: 0, lost: 0, doubled: 0, refused: 0, bytes }),
  };
}
