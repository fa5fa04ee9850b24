import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { streamOf } from '@leerkring/contract';
import { useStream } from '@leerkring/platform/web';
import { FakeLiveServer, TestProviders, aClient } from '@leerkring/platform/web/testing';
import { PeoplePane } from '../room/people-pane';
import { SESSION, aSessionOf, aSpeaker, femke } from '../testing';

afterEach(cleanup);
// A window over a list asks how high it is, which jsdom does not know.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'scrollHeight', { configurable: true, get: () => 60 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 480 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 600 });
});

const stream = streamOf('live_session', SESSION);
const summary = { kinds: { executives: 60, councillors: 240, clerks: 50, officials: 300, residents: 100 }, organisations: 214 };
const held = ['burgemeester', 'raadslid', 'griffier', 'ambtenaar', 'inwoner'];
const people = Array.from({ length: 750 }, (_, index) => {
  const organisation = { __typename: 'Organisation', id: `gm${index % 200}`, name: index % 200 === 7 ? 'Súdwest-Fryslân' : `Gemeente ${index % 200}` };
  return { ...aSpeaker(`person-${index}`, `Persoon ${String(index).padStart(3, '0')}`), function: held[index % 5], organisation } as unknown as typeof femke;
});

function Room() {
  useStream(stream, 1, { onNews: () => undefined, onReset: async () => 1, onClosed: () => undefined });
  return <PeoplePane session={aSessionOf([])} />;
}

async function show() {
  const server = new FakeLiveServer();
  const client = aClient({ PeopleHere: () => ({ data: { liveSession: { __typename: 'LiveSession', id: SESSION, peopleHere: people } } }) });
  render(
    <TestProviders client={client} server={server}>
      <Room />
    </TestProviders>,
  );
  await screen.findByRole('heading', { name: /In de kring/ });
  await act(async () => server.tellPresence(stream, [], 750, summary));
  return { server, user: userEvent.setup() };
}

describe('a crowd on screen', () => {
  it('is a number, a number for each kind of people, and from how many municipalities; nobody is named', async () => {
    await show();
    expect(await screen.findByRole('heading', { name: 'In de kring 750 hier' })).toBeTruthy();
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['Bestuurders60', 'Raads- en Statenleden240', 'Griffiers50', 'Ambtenaren300', 'Inwoners en anderen100']);
    expect(screen.getByText('Uit 214 gemeenten en organisaties')).toBeTruthy();
    expect(screen.queryByText(femke.name)).toBeNull();
  });

  it('of 750 is a list of which a few dozen lines are drawn, each saying which of how many it is', async () => {
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Bekijk wie er zijn' }));
    const list = await screen.findByRole('grid', { name: 'Wie er nu bij zijn' });
    const lines = await within(list).findAllByRole('row');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThan(60);
    expect([lines[0]!.getAttribute('aria-rowindex'), list.getAttribute('aria-rowcount')]).toEqual(['1', '750']);
    expect(screen.getByRole('status').textContent).toBe('750 mensen');
  });

  it('is gone through by arrow keys, to the last one and to a name that one types', async () => {
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Bekijk wie er zijn' }));
    const list = await screen.findByRole('grid', { name: 'Wie er nu bij zijn' });
    await act(async () => list.focus());
    const at = (): string | null => document.activeElement!.getAttribute('aria-rowindex');
    await user.keyboard('{ArrowDown}');
    expect(at()).toBe('2');
    await user.keyboard('{End}');
    expect([at(), document.activeElement!.textContent]).toEqual(['750', expect.stringContaining('Persoon 749')]);
    await user.keyboard('Persoon 31');
    expect(document.activeElement!.textContent).toContain('Persoon 31');
    expect(within(list).getAllByRole('row').length).toBeLessThan(60);
  });

  it('is searched by name and municipality, also without accents, and filtered by kind', async () => {
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Bekijk wie er zijn' }));
    const field = await screen.findByRole('searchbox', { name: 'Zoek op naam of gemeente' });
    await screen.findByText('750 mensen');
    await user.type(field, 'sudwest');
    expect(screen.getByRole('status').textContent).toBe('4 van 750 mensen');
    await user.click(screen.getByRole('button', { name: 'Griffiers' }));
    expect((await screen.findAllByRole('row')).map((line) => line.querySelector('.lk-person__name')!.textContent)).toEqual(['Persoon 007', 'Persoon 207', 'Persoon 407', 'Persoon 607']);
    await user.click(screen.getByRole('button', { name: 'Bestuurders' }));
    expect(screen.getByText('Niemand die hier nu bij is, past daarbij.')).toBeTruthy();
  });

  it('stays in sight of who looks through it when the line is lost for a moment', async () => {
    const { user, server } = await show();
    await user.click(await screen.findByRole('button', { name: 'Bekijk wie er zijn' }));
    await screen.findByText('750 mensen');
    await act(async () => server.tellPresence(stream, [], 0));
    expect(screen.getByRole('grid', { name: 'Wie er nu bij zijn' })).toBeTruthy();
  });
});
