import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useQuery } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { TestProviders, aClient } from '@leerkring/platform/web/testing';
import { SESSION } from '../testing';
import { OpenActions, OpenActionsFragment, type OpenAction } from './open-actions';

afterEach(cleanup);

const ViewerQuery = graphql(`query OpenActionsInSpec { viewer { ...OpenActions_viewer } }`, [OpenActionsFragment]);

function anAction(wishes: Partial<OpenAction> = {}): OpenAction {
  const liveSession = { __typename: 'LiveSession', id: SESSION, title: 'Uitwisseling 3', group: { __typename: 'Group', id: 'group', name: 'Kernendemocratie Noordoost' } };
  return { __typename: 'Agreement', id: 'action', text: 'Het zaaltje bellen', dueOn: '2999-12-03', doneAt: null, liveSession, ...wishes } as unknown as OpenAction;
}

function Home() {
  const { data } = useQuery(ViewerQuery);
  return data?.viewer ? <OpenActions actions={data.viewer.openActions} sessionHref={(id) => `/live/${id}`} /> : null;
}

function show(actions: OpenAction[], refused = false) {
  const asked: unknown[] = [];
  const answer = refused ? { errors: [{ message: 'no', extensions: { code: 'UNAVAILABLE', details: {} } }] } : { data: { markAgreement: { __typename: 'AgreementPayload', liveSession: { __typename: 'LiveSession', id: SESSION } } } };
  const client = aClient({
    OpenActionsInSpec: () => ({ data: { viewer: { __typename: 'Viewer', openActions: actions } } }),
    MarkAgreement: (variables) => (asked.push(variables), answer as never),
  });
  render(
    <TestProviders client={client}>
      <Home />
    </TestProviders>,
  );
  return { user: userEvent.setup(), asked };
}

describe('what I have to do', () => {
  it('stands on my home page with its session and day, and says what is late', async () => {
    show([anAction({ id: 'late', text: 'Allang', dueOn: '2020-01-02' }), anAction()]);
    await screen.findByRole('heading', { name: 'Mijn acties' });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Allang.*te laat, was uiterlijk do 2 jan 2020/), expect.stringMatching(/^Het zaaltje bellen.*uiterlijk .*Uitwisseling 3, Kernendemocratie Noordoost$/)]);
    expect(screen.getAllByRole('link', { name: 'Uitwisseling 3' })[0]!.getAttribute('href')).toBe(`/live/${SESSION}`);
  });

  it('is ticked off there, and back', async () => {
    const { user, asked } = show([anAction()]);
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Het zaaltje bellen' });
    await user.click(box);
    expect(await screen.findByRole('checkbox', { checked: true })).toBeTruthy();
    await user.click(screen.getByRole('checkbox'));
    expect(await screen.findByRole('checkbox', { checked: false })).toBeTruthy();
    expect(asked).toEqual([{ input: { id: 'action', done: true } }, { input: { id: 'action', done: false } }]);
  });

  it('stays to be done when that was not stored, and says so', async () => {
    const { user } = show([anAction()], true);
    await user.click(await screen.findByRole('checkbox'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
  });

  it('is not there when there is nothing', () => {
    show([]);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
