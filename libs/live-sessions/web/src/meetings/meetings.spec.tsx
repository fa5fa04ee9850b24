import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { AttendanceForm, Attendees, MeetingHead, MeetingNotice, MeetingPreparation } from '..';
import { useMeeting } from './meetings.live';
import { SESSION, aMeetingOf, anAttendanceOf } from '../testing';
import type { MeetingData } from './meetings.queries';

afterEach(cleanup);

const facilitator = ['live_session.read', 'meeting.attend', 'meeting.change', 'meeting.cancel'] as never;
const hrefs = { group: (id: string) => `/groepen/${id}`, room: (id: string) => `/live/${id}` };

function show(wishes: Partial<MeetingData> = {}, answers: Answers = {}): ReturnType<typeof userEvent.setup> {
  const meeting = aMeetingOf(wishes);
  render(
    <TestProviders client={aClient(answers)}>
      <MeetingHead meeting={meeting} hrefs={hrefs} />
      <MeetingNotice meeting={meeting} />
      <AttendanceForm meeting={meeting} />
      <MeetingPreparation meeting={meeting} />
      <Attendees meeting={meeting} />
    </TestProviders>,
  );
  return userEvent.setup();
}

/** An answer of the server that notes what it was asked. */
function noting(field: string, meeting: object): [jest.Mock<(variables: unknown) => void>, Answers[string]] {
  const asked = jest.fn<(variables: unknown) => void>();
  return [asked, (variables) => (asked(variables), { data: { [field]: { __typename: 'MeetingPayload', meeting: { __typename: 'Meeting', id: SESSION, ...meeting } } } })];
}

describe('a meeting on screen', () => {
  it('says when by the clock of the Netherlands, where, and what to prepare', () => {
    show({ link: 'https://vergader.example.nl/kring' });
    expect(screen.getByText(/donderdag 3 december, 14:00–16:00/)).toBeTruthy();
    expect(screen.getByText('Dorpshuis De Trefkoel')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Open de videovergadering/ }).getAttribute('href')).toBe('https://vergader.example.nl/kring');
    expect(screen.getByText(/casus 3/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Naar de live zaal' }).getAttribute('href')).toBe(`/live/${SESSION}`);
    expect(screen.queryByRole('button', { name: 'Wijzig' })).toBeNull();
  });

  it('is changed by a facilitator, with what stands there already', async () => {
    const [asked, answer] = noting('changeMeeting', {});
    const user = show({ viewerCan: facilitator }, { ChangeMeeting: answer });
    await user.click(screen.getByRole('button', { name: 'Wijzig' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.clear(dialog.getByLabelText(/^Plaats/));
    await user.type(dialog.getByLabelText(/^Plaats/), 'Gemeentehuis');
    await user.type(dialog.getByLabelText(/Waarom/), 'De zaal is bezet');
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    const { title, kind, startsAt, endsAt, preparation } = aMeetingOf();
    expect(asked.mock.calls).toEqual([[{ input: { id: SESSION, revision: 0, title, kind, startsAt, endsAt, place: 'Gemeentehuis', link: '', preparation, reason: 'De zaal is bezet' } }]]);
  });

  it('says what stands beside one’s own words when another facilitator was ahead, and leaves the choice', async () => {
    const fresh = aMeetingOf({ viewerCan: facilitator, revision: 1, head: 2, title: 'Uitwisseling drie', place: 'Gemeentehuis' });
    const refused = { errors: [{ message: '', extensions: { code: 'MEETING_CHANGED', details: { revision: 1 } } }] };
    const [asked, stored] = noting('changeMeeting', { ...fresh, revision: 2 });
    let now = aMeetingOf({ viewerCan: facilitator });
    const change: Answers[string] = (variables) => {
      if (now === fresh) return stored(variables);
      now = fresh;
      return refused;
    };
    const Screen = () => {
      const { meeting } = useMeeting(SESSION);
      return meeting ? <MeetingHead meeting={meeting} hrefs={hrefs} /> : null;
    };
    render(
      <TestProviders client={aClient({ Meeting: () => ({ data: { meeting: now } }), ChangeMeeting: change })}>
        <Screen />
      </TestProviders>,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Wijzig' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Plaats/), ', zaal 2');
    await user.click(dialog.getByRole('button', { name: 'Bewaar' }));
    const stands = within(await dialog.findByRole('group', { name: 'Wat er nu staat' }));
    expect(stands.getAllByRole('listitem').map((row) => row.textContent)).toEqual(['Onderwerp: Uitwisseling drieNeem over', 'Plaats: GemeentehuisNeem over']);
    expect(dialog.getByLabelText<HTMLInputElement>(/^Plaats/).value).toBe('Dorpshuis De Trefkoel, zaal 2');
    stands.getByRole('button', { name: 'Neem over: Onderwerp' }).focus();
    await user.keyboard('{Enter}');
    expect(stands.getAllByRole('listitem')).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Wat er nu staat' })));
    await user.click(dialog.getByRole('button', { name: 'Bewaar wat ik schreef' }));
    expect(asked.mock.calls).toEqual([[{ input: expect.objectContaining({ revision: 1, title: 'Uitwisseling drie', place: 'Dorpshuis De Trefkoel, zaal 2' }) as unknown }]]);
  });

  it('is called off with a reason, which is asked for', async () => {
    const [asked, answer] = noting('cancelMeeting', { cancelledAt: '2026-11-19T13:00:00.000Z', reason: 'Ziek', viewerCan: [], liveSession: { __typename: 'LiveSession', id: SESSION, state: 'cancelled' } });
    const user = show({ viewerCan: facilitator }, { CancelMeeting: answer });
    await user.click(screen.getByRole('button', { name: 'Zeg af' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Zeg de bijeenkomst af' }));
    expect(dialog.getByText('Vul in waarom.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Waarom/), 'Ziek');
    await user.click(dialog.getByRole('button', { name: 'Zeg de bijeenkomst af' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: SESSION, revision: 0, reason: 'Ziek' } }]]);
  });

  it('is not called off over what another facilitator just changed: the dialog says what stands now, keeps the reason and asks again', async () => {
    const fresh = aMeetingOf({ viewerCan: facilitator, revision: 1, head: 2, place: 'Gemeentehuis' });
    const [asked, stored] = noting('cancelMeeting', { ...fresh, cancelledAt: '2026-11-19T13:00:00.000Z', reason: 'Ziek', viewerCan: [] });
    let now = aMeetingOf({ viewerCan: facilitator });
    const cancel: Answers[string] = (variables) => {
      if (now === fresh) return stored(variables);
      now = fresh;
      return { errors: [{ message: '', extensions: { code: 'MEETING_CHANGED', details: { revision: 1 } } }] };
    };
    const Screen = () => {
      const { meeting } = useMeeting(SESSION);
      return meeting ? <MeetingHead meeting={meeting} hrefs={hrefs} /> : null;
    };
    render(
      <TestProviders client={aClient({ Meeting: () => ({ data: { meeting: now } }), CancelMeeting: cancel })}>
        <Screen />
      </TestProviders>,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Zeg af' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText(/Waarom/), 'Ziek');
    await user.click(dialog.getByRole('button', { name: 'Zeg de bijeenkomst af' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/^Een andere begeleider wijzigde de bijeenkomst net\. Nu staat er: .*Gemeentehuis/);
    await user.click(dialog.getByRole('button', { name: 'Zeg de bijeenkomst af' }));
    await waitFor(() => expect(asked.mock.calls).toEqual([[{ input: { id: SESSION, revision: 1, reason: 'Ziek' } }]]));
  });

  it('says that and why it does not take place, and asks nobody any more', () => {
    show({ cancelledAt: '2026-11-19T13:00:00.000Z', reason: 'Te veel zieken', viewerCan: ['live_session.read'] as never });
    expect(screen.getByText('Deze bijeenkomst gaat niet door')).toBeTruthy();
    expect(screen.getByText('Te veel zieken')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Naar de live zaal' })).toBeNull();
  });
});

describe('who comes', () => {
  it('is answered with a choice and a note, and the choice is asked for', async () => {
    const [asked, answer] = noting('setAttendance', { attendances: [anAttendanceOf('femke', 'maybe', 'Trein')] });
    const user = show({}, { SetAttendance: answer });
    await user.click(screen.getByRole('button', { name: 'Geef door' }));
    expect(screen.getByText('Kies eerst of je komt.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Misschien' }));
    await user.type(screen.getByLabelText(/Wil je er iets bij zeggen/), 'Trein');
    await user.click(screen.getByRole('button', { name: 'Geef door' }));
    expect(asked.mock.calls).toEqual([[{ input: { meetingId: SESSION, answer: 'maybe', note: 'Trein' } }]]);
  });

  it('is counted for each municipality and named person by person', () => {
    show({ attendances: [anAttendanceOf('anniek', 'coming', 'Ik rijd')] });
    expect(screen.getByText('1 komt, 0 misschien, 0 niet, 1 nog geen antwoord')).toBeTruthy();
    const row = within(screen.getByRole('table', { name: 'Per gemeente' })).getByRole('row', { name: /Dalfsen/ });
    expect(within(row).getAllByRole('cell').map((cell) => cell.textContent?.replace(/\D/g, ''))).toEqual(['1', '0', '0', '1']);
    const people = within(screen.getByRole('list', { name: 'Wie er komen' })).getAllByRole('listitem');
    expect(people.map((person) => person.textContent)).toEqual([expect.stringMatching(/Anniek Scholtemeijer.*Ik rijd.*Komt/), expect.stringMatching(/Femke Oldenkotte.*Nog geen antwoord/)]);
  });
});
