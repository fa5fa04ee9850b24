import { afterEach, expect, it } from '@jest/globals';
import { useQuery } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { AccountProvider } from '@leerkring/platform/web';
import { TestProviders, aClient, type Answers } from '@leerkring/platform/web/testing';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { TrackNoticeFragment } from './notices.queries';
import { TrackNotice } from './track-notice';

afterEach(cleanup);

const NoticesSpec = graphql('query NoticesSpec($slug: String!) { track(slug: $slug) { id ...TrackNotice_track } }', [TrackNoticeFragment]);
const aTrack = (values: object = {}) => ({ __typename: 'Track', id: 'track', state: 'in_preparation', viewerAskedNotice: false, noticeCount: null, ...values });

function Shown() {
  const { data } = useQuery(NoticesSpec, { variables: { slug: 'a' } });
  return data ? <TrackNotice track={data.track} signInHref="/inloggen" /> : <p>laden</p>;
}

function show(values: object = {}, answers: Answers = {}, accountId: string | null = 'bart'): void {
  const client = aClient({ NoticesSpec: () => ({ data: { track: aTrack(values) } }), ...answers } as Answers);
  render(
    <TestProviders client={client}>
      <AccountProvider accountId={accountId}>
        <Shown />
      </AccountProvider>
    </TestProviders>,
  );
}

it('lets somebody ask to be told when a track opens, and take it back', async () => {
  const user = userEvent.setup();
  show({}, {
    AskTrackNotice: () => ({ data: { askTrackNotice: { __typename: 'TrackNoticePayload', track: aTrack({ viewerAskedNotice: true }) } } }),
    WithdrawTrackNotice: () => ({ data: { withdrawTrackNotice: { __typename: 'TrackNoticePayload', track: aTrack() } } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Geef me een seintje als het opent' }));
  expect(await screen.findByText(/Alleen jij weet dat/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Geen seintje meer' }));
  expect(await screen.findByRole('button', { name: 'Geef me een seintje als het opent' })).toBeDefined();
  expect(screen.queryByText(/mensen willen een seintje/)).toBeNull();
});

it('leads a visitor to signing in, and tells who can open the track how many ask for it', async () => {
  show({}, {}, null);
  expect((await screen.findByRole('link', { name: 'Log in voor een seintje als het opent' })).getAttribute('href')).toBe('/inloggen');
  expect(screen.queryByRole('button')).toBeNull();
  cleanup();
  show({ noticeCount: 12 });
  expect(await screen.findByText('12 mensen willen een seintje als het opent.')).toBeDefined();
});

it('is not there once the track opened', () => {
  render(
    <TestProviders client={aClient()}>
      <TrackNotice track={aTrack({ state: 'open' }) as never} signInHref="/inloggen" />
    </TestProviders>,
  );
  expect(screen.queryByText(/seintje/)).toBeNull();
});
