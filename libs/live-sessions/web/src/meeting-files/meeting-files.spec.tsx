import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { FakeFileServer, TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { ToastRegion } from '@leerkring/ui';
import { MeetingFiles } from '..';
import type { MeetingData } from '../meetings/meetings.queries';
import { SESSION, aMeetingOf } from '../testing';

// @ts-expect-error -- Jest would take the build for Node; this is the one that browsers get
jest.unstable_mockModule('tus-js-client', () => import('tus-js-client/lib.es5/browser/index.js'));

afterEach(cleanup);

const aFile = (id: string, fileName: string) => ({ __typename: 'MeetingFile', id, fileName, bytes: 48_000 }) as unknown as MeetingData['files'][number];
const facilitator = ['live_session.read', 'meeting_file.add'] as never;
const files = new FakeFileServer((name) => ({ 'leerkring-meeting-file': `made-of-${name}` }));

function show(wishes: Partial<MeetingData>, answers: Answers = {}, onArrived = jest.fn(async () => undefined)) {
  files.start();
  const { container } = render(
    <TestProviders client={aClient(answers)}>
      <MeetingFiles meeting={aMeetingOf(wishes)} onArrived={onArrived} />
      <ToastRegion labels={{ region: 'Meldingen', close: 'Sluiten' }} />
    </TestProviders>,
  );
  const choose = (...names: string[]): void => void fireEvent.change(container.querySelector('input[type=file][multiple]')!, { target: { files: names.map((name) => new File(['woorden'], name)) } });
  return { user: userEvent.setup(), choose, onArrived };
}

describe('the papers of a meeting', () => {
  it('are saved by members, who add none', () => {
    show({ files: [aFile('een', 'Voorstel.pdf')] });
    const row = within(screen.getByRole('list', { name: 'Stukken' })).getByRole('listitem');
    expect(row.textContent).toBe('Voorstel.pdf48 kB');
    expect(within(row).getByRole('link', { name: 'Bewaar Voorstel.pdf' }).getAttribute('href')).toBe('/files/meeting-files/een');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are no part of the page for members as long as there are none', () => {
    show({});
    expect(screen.queryByText('Stukken')).toBeNull();
  });

  it('are sent by a facilitator to this meeting, and what may not come says why', async () => {
    const { choose, onArrived } = show({ viewerCan: facilitator });
    choose('Voorstel.pdf');
    await screen.findByText('Voorstel.pdf staat erbij.');
    expect(onArrived).toHaveBeenCalledTimes(1);
    expect(files.files.at(-1)!.metadata).toMatchObject({ meetingId: SESSION, filename: 'Voorstel.pdf' });
    choose('virus.exe');
    expect(await screen.findByText(/Dit soort bestand kan niet mee/)).toBeTruthy();
  });

  it('are taken away after a question', async () => {
    const asked = jest.fn<(variables: unknown) => void>();
    const gone = { data: { removeMeetingFile: { __typename: 'MeetingPayload', meeting: { __typename: 'Meeting', id: SESSION, files: [] } } } };
    const { user } = show({ viewerCan: facilitator, files: [aFile('een', 'Voorstel.pdf')] }, { RemoveMeetingFile: (variables) => (asked(variables), gone) });
    await user.click(screen.getByRole('button', { name: 'Haal Voorstel.pdf weg' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Haal weg' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'een' } }]]);
  });
});
