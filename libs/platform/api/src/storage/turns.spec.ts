import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns';

describe('heavy work', () => {
  it('is done so many at a time, and many of one person do not keep another waiting', async () => {
    const turns = new Turns(2);
    const [done, ends]: [string[], (() => void)[]] = [[], []];
    let most = 0;
    let running = 0;
    const work = (name: string) => async (): Promise<void> => {
      done.push(name);
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
    };
    const all = [...['a1', 'a2', 'a3', 'a4'].map((name) => turns.take('anniek', work(name))), turns.take('bram', work('b1')), turns.take('corne', work('c1'))];
    for (let ended = 0; ended < all.length; ended++) {
      while (!ends.length) await Promise.resolve();
      ends.shift()!();
      await Promise.race(all.slice(ended));
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    }
    await Promise.all(all);
    expect([most, done]).toEqual([2, ['a1', 'a2', 'b1', 'c1', 'a3', 'a4']]);
  });

  it('that fails lets the next one go on', async () => {
    const turns = new Turns(1);
    const failing = turns.take('anniek', async () => Promise.reject(new Error('kapot')));
    const next = turns.take('anniek', async () => 'klaar');
    await expect(failing).rejects.toThrow('kapot');
    expect(await next).toBe('klaar');
  });
});
