import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { useSeeking } from './use-seeking';

/** Turns the wheel so far, in pixels per step; no time passes between the steps. */
function scrollBy(...steps: number[]): void {
  for (const step of steps) {
    Object.defineProperty(window, 'scrollY', { value: window.scrollY + step, configurable: true });
    act(() => void window.dispatchEvent(new Event('scroll')));
  }
}

describe('somebody who flies over a long thread', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('seeks while the page goes by, and reads again right after', () => {
    const { result } = renderHook(useSeeking);
    scrollBy(900, 900, 900, 900);
    expect(result.current).toBe(true);
    act(() => jest.advanceTimersByTime(100));
    expect(result.current).toBe(false);
  });

  it('reads right away after a jump, when the page still finds its place', () => {
    const { result } = renderHook(useSeeking);
    scrollBy(900_233, 439, -24, 90);
    expect(result.current).toBe(false);
  });

  it('reads all along when it is one page by key, or lies still', () => {
    const { result } = renderHook(useSeeking);
    scrollBy(800, 0, 800, 0, 0);
    expect(result.current).toBe(false);
  });
});
