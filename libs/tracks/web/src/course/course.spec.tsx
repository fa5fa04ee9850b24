import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { TrackCourseData } from './course.queries';
import { TrackCourse } from './track-course';
import { TrackHistory } from './track-history';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const step = { __typename: 'TrackChange', id: 'stap', fromState: 'running', toState: 'open', reason: 'Er is nog plek.', madeAt: '2026-05-21T10:00:00.000Z', madeBy: { __typename: 'Account', id: 'nora', name: 'Nora' } } as const;
const aCourse = (values: Partial<TrackCourseData> = {}): TrackCourseData => ({ id: 'track', state: 'open', stateSince: step.madeAt, viewerCan: ['track.read', 'track.move', 'track.read_history'], changes: [step], ...values }) as TrackCourseData;

function show(track: TrackCourseData, answers: Answers = {}): void {
  render(
    <TestProviders client={aClient(answers)}>
      <TrackCourse track={track} slug="kernendemocratie" />
      <TrackHistory track={track} />
    </TestProviders>,
  );
}

const refused = (code: string) => ({ errors: [{ message: 'no', extensions: { code } }] });

async function choose(user: ReturnType<typeof userEvent.setup>, state: RegExp) {
  await user.click(screen.getByRole('button', { name: 'Wijzig de status' }));
  await user.click(screen.getByRole('button', { name: /Nieuwe status/ }));
  await user.click(screen.getByRole('option', { name: state }));
  return within(screen.getByRole('dialog'));
}

describe('the state of a track', () => {
  it('stands among all states with what it means; visitors get no button and no history', () => {
    show(aCourse({ viewerCan: ['track.read'], changes: [] }));
    const states = within(screen.getByRole('list', { name: 'Status van het traject' })).getAllByRole('listitem');
    expect(states.map((state) => state.getAttribute('aria-current'))).toEqual([null, 'step', null, null, null]);
    expect(states[1]!.textContent).toBe('Open voor aanmeldingsinds do 21 mei');
    expect(screen.getByText(/Gemeenten kunnen zich aanmelden/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByText('Verloop')).toBeNull();
  });

  it('offers its manager the next state and the one before, which asks why', async () => {
    const user = userEvent.setup();
    const inputs: unknown[] = [];
    show(aCourse(), { MoveTrack: ({ input }) => ({ data: { moveTrack: { __typename: 'MoveTrackPayload', track: { __typename: 'Track', ...aCourse({ state: 'in_preparation' }), asked: inputs.push(input) } } } }) });
    await user.click(screen.getByRole('button', { name: 'Wijzig de status' }));
    await user.click(screen.getByRole('button', { name: /Nieuwe status/ }));
    expect(screen.getAllByRole('option')).toHaveLength(2);
    await user.click(screen.getByRole('option', { name: /In voorbereiding/ }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Wijzig de status' }));
    expect(dialog.getByText('Schrijf op waarom het traject een stap terug gaat.')).toBeDefined();
    expect(inputs).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: 'Waarom' }), 'Nog geen begeleider.');
    await user.click(dialog.getByRole('button', { name: 'Wijzig de status' }));
    expect(inputs).toEqual([{ id: 'track', from: 'open', to: 'in_preparation', reason: 'Nog geen begeleider.' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says it when somebody else was ahead, and keeps what was written', async () => {
    const user = userEvent.setup();
    show(aCourse(), { MoveTrack: () => refused('TRACK_MOVED'), TrackCourse: () => refused('NOT_FOUND') });
    const dialog = await choose(user, /In voorbereiding/);
    const reason = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Waarom' });
    await user.type(reason, 'Daarom.');
    await user.click(dialog.getByRole('button', { name: 'Wijzig de status' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('Iemand was je net voor');
    expect(reason.value).toBe('Daarom.');
  });

  it('shows who keeps it which step was taken, by whom and why', () => {
    show(aCourse());
    expect(screen.getByText('Loopt → Open voor aanmelding')).toBeDefined();
    expect(screen.getByText('Er is nog plek.')).toBeDefined();
    expect(screen.getByText(/^Nora, /)).toBeDefined();
  });
});
