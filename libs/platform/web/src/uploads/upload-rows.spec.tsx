import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useSyncExternalStore } from 'react';
import { TestProviders } from '../testing';
import { FakeFileServer } from './fake-file-server';
import { UploadRows } from './upload-rows';
import { Uploads, type UploadDoor } from './uploads';

// @ts-expect-error -- Jest would take the build for Node; this is the one that browsers get
jest.unstable_mockModule('tus-js-client', () => import('tus-js-client/lib.es5/browser/index.js'));

const target = { caseFileId: 'dorpsbudget' };
const MOST = 1000;
const door: UploadDoor<string> = {
  path: '/files',
  placeKey: 'caseFileId',
  refuse: ({ size }) => (size > MOST ? 'FILE_TOO_LARGE' : undefined),
  madeOf: (answer) => answer.getHeader('leerkring-version') ?? null,
};
const report = new File(['een verslag van honderd bytes'.padEnd(100)], 'Verslag.pdf', { type: 'application/pdf', lastModified: 1 });

let server: FakeFileServer;
let arrived: (string | null)[];
let shown: Uploads<string>[];

beforeEach(() => {
  localStorage.clear();
  server = new FakeFileServer().start();
  arrived = [];
  shown = [];
});

afterEach(() => {
  cleanup();
  for (const uploads of shown) for (const { id } of uploads.snapshot()) uploads.pause(id);
  jest.useRealTimers();
});

function Rows({ uploads }: { uploads: Uploads<string> }) {
  const list = useSyncExternalStore(uploads.subscribe, uploads.snapshot);
  return <UploadRows uploads={uploads} list={list} onArrived={async (made) => void arrived.push(made)} />;
}

/** The page of Femke; showing it again is what a reload does. */
function show(): Uploads<string> {
  cleanup();
  const uploads = new Uploads('femke', door);
  shown.push(uploads);
  render(
    <TestProviders>
      <Rows uploads={uploads} />
    </TestProviders>,
  );
  return uploads;
}

function send(uploads: Uploads<string>, ...files: File[]): void {
  act(() => uploads.add(target, files));
}

describe('a file on its way', () => {
  it('becomes a version and leaves the rows', async () => {
    const uploads = show();
    server.stopAt = 40;
    send(uploads, report);
    await screen.findByText('40 byte van 100 byte');
    server.goOn();
    await waitFor(() => expect(screen.queryByText('Verslag.pdf')).toBeNull());
    expect(arrived).toEqual(['version-of-Verslag.pdf']);
    const sha256 = createHash('sha256').update('een verslag van honderd bytes'.padEnd(100)).digest('hex');
    expect(server.files[0]!.metadata).toEqual({ caseFileId: 'dorpsbudget', filename: 'Verslag.pdf', filetype: 'application/pdf', sha256 });
  });

  it('waits while it is on pause, and goes on where it was', async () => {
    const user = userEvent.setup();
    const uploads = show();
    server.stopAt = 40;
    send(uploads, report);
    await screen.findByText('40 byte van 100 byte');
    await user.click(screen.getByRole('button', { name: 'Pauze: Verslag.pdf' }));
    await screen.findByText('op pauze, 40 byte van 100 byte');
    server.stopAt = 70;
    await user.click(screen.getByRole('button', { name: 'Ga verder: Verslag.pdf' }));
    await screen.findByText('70 byte van 100 byte');
    expect(server.requests).toEqual(['POST', 'PATCH', 'HEAD', 'PATCH']);
    expect(server.files).toHaveLength(1);
  });

  it('goes on by itself when the connection is back', async () => {
    const uploads = show();
    server.stopAt = 40;
    send(uploads, report);
    await screen.findByText('40 byte van 100 byte');
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    await act(async () => server.cut());
    expect(screen.getByText('geen verbinding, we proberen het opnieuw, 40 byte van 100 byte')).toBeDefined();
    server.restore();
    await act(() => jest.advanceTimersByTimeAsync(1100));
    jest.useRealTimers();
    await waitFor(() => expect(arrived).toEqual(['version-of-Verslag.pdf']));
    expect(server.files).toHaveLength(1);
  });

  it('keeps the file when it fails, and sends it again when asked', async () => {
    const user = userEvent.setup();
    server.refusal = { status: 401, body: JSON.stringify({ error: { code: 'UNAUTHENTICATED' } }) };
    send(show(), report);
    await screen.findByText('Log eerst in. Je bestand is niet weg.');
    expect(screen.getByRole('status').textContent).toBe('Versturen lukte niet: Verslag.pdf');
    server.refusal = null;
    server.stopAt = 40;
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw: Verslag.pdf' }));
    await screen.findByText('40 byte van 100 byte');
  });

  it('that arrived other than it is here is read and sent anew when asked', async () => {
    const user = userEvent.setup();
    server.refusal = { status: 422, body: JSON.stringify({ error: { code: 'FILE_DAMAGED' } }) };
    send(show(), report);
    await screen.findByText(/Dit bestand kwam anders aan dan het bij jou is/);
    server.refusal = null;
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw: Verslag.pdf' }));
    await waitFor(() => expect(arrived).toEqual(['version-of-Verslag.pdf']));
  });

  it('is not sent when it cannot be read any more, such as one that was moved away', async () => {
    const gone = new File(['weg'], 'Weg.pdf');
    Object.defineProperty(gone, 'slice', { value: () => ({}) });
    send(show(), gone);
    await screen.findByText(/Dit bestand kunnen we niet lezen/);
    expect(server.requests).toEqual([]);
  });

  it('goes on after a reload, once the same file is chosen again', async () => {
    const user = userEvent.setup();
    server.stopAt = 40;
    send(show(), report);
    await screen.findByText('40 byte van 100 byte');
    show();
    await screen.findByText('onderbroken, 40 byte van 100 byte');
    const picker = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await user.click(screen.getByRole('button', { name: 'Kies het bestand: Verslag.pdf' }));
    await user.upload(picker, new File(['iets anders'], 'Begroting.pdf'));
    expect(server.files).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Kies het bestand: Verslag.pdf' }));
    server.stopAt = 70;
    await user.upload(picker, report);
    await screen.findByText('70 byte van 100 byte');
    expect(server.requests.slice(2)).toEqual(['HEAD', 'PATCH']);
  });

  it('is not shown to another account on the same device', async () => {
    server.stopAt = 40;
    send(show(), report);
    await screen.findByText('40 byte van 100 byte');
    expect(new Uploads('anniek', door).snapshot()).toEqual([]);
    expect(new Uploads('femke', door).snapshot()).toHaveLength(1);
  });

  it('is thrown away on the server when it is stopped', async () => {
    const user = userEvent.setup();
    server.stopAt = 40;
    const uploads = show();
    send(uploads, report);
    await screen.findByText('40 byte van 100 byte');
    await user.click(screen.getByRole('button', { name: 'Stop met versturen: Verslag.pdf' }));
    await waitFor(() => expect(server.files).toEqual([]));
    expect(uploads.snapshot()).toEqual([]);
    expect(new Uploads('femke', door).snapshot()).toEqual([]);
  });

  it('is not begun when it is over the limit, and says so', async () => {
    const heavy = new File(['x'], 'Film.mp4');
    Object.defineProperty(heavy, 'size', { value: MOST + 1 });
    send(show(), heavy);
    await screen.findByText(/Dit bestand is te groot. De grens is 2 GiB./);
    expect(screen.queryByRole('button', { name: 'Probeer opnieuw: Film.mp4' })).toBeNull();
    expect(server.requests).toEqual([]);
  });
});

describe('several files', () => {
  it('go three at a time, the others wait their turn', async () => {
    server.stopAt = 40;
    const files = [1, 2, 3, 4].map((number) => new File([' '.repeat(100)], `Bijlage ${number}.pdf`, { lastModified: number }));
    const uploads = show();
    send(uploads, ...files);
    await waitFor(() => expect(screen.getAllByText('40 byte van 100 byte')).toHaveLength(3));
    expect(await screen.findByText('wacht op zijn beurt')).toBeDefined();
    server.goOn();
    await waitFor(() => expect(arrived).toHaveLength(4));
  });

  it('hold back who leaves the app, until all are there', async () => {
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const uploads = show();
    expect(leave()).toBe(true);
    server.stopAt = 40;
    send(uploads, report);
    await screen.findByText('40 byte van 100 byte');
    expect(leave()).toBe(false);
    server.goOn();
    await waitFor(() => expect(leave()).toBe(true));
  });
});
