import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { IconButton } from './icon-button';
import './testing';

afterEach(cleanup);

describe('the hint of an icon button', () => {
  it('stands in the main part of the page, where who goes from landmark to landmark finds it', async () => {
    render(
      <main>
        <IconButton label="Sluiten" icon={<svg aria-hidden />} />
      </main>,
    );
    await userEvent.setup().tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sluiten' }));
    expect((await within(screen.getByRole('main')).findByRole('tooltip')).textContent).toBe('Sluiten');
  });
});
