import { useQuery } from '@apollo/client/react';
import { afterEach, expect, it } from '@jest/globals';
import { graphql, type Permission } from '@leerkring/contract';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TrackCardFragment, TrackCards } from './track-cards';
import { TrackFacilitators, TrackFacilitatorsFragment } from './track-facilitators';

afterEach(cleanup);

const TracksSpec = graphql(`query TracksSpec($language: Language!) { tracks { id ...TrackCard_track ...TrackFacilitators_track } }`, [
  TrackCardFragment,
  TrackFacilitatorsFragment,
]);

const rohan = { __typename: 'TrackFacilitator', accountId: 'rohan', role: 'lead', name: 'Rohan', function: 'ambtenaar', jobTitle: 'procesbegeleider', organisation: 'Zwolle' };

function track(values: object = {}): { __typename: 'Track' } & Record<string, unknown> {
  return {
    __typename: 'Track',
    id: 'track',
    slug: 'kernendemocratie',
    letter: 'K',
    state: 'running',
    name: 'Kernendemocratie',
    summary: 'Dorpen en wijken krijgen meer te zeggen.',
    groupCount: 3,
    municipalityCount: 17,
    viewerCan: ['track.read'] as Permission[],
    facilitators: [rohan],
    ...values,
  };
}

function Cards() {
  const { data } = useQuery(TracksSpec, { variables: { language: 'nl' } });
  return data ? <TrackCards tracks={data.tracks} hrefOf={(slug) => `/trajecten/${slug}`} /> : null;
}

function Facilitators() {
  const { data } = useQuery(TracksSpec, { variables: { language: 'nl' } });
  return data ? <TrackFacilitators track={data.tracks[0]!} language="nl" /> : null;
}

function show(Shown: () => React.ReactNode, values: object = {}, answers: Answers = {}): void {
  const client = aClient({ TracksSpec: () => ({ data: { tracks: [track(values)] } }), ...answers });
  render(
    <TestProviders client={client}>
      <Shown />
    </TestProviders>,
  );
}

it('shows on a card how far the track is and how many take part, and leads to its page', async () => {
  show(Cards);
  expect((await screen.findByRole('link', { name: 'Bekijk het traject: Kernendemocratie' })).getAttribute('href')).toBe('/trajecten/kernendemocratie');
  expect(screen.getByText('Loopt')).toBeTruthy();
  expect(screen.getByText('17 gemeenten')).toBeTruthy();
  expect(screen.getByText('3 leergroepen')).toBeTruthy();
});

it('says so when a track has no groups yet', async () => {
  show(Cards, { groupCount: 0, municipalityCount: 0 });
  expect(await screen.findByText('Nog geen leergroepen')).toBeTruthy();
});

it('names facilitators with function and organisation, and offers visitors no way to change them', async () => {
  show(Facilitators);
  expect(await screen.findByText('procesbegeleider, Zwolle, trekker')).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

it('lets the programme manager assign a facilitator, and says when nobody has that address', async () => {
  const asked: object[] = [];
  const dorien = { ...rohan, accountId: 'dorien', name: 'Dorien', role: 'partner' };
  const manages = { viewerCan: ['track.read', 'track.assign_facilitator'] };
  show(Facilitators, manages, {
    AssignTrackFacilitator: ({ input }) => {
      asked.push(input as unknown as object);
      if (asked.length === 1) return { errors: [{ message: 'no', extensions: { code: 'ACCOUNT_UNKNOWN' } }] };
      return { data: { assignTrackFacilitator: { __typename: 'AssignTrackFacilitatorPayload', track: track({ ...manages, facilitators: [rohan, dorien] }) } } };
    },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Begeleider toewijzen' }));
  await user.type(screen.getByRole('textbox', { name: /E-mailadres/ }), 'dorien@example.org');
  await user.click(screen.getByRole('radio', { name: 'Begeleider' }));
  await user.click(screen.getByRole('button', { name: 'Wijs toe' }));
  expect((await screen.findByRole('alert')).textContent).toContain('geen account');
  await user.click(screen.getByRole('button', { name: 'Wijs toe' }));
  expect(await screen.findByText('Dorien')).toBeTruthy();
  expect(asked[1]).toEqual({ trackId: 'track', email: 'dorien@example.org', role: 'partner' });
});

it('lets the programme manager take a facilitator off the list', async () => {
  const manages = { viewerCan: ['track.read', 'track.assign_facilitator'] };
  show(Facilitators, manages, {
    RemoveTrackFacilitator: () => ({ data: { removeTrackFacilitator: { __typename: 'RemoveTrackFacilitatorPayload', track: track({ ...manages, facilitators: [] }) } } }),
  });
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Haal Rohan uit de lijst' }));
  await waitFor(() => expect(screen.queryByText('Rohan')).toBeNull());
  expect(screen.getByText('Wie dit traject begeleidt, is nog niet bekend.')).toBeTruthy();
});
