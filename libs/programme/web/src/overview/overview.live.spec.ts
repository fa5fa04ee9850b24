import { expect, it } from '@jest/globals';
import { aClient } from '@leerkring/platform/web/testing';
import { anOverseen, anOverview } from '../testing';
import { applyOverviewNews } from './overview.live';
import { OverviewQuery, WaitingCount } from './overview.queries';

const variables = { language: 'nl' as const, filter: null, after: null };
const waiting = (count: number) => ({ data: { viewer: { __typename: 'Viewer', waitingApplicationCount: count } } });

it('shows after news what the server would show afresh, also when it comes twice', async () => {
  let state = anOverview([anOverseen('1'), anOverseen('2')]);
  const client = aClient({ ProgrammeOverview: () => ({ data: state }), WaitingCount: () => waiting(2) });
  const watched = client.watchQuery({ query: OverviewQuery, variables }).subscribe({});
  await client.query({ query: OverviewQuery, variables });
  state = anOverview([anOverseen('1', { state: 'talk_first' })]);
  for (let times = 0; times < 2; times++) {
    await applyOverviewNews(client);
    expect(client.readQuery({ query: OverviewQuery, variables })).toEqual(state);
    expect(client.readQuery({ query: WaitingCount })!.viewer!.waitingApplicationCount).toBe(2);
  }
  watched.unsubscribe();
});

it('asks at most once more however much news comes while it asks, and that after the last of it', async () => {
  let [asked, told] = [0, 0];
  const client = aClient({ WaitingCount: () => (asked++, waiting(told)) });
  const heard = Array.from({ length: 40 }, () => {
    told++;
    return applyOverviewNews(client);
  });
  await Promise.all(heard);
  expect(asked).toBeLessThanOrEqual(2);
  expect(client.readQuery({ query: WaitingCount })!.viewer!.waitingApplicationCount).toBe(40);
});
