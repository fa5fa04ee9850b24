import { afterEach, describe, expect, it } from '@jest/globals';
import { LeerkringError, useOutbox } from '@leerkring/platform/web';
import { FakeLiveServer, OutboxStore, TestProviders } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { OfflineBar } from './offline-bar';
import SignOutDialog from './sign-out-dialog';

afterEach(cleanup);

const nothingArrived = new Set<string>();

function Writer() {
  const { send } = useOutbox<string>('post', 'thread', nothingArrived);
  return <button onClick={() => send('Bewaar mij')}>Schrijf</button>;
}

/** Somebody without connection wrote one post and then signs out; `answer` is what the server makes of it later. */
async function leaving(answer: () => Promise<void> = async () => undefined) {
  const server = new FakeLiveServer();
  const store = new OutboxStore();
  const left: ('left' | 'stayed')[] = [];
  const sent: unknown[] = [];
  server.cut();
  const send = async ({ payload }: { payload: unknown }): Promise<void> => {
    sent.push(payload);
    await answer();
  };
  const page = (asking: boolean) => (
    <TestProviders server={server} store={store} senders={{ post: async () => send }}>
      <Writer />
      <OfflineBar />
      {asking && (
        <SignOutDialog
          onStay={() => left.push('stayed')}
          onLeave={async (afterwards) => {
            await afterwards?.();
            left.push('left');
          }}
        />
      )}
    </TestProviders>
  );
  const user = userEvent.setup();
  const { rerender } = render(page(false));
  await user.click(screen.getByText('Schrijf'));
  rerender(page(true));
  await screen.findByText('1 bericht van je wacht nog op verzending.');
  return { server, store, left, sent, user };
}

const press = (name: string) => screen.getByRole('button', { name });

describe('signing out with unsent words', () => {
  it('sends them first, once there is a connection, and then leaves', async () => {
    const { server, left, sent, user } = await leaving();
    await user.click(press('Verstuur eerst'));
    expect(screen.getByText(/Er is nu geen verbinding/)).toBeTruthy();
    expect(left).toEqual([]);
    server.restore();
    await waitFor(() => expect(left).toEqual(['left']), { timeout: 5000 });
    expect(sent).toEqual(['Bewaar mij']);
  });

  it('does not leave when they were refused', async () => {
    const { server, left, user } = await leaving(async () => {
      throw new LeerkringError('NOT_FOUND');
    });
    await user.click(press('Verstuur eerst'));
    server.restore();
    expect(await screen.findByText('1 bericht van je is niet geplaatst.', undefined, { timeout: 5000 })).toBeTruthy();
    expect(left).toEqual([]);
  });

  it('throws them away when asked, and only then', async () => {
    const { store, left, user } = await leaving();
    await user.click(press('Blijf ingelogd'));
    expect(left).toEqual(['stayed']);
    expect(await store.of('femke')).toHaveLength(1);
    await user.click(press('Gooi weg en log uit'));
    await waitFor(() => expect(left).toEqual(['stayed', 'left']));
    expect(await store.of('femke')).toEqual([]);
  });
});
