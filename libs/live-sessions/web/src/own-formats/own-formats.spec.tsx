import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { copyOf } from '@leerkring/contract';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { OpenSessionDialog } from '../sessions/open-session-dialog';
import { PlanMeetingDialog } from '../meetings/plan-meeting-dialog';
import { MeetingHead } from '../meetings/meeting-view';
import { aMeetingOf } from '../testing';
import { OwnFormatsDialog } from './own-formats-dialog';
import { TrackFormats } from './track-formats';
import type { OwnFormatData } from './own-formats.queries';

afterEach(cleanup);

const phases = copyOf('exchange', 'nl').slice(0, 3).map((phase) => ({ __typename: 'OwnPhase', ...phase }));
const format = (wishes: Partial<OwnFormatData> = {}): OwnFormatData => ({ __typename: 'OwnFormat', id: 'own', name: 'Onze uitwisseling', copiedFrom: 'exchange', version: 2, archivedAt: null, phases, ...wishes }) as unknown as OwnFormatData;

const trackOf = (ownFormats: OwnFormatData[], viewerCan: string[] = []): object => ({ __typename: 'Track', id: 'track', viewerCan, ownFormats });

function answers(formats: OwnFormatData[], more: Answers = {}): Answers {
  return { OwnFormatsOfGroup: () => ({ data: { group: { __typename: 'Group', id: 'group', ownFormats: formats, track: trackOf([]) } } }), ...more };
}

async function show(formats: OwnFormatData[], more: Answers = {}): Promise<ReturnType<typeof userEvent.setup>> {
  render(
    <TestProviders client={aClient(answers(formats, more))}>
      <OwnFormatsDialog groupId="group" onClose={() => undefined} />
    </TestProviders>,
  );
  await screen.findByRole('button', { name: 'Kopieer en pas aan' });
  return userEvent.setup();
}

const names = (): (string | null)[] => within(screen.getByRole('list', { name: 'Fasen in volgorde' })).getAllByRole('listitem').map((row) => row.querySelector('button')!.textContent);

describe('own formats on screen', () => {
  it('are copied from one that comes with Leerkring, changed and sent', async () => {
    const write = jest.fn<(variables: unknown) => object>();
    const user = await show([], { WriteOwnFormat: (variables) => (write(variables), { data: { writeOwnFormat: { __typename: 'OwnFormatPayload', ownFormat: format() } } }) });
    await user.click(screen.getByRole('button', { name: 'Kopieer en pas aan' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Naam van de vorm' }).value).toBe('Onze incidentmethode');
    await user.click(screen.getByRole('button', { name: 'Haal Terugblik weg' }));
    await user.click(screen.getByRole('button', { name: /^1\. Casussen inbrengen/ }));
    await user.clear(screen.getByRole('spinbutton', { name: 'Minuten' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(screen.getByText('Vul een heel getal in van 1 tot 240.')).toBeTruthy();
    expect(write).not.toHaveBeenCalled();
    await user.type(screen.getByRole('spinbutton', { name: 'Minuten' }), '20');
    await user.click(screen.getByRole('checkbox', { name: 'Oplossing' }));
    await user.click(screen.getByRole('radio', { name: 'Vrij' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    const [, second, ...rest] = copyOf('incident_method', 'nl');
    const changed = { ...second, minutes: 20, kinds: ['question', 'struggle', 'note', 'solution'], turns: 'free', turnSeconds: null };
    expect(write.mock.calls).toEqual([[{ input: { groupId: 'group', copiedFrom: 'incident_method', name: 'Onze incidentmethode', phases: [changed, ...rest] } }]]);
  });

  it('are put in another order by keyboard, with the focus on what moves, and say where it stands', async () => {
    const user = await show([format()]);
    await user.click(screen.getByRole('button', { name: 'Wijzig Onze uitwisseling' }));
    screen.getByRole('button', { name: 'Zet Welkom later' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Welkom staat nu op plaats 2 van 3.')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Zet Welkom later');
    await user.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Zet Welkom eerder');
    expect(names()).toEqual(['1. Sinds de vorige keer · 30 min', '2. Thema · 50 min', '3. Welkom · 10 min']);
  });

  it('keep what was written when somebody else was first, and show what stands beside it', async () => {
    let now = format();
    const change = () => {
      now = format({ name: 'Uitwisseling van Bert', version: 3, phases: phases.slice(1) as never });
      return { errors: [{ message: '', extensions: { code: 'OWN_FORMAT_CHANGED', details: { version: 3 } } }] };
    };
    const user = await show([], { OwnFormatsOfGroup: () => ({ data: { group: { __typename: 'Group', id: 'group', ownFormats: [now], track: trackOf([]) } } }), ChangeOwnFormat: change });
    await screen.findByText('Onze uitwisseling');
    await user.click(screen.getByRole('button', { name: 'Wijzig Onze uitwisseling' }));
    await user.type(screen.getByRole('textbox', { name: 'Naam van de vorm' }), ' kort');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText(/^Een andere begeleider wijzigde deze vorm net/)).toBeTruthy();
    expect(await screen.findByText('Uitwisseling van Bert')).toBeTruthy();
    expect(screen.getByText(/^Thema · 50 min/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Naam van de vorm' }).value).toBe('Onze uitwisseling kort');
  });

  it('are taken off the list and put back', async () => {
    const archive = jest.fn<(variables: unknown) => object>();
    const put = (variables: unknown): { data: object } => {
      archive(variables);
      return { data: { archiveOwnFormat: { __typename: 'OwnFormatPayload', ownFormat: { __typename: 'OwnFormat', id: 'own', archivedAt: '2026-11-19T13:00:00.000Z' } } } };
    };
    const user = await show([format()], { ArchiveOwnFormat: put });
    expect(screen.getByText('3 fasen · 90 min · versie 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Haal Onze uitwisseling van de lijst' }));
    expect(archive.mock.calls).toEqual([[{ input: { id: 'own', archived: true } }]]);
    expect(await screen.findByRole('button', { name: 'Zet Onze uitwisseling terug op de lijst' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Wijzig Onze uitwisseling' })).toBeNull();
  });

  it('are chosen when a session is opened, unless they are off the list', async () => {
    const open = jest.fn<(variables: unknown) => object>();
    const more = { OpenLiveSession: (variables: unknown) => (open(variables), { errors: [{ message: '', extensions: { code: 'INTERNAL' } }] }) } as Answers;
    render(
      <TestProviders client={aClient(answers([format(), format({ id: 'old', name: 'Oud', archivedAt: '2026-11-19T13:00:00.000Z' })], more))}>
        <OpenSessionDialog groupId="group" open onOpenChange={() => undefined} onOpened={() => undefined} />
      </TestProviders>,
    );
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox'), 'Intervisie');
    await user.click(screen.getByRole('button', { name: /Vrij gesprek/ }));
    expect(screen.queryByRole('option', { name: /Oud/ })).toBeNull();
    await user.click(screen.getByRole('option', { name: /Onze uitwisseling \(90 min\)/ }));
    await user.click(screen.getByRole('button', { name: /Open de zaal/ }));
    expect(open.mock.calls).toEqual([[{ input: { groupId: 'group', title: 'Intervisie', ownFormatId: 'own' } }]]);
  });

  it('are what a meeting is planned with, and changed to', async () => {
    const sent = jest.fn<(variables: unknown) => void>();
    const refusing = (variables: unknown) => (sent(variables), { errors: [{ message: '', extensions: { code: 'INTERNAL' } }] });
    const client = aClient(answers([format()], { PlanMeeting: refusing, ChangeMeeting: refusing } as Answers));
    render(
      <TestProviders client={client}>
        <PlanMeetingDialog groupId="group" open onOpenChange={() => undefined} />
      </TestProviders>,
    );
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: /Waar gaat het over/ }), 'Intervisie');
    await user.type(screen.getByLabelText('Dag'), '2099-12-03');
    await user.click(screen.getByRole('button', { name: /Uitwisseling \(120 min\)/ }));
    await user.click(screen.getByRole('option', { name: /Onze uitwisseling/ }));
    await user.click(screen.getByRole('button', { name: 'Plan' }));
    expect(sent.mock.calls).toEqual([[{ input: expect.objectContaining({ groupId: 'group', title: 'Intervisie', ownFormatId: 'own' }) as unknown }]]);
  });

  it('that are off the list stay with a meeting until another one is chosen', async () => {
    const sent = jest.fn<(variables: unknown) => void>();
    const refusing = (variables: unknown) => (sent(variables), { errors: [{ message: '', extensions: { code: 'INTERNAL' } }] });
    const viewerCan = ['live_session.read', 'meeting.change'] as never;
    const meeting = aMeetingOf({ viewerCan, ownFormat: { id: 'old', name: 'Oude vorm', version: 3 } });
    render(
      <TestProviders client={aClient(answers([format(), format({ id: 'old', name: 'Oude vorm', archivedAt: '2026-11-19T13:00:00.000Z' })], { ChangeMeeting: refusing } as Answers))}>
        <MeetingHead meeting={meeting} hrefs={{ group: (id) => id, room: (id) => id }} />
      </TestProviders>,
    );
    expect(screen.getByText('Vorm: Oude vorm')).toBeTruthy();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Wijzig' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await user.click(screen.getByRole('button', { name: /Oude vorm/ }));
    await user.click(screen.getByRole('option', { name: /Onze uitwisseling/ }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(sent.mock.calls.map(([variables]) => (variables as { input: object }).input)).toEqual([expect.not.objectContaining({ ownFormatId: expect.anything() as unknown }), expect.objectContaining({ ownFormatId: 'own' })]);
  });
});

describe('formats of a track', () => {
  const ofTrack = format({ id: 'shared', name: 'Kring van het traject', copiedFrom: 'open_round' });
  const stored = (write: jest.Mock<(variables: unknown) => object>): Answers[string] => (variables) => (write(variables), { data: { writeOwnFormat: { __typename: 'OwnFormatPayload', ownFormat: format({ id: 'new' }) } } });
  const showTrack = (viewerCan: string[], more: Answers = {}) =>
    show([], { OwnFormatsOfGroup: () => ({ data: { group: { __typename: 'Group', id: 'group', ownFormats: [format()], track: trackOf([ofTrack, format({ id: 'off', name: 'Oud', archivedAt: '2026-11-19T13:00:00.000Z' })], viewerCan) } } }), ...more });

  it('are copied for the group by its facilitators, who do not change or share them', async () => {
    const write = jest.fn<(variables: unknown) => object>();
    const user = await showTrack([], { WriteOwnFormat: stored(write) });
    const shared = within(await screen.findByRole('list', { name: 'Van dit traject' }));
    expect(shared.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Kopieer Kring van het traject voor deze groep']);
    expect(screen.queryByRole('button', { name: /met het traject/ })).toBeNull();
    await user.click(shared.getByRole('button'));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(write.mock.calls).toEqual([[{ input: { groupId: 'group', copiedFrom: 'open_round', name: 'Kring van het traject', phases: phases.map(({ __typename: _, ...phase }) => phase) } }]]);
  });

  it('are shared out of the group by who facilitates the track, and changed there', async () => {
    const write = jest.fn<(variables: unknown) => object>();
    const user = await showTrack(['track_format.write'], { WriteOwnFormat: stored(write) });
    await user.click(await screen.findByRole('button', { name: 'Deel Onze uitwisseling met het traject' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(write.mock.calls).toEqual([[{ input: expect.objectContaining({ trackId: 'track', name: 'Onze uitwisseling' }) as unknown }]]);
    expect(await screen.findByRole('button', { name: 'Wijzig Kring van het traject' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Zet Oud terug op de lijst' })).toBeTruthy();
  });

  it('are made on the page of the track', async () => {
    const write = jest.fn<(variables: unknown) => object>();
    render(
      <TestProviders client={aClient({ OwnFormatsOfTrack: () => ({ data: { track: { __typename: 'Track', id: 'track', ownFormats: [ofTrack] } } }), WriteOwnFormat: stored(write) })}>
        <TrackFormats trackId="track" slug="kernendemocratie" />
      </TestProviders>,
    );
    const user = userEvent.setup();
    expect(await screen.findByText('Kring van het traject')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kopieer en pas aan' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(write.mock.calls).toEqual([[{ input: expect.objectContaining({ trackId: 'track', name: 'Incidentmethode van dit traject', copiedFrom: 'incident_method' }) as unknown }]]);
  });

  it('are chosen when a session is opened', async () => {
    const open = jest.fn<(variables: unknown) => object>();
    const client = aClient({
      OwnFormatsOfGroup: () => ({ data: { group: { __typename: 'Group', id: 'group', ownFormats: [], track: trackOf([ofTrack]) } } }),
      OpenLiveSession: (variables: unknown) => (open(variables), { errors: [{ message: '', extensions: { code: 'INTERNAL' } }] }),
    } as Answers);
    render(
      <TestProviders client={client}>
        <OpenSessionDialog groupId="group" open onOpenChange={() => undefined} onOpened={() => undefined} />
      </TestProviders>,
    );
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox'), 'Kring');
    await user.click(screen.getByRole('button', { name: /Vrij gesprek/ }));
    await user.click(screen.getByRole('option', { name: /Kring van het traject.*Vorm van dit traject/ }));
    await user.click(screen.getByRole('button', { name: /Open de zaal/ }));
    expect(open.mock.calls).toEqual([[{ input: { groupId: 'group', title: 'Kring', ownFormatId: 'shared' } }]]);
  });
});
