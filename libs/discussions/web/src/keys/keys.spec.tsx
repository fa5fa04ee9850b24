import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestProviders, FakeLiveServer } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { KeysDialog, KeysLine } from './keys-line';
import { useKeys } from './use-keys';

let steps: number[];

function Keys() {
  const keys = useKeys({ onStep: (step) => steps.push(step), onReply: () => undefined, onEdit: () => undefined, onKeep: () => undefined });
  return (
    <>
      <KeysLine keys={keys} />
      <KeysDialog keys={keys} />
    </>
  );
}

beforeEach(() => {
  steps = [];
  localStorage.clear();
  render(
    <TestProviders server={new FakeLiveServer()}>
      <Keys />
    </TestProviders>,
  );
});
afterEach(cleanup);

const list = () => screen.findByRole('dialog', { name: 'Sneltoetsen' });
const away = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('the keys of a thread', () => {
  it('show all of themselves with a question mark, and do nothing to the thread meanwhile', async () => {
    const user = userEvent.setup();
    await user.keyboard('?');
    const keys = within(await list()).getAllByRole('rowheader');
    expect(keys.map((key) => key.textContent)).toEqual(['j', 'k', 'r', 'e', 'b', '?']);
    await user.keyboard('j');
    expect(steps).toEqual([]);
    await user.keyboard('{Escape}');
    await away();
    await user.keyboard('j');
    expect(steps).toEqual([1]);
  });

  it('are told of behind a button too, and go off and on there for good', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Alle sneltoetsen' }));
    await user.click(within(await list()).getByRole('button', { name: 'Zet sneltoetsen uit' }));
    expect(await screen.findByText('De sneltoetsen staan uit.')).toBeDefined();
    expect(localStorage.getItem('leerkring.keys-off')).toBe('off');
    await user.keyboard('{Escape}');
    await away();
    await user.keyboard('j?');
    expect([steps, screen.queryByRole('dialog')]).toEqual([[], null]);
    await user.click(screen.getByRole('button', { name: 'Zet sneltoetsen aan' }));
    await user.keyboard('j');
    expect(steps).toEqual([1]);
  });
});
