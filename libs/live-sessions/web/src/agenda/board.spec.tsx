import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { AgendaBoard } from '..';
import { SESSION, aMeetingOf, anAgendaOf, anInputOf } from '../testing';
import type { JointAgendaData } from './agenda.queries';

afterEach(cleanup);

const money = { __typename: 'Cluster', id: 'money', name: 'Geld', revision: 1 } as JointAgendaData['clusters'][number];
const inputs = [anInputOf(), anInputOf({ id: 'other', text: 'Hoe loten we?', clusterId: 'money' })];
const agenda = anAgendaOf(inputs, { clusters: [money] });
const facilitator = ['live_session.read', 'joint_agenda.arrange'] as never;
const alike: Answers = { SimilarInputs: () => ({ data: { meeting: { __typename: 'Meeting', id: SESSION, jointAgenda: { __typename: 'JointAgenda', id: SESSION, similarInputs: [{ __typename: 'SimilarInputs', ids: ['input', 'other'] }] } } } }) };

function show(answers: Answers = {}, viewerCan: never = facilitator) {
  const retry = jest.fn();
  render(
    <TestProviders client={aClient({ ...alike, ...answers })}>
      <AgendaBoard meeting={aMeetingOf({ viewerCan, jointAgenda: agenda })} retry={retry} />
    </TestProviders>,
  );
  return { user: userEvent.setup(), retry };
}

/** An answer of the server that notes what it was asked. */
function noting(field: string): [jest.Mock<(variables: unknown) => void>, Answers[string]] {
  const asked = jest.fn<(variables: unknown) => void>();
  return [asked, (variables) => (asked(variables), { data: { [field]: { __typename: 'MeetingPayload', meeting: { __typename: 'Meeting', id: SESSION, jointAgenda: agenda } } } })];
}

describe('the board on screen', () => {
  it('shows each input once, in its cluster or loose, and what is alike elsewhere', async () => {
    show();
    const loose = await screen.findByRole('grid', { name: 'Inbreng in Nog los' });
    expect(within(loose).getAllByRole('row').map((row) => row.textContent)).toEqual([expect.stringContaining('Wie betaalt het zaaltje?')]);
    expect(within(screen.getByRole('grid', { name: 'Inbreng in Geld' })).getAllByRole('row')).toHaveLength(1);
    expect(await within(loose).findByText(/Lijkt op ‘Hoe loten we\?’ \(Geld\)/)).toBeTruthy();
  });

  it('leaves the empty column of what is loose out of a settled agenda, for who looks on', () => {
    const settled = anAgendaOf([inputs[1]!], { clusters: [money], settledAt: '2026-11-19T13:00:00.000Z' });
    const loose = (viewerCan: never): unknown => {
      cleanup();
      render(
        <TestProviders client={aClient(alike)}>
          <AgendaBoard meeting={aMeetingOf({ viewerCan, jointAgenda: settled })} retry={() => undefined} />
        </TestProviders>,
      );
      return screen.queryByRole('heading', { name: /Nog los/ });
    };
    expect(loose(['live_session.read'] as never)).toBeNull();
    expect(screen.getByRole('heading', { name: /Geld/ })).toBeTruthy();
    expect(loose(facilitator)).not.toBeNull();
  });

  it('moves a card by its menu, from where it was seen', async () => {
    const [asked, answer] = noting('moveInput');
    const { user } = show({ MoveInput: answer });
    await user.click(await screen.findByRole('button', { name: 'Verplaats naar: Wie betaalt het zaaltje?' }));
    await user.click(screen.getByRole('menuitem', { name: 'Geld' }));
    expect(asked.mock.calls).toEqual([[{ input: { id: 'input', revision: 1, place: 'cluster', clusterId: 'money' } }]]);
    expect(await screen.findByText('Wie betaalt het zaaltje? staat nu bij Geld.')).toBeTruthy();
  });

  it('says what stands now when somebody else was ahead, and looks anew', async () => {
    const { user, retry } = show({ MoveInput: () => ({ errors: [{ message: '', extensions: { code: 'INPUT_MOVED', details: {} } }] }) as never });
    await user.click(await screen.findByRole('button', { name: 'Verplaats naar: Hoe loten we?' }));
    await user.click(screen.getByRole('menuitem', { name: 'Nog los' }));
    expect(await screen.findByText(/net voor jou.*‘Hoe loten we\?’ staat nu bij ‘Geld’/)).toBeTruthy();
    expect(retry).toHaveBeenCalled();
  });

  it('names a cluster, which is asked for', async () => {
    const [asked, answer] = noting('makeCluster');
    const { user } = show({ MakeCluster: answer });
    await user.click(screen.getByRole('button', { name: 'Nieuw cluster' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Nieuw cluster' }));
    expect(dialog.getByText('Vul in wat de inbreng gemeen heeft.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Gemeenschappelijke deler/), 'Zeggenschap');
    await user.click(dialog.getByRole('button', { name: 'Nieuw cluster' }));
    expect(asked.mock.calls).toEqual([[{ input: { meetingId: SESSION, name: 'Zeggenschap' } }]]);
  });

  it('is only read by members', async () => {
    show({}, ['live_session.read'] as never);
    await screen.findByRole('grid', { name: 'Inbreng in Geld' });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
