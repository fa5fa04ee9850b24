import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { AccountProvider, useDraft } from '.';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function Composer({ about }: { about: string }) {
  const [text, setText, clear, savedAt] = useDraft(about);
  return (
    <>
      <textarea value={text} onChange={(event) => setText(event.target.value)} />
      <output>{savedAt ? 'kept' : 'empty'}</output>
      <button onClick={clear}>Send</button>
    </>
  );
}

const page = (accountId: string | null, about = 'thread:1') => (
  <AccountProvider accountId={accountId}>
    <Composer about={about} />
  </AccountProvider>
);
const text = (): string => screen.getByRole<HTMLTextAreaElement>('textbox').value;

describe('a draft', () => {
  it('is still there after the page was loaded again', async () => {
    const { unmount } = render(page('femke'));
    await userEvent.type(screen.getByRole('textbox'), 'In Eibergen');
    expect(screen.getByRole('status').textContent).toBe('kept');
    unmount();
    render(page('femke'));
    expect(text()).toBe('In Eibergen');
    expect(screen.getByRole('status').textContent).toBe('kept');
  });

  it('is gone once it was sent', async () => {
    const { unmount } = render(page('femke'));
    await userEvent.type(screen.getByRole('textbox'), 'In Eibergen');
    await userEvent.click(screen.getByText('Send'));
    expect(text()).toBe('');
    unmount();
    render(page('femke'));
    expect(text()).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('is never shown to another account on the same device, and comes back for its own', async () => {
    const { rerender } = render(page('femke'));
    await userEvent.type(screen.getByRole('textbox'), 'Voor mij');
    rerender(page('ruud'));
    expect(text()).toBe('');
    rerender(page(null));
    expect(text()).toBe('');
    rerender(page('femke'));
    expect(text()).toBe('Voor mij');
  });

  it('belongs to one thing only', async () => {
    const { rerender } = render(page('femke', 'thread:1'));
    await userEvent.type(screen.getByRole('textbox'), 'Hier');
    rerender(page('femke', 'thread:2'));
    expect(text()).toBe('');
    await userEvent.type(screen.getByRole('textbox'), 'Daar');
    rerender(page('femke', 'thread:1'));
    expect(text()).toBe('Hier');
  });
});
