import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { keepFocus } from './keep-focus';

afterEach(cleanup);

/** Parts within parts, of which the inner one comes later, as what is fetched does. */
function Parts({ inner, button }: { inner: boolean; button: boolean }) {
  return (
    <div role="group" aria-label="Dag" tabIndex={-1} ref={keepFocus}>
      {inner && (
        <div role="group" aria-label="Ochtend" tabIndex={-1} ref={keepFocus}>
          {button && <button>Meld je aan</button>}
        </div>
      )}
    </div>
  );
}

describe('the focus, when the button under it goes away', () => {
  const begin = () => {
    const { rerender } = render(<Parts inner={false} button={false} />);
    rerender(<Parts inner button />);
    screen.getByRole('button').focus();
    return rerender;
  };

  it('goes to the smallest part around it', async () => {
    begin()(<Parts inner button={false} />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Ochtend' })));
  });

  it('goes to the next one when that part went along', async () => {
    begin()(<Parts inner={false} button={false} />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Dag' })));
  });
});
