import { describe, expect, it } from '@jest/globals';
import type { InMemoryCache } from '@apollo/client';
import { newCache } from '@leerkring/platform/web';
import { aNewsEvent } from '@leerkring/platform/web/testing';
import { LiveSessionQuery } from '../live-session.query';
import { applyLiveSessionNews } from '../live-sessions.live';
import { SESSION, aSessionOf } from '../testing';
import { applySubSessionNews, forgetRightsIn } from './sub-sessions.live';
import { SubSessionsQuery, type SubSessionsData } from './sub-sessions.queries';

const [MOLEN, KERK] = ['molen', 'kerk'];
const backAt = '2026-11-19T13:10:00.000Z';
const aPart = (id: string, taken: number) => ({ __typename: 'SubSession', id, title: id, places: 12, taken, closedAt: null, viewerCan: ['sub_session.walk'] });
const partsOf = (wishes: object = {}): SubSessionsData => ({ __typename: 'SubSessions', id: SESSION, head: 1, backAt: null, viewerSeat: null, subSessions: [aPart(MOLEN, 1), aPart(KERK, 2)], ...wishes }) as never;

function cacheOf(subSessions: SubSessionsData): InMemoryCache {
  const cache = newCache();
  cache.writeQuery({ query: SubSessionsQuery, variables: { id: SESSION }, data: { viewer: { __typename: 'Viewer', head: 0 }, liveSession: { __typename: 'LiveSession', id: SESSION, viewerCan: [], subSessions } } as never });
  return cache;
}
const read = (cache: InMemoryCache): unknown => cache.readQuery({ query: SubSessionsQuery, variables: { id: SESSION } });
const roomOf = (cache: InMemoryCache) => cache.readQuery({ query: LiveSessionQuery, variables: { id: SESSION } });

/** Old state + news = fresh state, also when the news comes twice. */
function expectFresh(event: Parameters<typeof applySubSessionNews>[2], fresh: object): void {
  const cache = cacheOf(partsOf());
  for (let times = 0; times < 2; times++) expect(applySubSessionNews(cache, SESSION, event)).toBe(true);
  expect(read(cache)).toEqual(read(cacheOf(partsOf({ head: 2, ...fresh }))));
}

describe('sub-sessions: old state + news = fresh state', () => {
  it('when people walked', () => {
    expectFresh(aNewsEvent('sub_sessions.counted', { taken: { [MOLEN]: 0, [KERK]: 3 } }, { seq: 2 }), { subSessions: [aPart(MOLEN, 0), aPart(KERK, 3)] });
  });

  it('when everybody is called back', () => {
    expectFresh(aNewsEvent('sub_sessions.recalled', { liveSessionId: SESSION, backAt }, { seq: 2 }), { backAt });
  });

  it('are asked for anew when one was added, renamed or closed', () => {
    expect(applySubSessionNews(cacheOf(partsOf()), SESSION, aNewsEvent('sub_sessions.changed', { liveSessionId: SESSION }, { seq: 2 }))).toBe(false);
  });

  it('are there when the first ones are made, and the room asks nothing anew', () => {
    const cache = newCache();
    cache.writeQuery({ query: LiveSessionQuery, variables: { id: SESSION }, data: { liveSession: aSessionOf([]) } });
    const event = aNewsEvent('sub_sessions.opened', { liveSessionId: SESSION }, { seq: 9 });
    for (let times = 0; times < 2; times++) expect(applyLiveSessionNews(cache, SESSION, event, 'femke')).toBe(true);
    expect(roomOf(cache)!.liveSession).toMatchObject({ head: 9, subSessions: { id: SESSION } });
  });
});

it('asks what one may do in the room that one left when one comes back, and keeps its words', () => {
  const cache = newCache();
  cache.writeQuery({ query: LiveSessionQuery, variables: { id: SESSION }, data: { liveSession: aSessionOf([]) } });
  forgetRightsIn(cache, [SESSION]);
  expect(roomOf(cache)).toBeNull();
  expect(cache.extract()[`LiveSession:${SESSION}`]).toHaveProperty('title');
});
