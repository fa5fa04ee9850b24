import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { FakeLiveServer, TestProviders, aClient, aNewsEvent, type Answers } from '@leerkring/platform/web/testing';
import { SESSION, aSessionOf, anniek, femke } from '../testing';
import { useMinutes } from './minutes.live';
import type { AmendmentData, MinutesData, SessionOfMinutes } from './minutes.queries';
import { MinutesView } from './minutes-view';

afterEach(cleanup);

const MINUTES = '0190dddd-0000-7000-8000-000000000001';
const hrefs = { group: (id: string) => `/groepen/${id}`, room: (id: string) => `/live/${id}` };
const named = ({ id, name }: { id: string; name: string }): object => ({ __typename: 'Account', id, name });

function minutesOf(wishes: Partial<MinutesData> = {}): MinutesData {
  const sections = [
    { __typename: 'MinutesSection', key: 'summary', text: 'We loten.', revision: 1 },
    { __typename: 'MinutesSection', key: 'remarks', text: '', revision: 1 },
  ];
  const facts = { id: MINUTES, head: 1, version: 1, state: 'draft', title: 'Uitwisseling 3', startedAt: '2026-11-19T13:00:00.000Z', endedAt: '2026-11-19T15:00:00.000Z', place: 'Dorpshuis' };
  return { __typename: 'Minutes', ...facts, reason: null, submittedAt: null, finalAt: null, hash: null, intact: null, finalBy: null, people: [], sections, amendments: [], viewerCan: ['minutes.read'], ...wishes } as unknown as MinutesData;
}

function amendmentOf(wishes: Partial<AmendmentData> = {}): AmendmentData {
  return { __typename: 'Amendment', id: 'amendment', section: 'summary', text: 'We loten twee keer.', reason: 'Zo was het', state: 'open', answer: '', createdAt: '2026-11-20T09:00:00.000Z', author: named(femke), answeredBy: null, ...wishes } as unknown as AmendmentData;
}

const sessionOf = (...minutes: MinutesData[]): SessionOfMinutes => ({ ...aSessionOf([], { state: 'closed' }), minutes }) as unknown as SessionOfMinutes;

function show(minutes: MinutesData[], answers: Answers = {}) {
  const client = aClient(answers);
  const screenOf = (now: MinutesData[]) => (
    <TestProviders client={client}>
      <MinutesView session={sessionOf(...now)} hrefs={hrefs} refresh={async () => undefined} />
    </TestProviders>
  );
  const { rerender } = render(screenOf(minutes));
  return { user: userEvent.setup(), becomes: (...now: MinutesData[]) => rerender(screenOf(now)) };
}

/** Answers a mutation and keeps what was asked. */
function answering(name: string, field: string) {
  const asked = jest.fn<(variables: unknown) => void>();
  return { asked, answers: { [name]: (variables) => (asked(variables), { data: { [field]: { __typename: 'MinutesPayload', minutes: { __typename: 'Minutes', id: MINUTES } } } }) } as Answers };
}

const facilitator = (...rights: string[]) => ({ viewerCan: ['minutes.read', 'minutes.change', ...rights] as never });

describe('minutes on screen', () => {
  it('say that there are none yet', () => {
    show([]);
    expect(screen.getByText('Er is nog geen verslag')).toBeTruthy();
  });

  it('show a reader what is filled in, and offer nothing that the reader may not do', () => {
    show([minutesOf({ state: 'final', hash: 'ab12', intact: true, finalAt: '2026-12-01T09:00:00.000Z', finalBy: named(anniek) as never })]);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Samenvatting', 'Downloaden']);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('ab12')).toBeTruthy();
    expect(screen.getByText('Klopt met wat hier staat')).toBeTruthy();
  });

  it('are laid before the members after a question', async () => {
    const { asked, answers } = answering('SubmitMinutes', 'submitMinutes');
    const { user } = show([minutesOf(facilitator('minutes.submit'))], answers);
    await user.click(screen.getByRole('button', { name: 'Leg voor aan de groep' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Leg voor aan de groep' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: MINUTES } }]]);
  });

  it('are not made final while a proposal waits for an answer', () => {
    const { becomes } = show([minutesOf({ state: 'submitted', amendments: [amendmentOf()], ...facilitator('minutes.finalise') })]);
    expect(screen.queryByRole('button', { name: 'Stel vast' })).toBeNull();
    becomes(minutesOf({ state: 'submitted', amendments: [amendmentOf({ state: 'adopted' })], ...facilitator('minutes.finalise') }));
    expect(screen.getByRole('button', { name: 'Stel vast' })).toBeTruthy();
  });

  it('let an earlier version be read', async () => {
    const { user } = show([minutesOf({ id: 'second', version: 2, reason: 'Een naam klopte niet' }), minutesOf({ state: 'final', sections: [{ __typename: 'MinutesSection', key: 'summary', text: 'Zo was het eerst.', revision: 1 }] as never })]);
    expect(screen.getByText(/Correctie op versie 1: Een naam klopte niet/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Versies/ }));
    await user.click(screen.getByRole('option', { name: 'Versie 1 · Vastgesteld' }));
    expect(screen.getByText('Zo was het eerst.')).toBeTruthy();
  });
});

describe('changing a part', () => {
  it('shows what somebody else made of it meanwhile, and puts the own text over that only when asked to', async () => {
    const { asked, answers } = answering('ChangeMinutes', 'changeMinutes');
    const { user, becomes } = show([minutesOf(facilitator())], answers);
    await user.click(screen.getByRole('button', { name: 'Pas aan: Samenvatting' }));
    await screen.findByRole('textbox', { name: 'Tekst van Samenvatting' });
    becomes(minutesOf({ ...facilitator(), sections: [{ __typename: 'MinutesSection', key: 'summary', text: 'Toch stemmen.', revision: 2 }] as never }));
    expect(within(screen.getByRole('alert')).getByText('Toch stemmen.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bewaar jouw tekst' }));
    expect(asked.mock.calls).toEqual([[{ input: { minutesId: MINUTES, section: 'summary', revision: 2, text: 'We loten.' } }]]);
  });
});

describe('proposals', () => {
  it('need other words and a reason', async () => {
    const { asked, answers } = answering('ProposeAmendment', 'proposeAmendment');
    const { user } = show([minutesOf({ state: 'submitted', viewerCan: ['minutes.read', 'amendment.propose'] as never })], answers);
    await user.click(screen.getByRole('button', { name: 'Stel andere woorden voor: Samenvatting' }));
    await screen.findByRole('textbox', { name: 'Tekst van Samenvatting' });
    await user.click(screen.getByRole('button', { name: 'Stel voor' }));
    expect(screen.getByText('Verander eerst iets in de tekst.')).toBeTruthy();
    expect(screen.getByText('Vul in waarom.')).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
  });

  it('are taken over, in the words proposed or others, over the part as it stands', async () => {
    const { asked, answers } = answering('AnswerAmendment', 'answerAmendment');
    const { user } = show([minutesOf({ state: 'submitted', amendments: [amendmentOf()], ...facilitator('amendment.answer') })], answers);
    await user.click(screen.getByRole('button', { name: 'Neem het voorstel van Femke Oldenkotte over' }));
    await screen.findByRole('textbox', { name: 'Tekst van Samenvatting' });
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Neem over' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'amendment', adopt: true, revision: 1, text: 'We loten twee keer.' } }]]);
  });

  it('are rejected with a reason', async () => {
    const { asked, answers } = answering('AnswerAmendment', 'answerAmendment');
    const { user } = show([minutesOf({ state: 'submitted', amendments: [amendmentOf()], ...facilitator('amendment.answer') })], answers);
    await user.click(screen.getByRole('button', { name: 'Wijs het voorstel van Femke Oldenkotte af' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Wijs af' }));
    expect(asked).not.toHaveBeenCalled();
    await user.type(dialog.getByRole('textbox', { name: 'Waarom?' }), 'Eén keer');
    await user.click(dialog.getByRole('button', { name: 'Wijs af' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'amendment', adopt: false, answer: 'Eén keer' } }]]);
  });
});

describe('old state + news = fresh state', () => {
  function Screen() {
    const { session, refresh } = useMinutes(SESSION);
    return session ? <MinutesView session={session} hrefs={hrefs} refresh={refresh} /> : null;
  }

  it.each([
    ['minutes.submitted', `minutes:${MINUTES}`, { minutesId: MINUTES, liveSessionId: SESSION }],
    ['live_session.minutes_shown', `live_session:${SESSION}`, { liveSessionId: SESSION }],
  ] as const)('when there is news of minutes: %s', async (name, stream, payload) => {
    const server = new FakeLiveServer();
    const fresh = sessionOf(minutesOf({ head: 2, state: 'submitted' }));
    let now = sessionOf(minutesOf());
    render(
      <TestProviders server={server} client={aClient({ Minutes: () => ({ data: { liveSession: now } }) })}>
        <Screen />
      </TestProviders>,
    );
    await screen.findByText('Concept');
    now = fresh;
    act(() => server.tell(stream, [aNewsEvent(name, payload as never, { seq: 2 })]));
    await waitFor(() => expect(screen.getByText('Ter vaststelling')).toBeTruthy());
    const afterNews = document.body.textContent;
    cleanup();
    show([...fresh.minutes]);
    expect(afterNews).toBe(document.body.textContent);
  });
});
