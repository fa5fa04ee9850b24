import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { patiently } from './patiently';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('code that comes later', () => {
  it('comes as soon as there is a connection again', async () => {
    const load = jest.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue('here');
    const loaded = patiently(load);
    await jest.advanceTimersByTimeAsync(0);
    dispatchEvent(new Event('online'));
    await expect(loaded).resolves.toBe('here');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is asked for again by itself, and given up after twenty times', async () => {
    const load = jest.fn<() => Promise<string>>().mockRejectedValue(new TypeError('Failed to fetch'));
    const failed = expect(patiently(load)).rejects.toThrow('Failed to fetch');
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    await failed;
    expect(load).toHaveBeenCalledTimes(20);
  });
});
