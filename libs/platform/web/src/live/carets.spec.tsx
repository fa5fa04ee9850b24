import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { TestProviders } from '../testing';
import { useStream } from './hooks';
import { FakeLiveServer } from './testing';
import { useCarets, type CaretPlace } from './use-carets';

const stream = 'session_notes:0190aaaa-0000-7000-8000-000000000001' as const;
const aPerson = (id: string) => ({ id, name: id, function: 'griffier', jobTitle: null, organisation: null, organisationId: null });
const place: CaretPlace = { anchor: 'AAEC', head: 'AAED' };

let server: FakeLiveServer;
beforeEach(() => {
  jest.useFakeTimers();
  server = new FakeLiveServer();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const pass = (ms = 0): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
const told = (): unknown[] => server.signals.filter(({ name }) => name === 'caret.move').map(({ signal }) => signal);

let point: (place: CaretPlace | null) => void;
function Text() {
  useStream(stream, 0, { onNews: () => undefined, onReset: async () => 0, onClosed: () => undefined });
  const shared = useCarets(stream, 'round');
  point = shared.point;
  return <p data-testid="carets">{shared.carets.map(({ name }) => name).join()}</p>;
}

async function aScreen() {
  const screenWith = (text: boolean) => (
    <TestProviders server={server} accountId="femke">{text && <Text />}</TestProviders>
  );
  const { rerender } = render(screenWith(true));
  await pass();
  act(() => server.tellPresence(stream, [aPerson('femke'), aPerson('rohan')]));
  return { leave: () => rerender(screenWith(false)) };
}

const shown = (): string | null => screen.getByTestId('carets').textContent;
const tell = (wishes: object = {}): void => act(() => server.tellCaret({ stream, accountId: 'rohan', part: 'round', ...place, ...wishes }));

describe('cursors of others in a text', () => {
  it('are those of people who are here, in this part, until they leave it', async () => {
    await aScreen();
    for (const other of [{ accountId: 'femke' }, { accountId: 'stranger' }, { part: 'welcome' }]) tell(other);
    expect(shown()).toBe('');
    tell();
    expect(shown()).toBe('rohan');
    tell({ part: 'welcome' });
    expect(shown()).toBe('');
    tell();
    tell({ anchor: null, head: null });
    expect(shown()).toBe('');
  });

  it('go with who leaves, and when nothing is heard of them for a while', async () => {
    await aScreen();
    tell();
    await pass(11_000);
    expect(shown()).toBe('rohan');
    await pass(2000);
    expect(shown()).toBe('');
    tell();
    act(() => server.tellPresence(stream, [aPerson('femke')]));
    expect(shown()).toBe('');
  });
});

describe('one’s own cursor', () => {
  it('is told at most three times a second while it moves, again while it stands, and that it is gone', async () => {
    const { leave } = await aScreen();
    for (let time = 0; time < 20; time++) {
      act(() => point({ ...place, head: `${time}` }));
      await pass(30);
    }
    await pass(300);
    expect(told()).toHaveLength(3);
    expect(told().at(-1)).toEqual({ stream, part: 'round', anchor: 'AAEC', head: '19' });
    await pass(5100);
    expect(told()).toHaveLength(4);
    leave();
    await pass();
    expect(told().at(-1)).toEqual({ stream, part: 'round', anchor: null, head: null });
    await pass(20_000);
    expect(told()).toHaveLength(5);
  });
});
