import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bareSubject, listTags, threadsOf, type MailHead } from './mail-threads';

const day = 24 * 60 * 60 * 1000;
const mail = (id: string, at: number, subject = 'Plan', ...references: string[]): MailHead => ({ id, at: new Date(at * day), subject, references });
const ids = (heads: readonly MailHead[]): string[][] => threadsOf(heads).threads.map((thread) => thread.map(({ id }) => id));

describe('mails that belong together', () => {
  it('go by what they refer to, whatever their subjects', () => {
    expect(ids([mail('a', 1), mail('b', 2, 'Re: Iets anders', 'a'), mail('c', 3, 'Plan')])).toEqual([['a', 'b'], ['c']]);
  });

  it('stay together when the mail that they answer is gone', () => {
    const heads = [mail('b', 2, 'Re: Plan', 'a'), mail('c', 3, 'Re: Plan', 'a', 'x')];
    expect(ids(heads)).toEqual([['b', 'c']]);
    expect(threadsOf(heads).parents.size).toBe(0);
  });

  it('answer the nearest mail that is there', () => {
    expect(threadsOf([mail('a', 1), mail('c', 3, 'Re: Plan', 'a', 'gone')]).parents).toEqual(new Map([['c', 'a']]));
  });

  it('are found by their subject when an answer refers to nothing, for thirty days', () => {
    expect(ids([mail('a', 1, '[kring] Plan'), mail('b', 20, 'ANTW: Re: [kring]  plan')])).toEqual([['a', 'b']]);
    expect(ids([mail('a', 1), mail('b', 32, 'Re: Plan')])).toEqual([['a'], ['b']]);
    expect(ids([mail('a', 1), mail('b', 25, 'Re: Plan', 'a'), mail('c', 50, 'Re: Plan')])).toEqual([['a', 'b', 'c']]);
    expect(ids([mail('a', 1, 'Plan'), mail('b', 2, 'Plan')])).toEqual([['a'], ['b']]);
    expect(ids([mail('a', 1, ''), mail('b', 2, 'Re: ')])).toEqual([['a'], ['b']]);
  });

  it('are put behind what they answer when a clock was wrong, and never answer each other in a ring', () => {
    expect(ids([mail('a', 5), mail('b', 1, 'Re: Plan', 'a'), mail('c', 6, 'Re: Plan', 'a')])).toEqual([['a', 'b', 'c']]);
    const ring = [mail('a', 1, 'Plan', 'b'), mail('b', 2, 'Plan', 'a'), mail('c', 3, 'Plan', 'c')];
    expect(threadsOf(ring).parents).toEqual(new Map([['a', 'b']]));
  });

  it('are the same in whatever order they lie in the archive, each once, none before what it answers', () => {
    const heads = fc.array(fc.record({ at: fc.integer({ min: 1, max: 400 }), references: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }), subject: fc.constantFrom('Plan', 'Re: Plan', 'Tuin', 'Antw: Tuin', '') }), { maxLength: 30 });
    fc.assert(
      fc.property(heads, fc.infiniteStream(fc.nat()), (drawn, dice) => {
        // Times differ, so that there is one order; nobody refers to a later mail.
        const mails = drawn.map(({ at, references, subject }, n) => mail(`${n}`, at + n / 1000, subject, ...references.filter((other) => other < n || other >= drawn.length).map(String)));
        const { threads, parents } = threadsOf(mails);
        expect(threads.flat().map(({ id }) => id).sort()).toEqual(mails.map(({ id }) => id).sort());
        for (const thread of threads) {
          thread.forEach(({ id }, index) => {
            const parent = parents.get(id);
            if (parent) expect(thread.slice(0, index).map((one) => one.id)).toContain(parent);
          });
        }
        const shuffled = mails.map((one) => ({ one, place: dice.next().value as number })).sort((a, b) => a.place - b.place).map(({ one }) => one);
        const sets = (all: MailHead[][]): string[] => all.map((thread) => thread.map(({ id }) => id).sort().join()).sort();
        expect(sets(threadsOf(shuffled).threads)).toEqual(sets(threads));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a subject', () => {
  it('is bare without the marks of answers and the tag of the list, but keeps a tag that somebody wrote', () => {
    const heads = [mail('a', 1, '[kring] Plan'), mail('b', 2, 'Re: [kring] Plan'), mail('c', 3, '[kring] [vraag] Tuin')];
    const isTag = listTags(heads);
    expect(bareSubject('RE: Antw: [kring] Re[2]: FW: Plan', isTag)).toBe('Plan');
    expect(bareSubject('[kring] [vraag] Tuin', isTag)).toBe('[vraag] Tuin');
    expect(bareSubject('[kring]', isTag)).toBe('[kring]');
  });
});
