import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import './testing';
import { Button } from './button';
import { IconButton } from './icon-button';
import { UiProvider } from './ui-provider';

afterEach(cleanup);

describe('a button', () => {
  it('says what it is doing while it is busy, keeps the focus and cannot be pressed twice', async () => {
    const user = userEvent.setup();
    let sent = 0;
    function Composer() {
      const [busy, setBusy] = useState(false);
      const send = () => {
        sent += 1;
        setBusy(true);
      };
      return (
        <form onSubmit={(event) => event.preventDefault()}>
          <Button type="submit" variant="prime" busy={busy} busyLabel="Bezig met plaatsen" onPress={send}>
            Plaats reactie
          </Button>
        </form>
      );
    }
    render(<Composer />);
    await user.tab();
    await user.keyboard('{Enter}');
    const busy = screen.getByRole('button', { name: 'Bezig met plaatsen' });
    expect(document.activeElement).toBe(busy);
    expect(busy.getAttribute('aria-disabled')).toBe('true');
    expect(busy.hasAttribute('disabled')).toBe(false);
    await user.keyboard('{Enter}');
    await user.click(busy);
    expect(sent).toBe(1);
  });

  it('does not send a form a second time while it is busy', async () => {
    const user = userEvent.setup();
    let submits = 0;
    const form = (busy: boolean) => (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submits += 1;
        }}
      >
        <Button type="submit" busy={busy} busyLabel="Bezig">
          Stuur
        </Button>
      </form>
    );
    const { rerender } = render(form(false));
    await user.click(screen.getByRole('button'));
    rerender(form(true));
    await user.click(screen.getByRole('button'));
    expect(submits).toBe(1);
  });

  it('goes through the router of the app when it is a link', async () => {
    const user = userEvent.setup();
    const visited: string[] = [];
    render(
      <UiProvider navigate={(path) => visited.push(path)} locale="nl">
        <Button href="/groepen">Naar de groep</Button>
      </UiProvider>,
    );
    const link = screen.getByRole('link', { name: 'Naar de groep' });
    expect(link.getAttribute('href')).toBe('/groepen');
    await user.click(link);
    expect(visited).toEqual(['/groepen']);
  });
});

describe('a button with only an icon', () => {
  it('has a name, shows it on keyboard focus, and counts what hangs over its corner in that name', async () => {
    const user = userEvent.setup();
    render(<IconButton label="Meldingen" icon={<svg aria-hidden />} badge={<span>4 nieuw</span>} />);
    expect(screen.getByRole('button', { name: 'Meldingen 4 nieuw' })).toBeTruthy();
    await user.tab();
    expect(screen.getByRole('tooltip').textContent).toBe('Meldingen');
  });
});

describe('the styles of the page', () => {
  it('gets no style element from a button, because the security policy forbids it', () => {
    render(
      <UiProvider navigate={() => undefined} locale="nl">
        <Button>Stuur</Button>
      </UiProvider>,
    );
    expect(document.getElementById('react-aria-pressable-style')?.tagName).toBe('META');
    expect(document.querySelectorAll('style')).toHaveLength(0);
  });
});
