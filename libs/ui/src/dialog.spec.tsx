import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import './testing';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './text-field';

afterEach(cleanup);

function Page({ withField }: { withField?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Deel</Button>
      <a href="/elders">Elders</a>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Casus delen"
        closeLabel="Sluiten"
        footer={<Button variant="prime">Vraag om akkoord</Button>}
      >
        {withField && <TextField label="Waarvoor?" autoFocus />}
        <p>Wie, wat en tot wanneer</p>
      </Dialog>
    </>
  );
}

async function opened(page = <Page />) {
  const user = userEvent.setup();
  render(page);
  await user.click(screen.getByRole('button', { name: 'Deel' }));
  return { user, dialog: await screen.findByRole('dialog', { name: 'Casus delen' }) };
}

describe('a dialog', () => {
  it('takes the focus and gives it back to the button that opened it', async () => {
    const { user, dialog } = await opened();
    expect(dialog.contains(document.activeElement)).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Deel' })));
  });

  it('puts the focus in its first field when that asks for it', async () => {
    await opened(<Page withField />);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Waarvoor?' }));
  });

  it('keeps Tab inside and hides the page behind it', async () => {
    const { user, dialog } = await opened();
    for (let press = 0; press < 5; press += 1) {
      await user.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
    expect(screen.queryByRole('link', { name: 'Elders' })).toBeNull();
  });

  it('closes with its cross, whose name says so', async () => {
    const { user, dialog } = await opened();
    await user.click(within(dialog).getByRole('button', { name: 'Sluiten' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
