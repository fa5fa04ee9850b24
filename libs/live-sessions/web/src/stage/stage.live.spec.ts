import { describe, expect, it } from '@jest/globals';
import type { InMemoryCache } from '@apollo/client';
import type { NewsEvent, StageQuestionNews } from '@leerkring/contract';
import { newCache } from '@leerkring/platform/web';
import { aNewsEvent } from '@leerkring/platform/web/testing';
import { LiveSessionQuery } from '../live-session.query';
import { applyLiveSessionNews } from '../live-sessions.live';
import { SESSION, aSessionOf, aStageOf, aStageQuestionOf, femke } from '../testing';
import { asksStageAgain } from './stage.live';
import { StageQuery, type StageData } from './stage.queries';

const at = '2026-11-19T13:05:00.000Z';
const actorOf = (id: string, name: string) => ({ id, name, function: 'griffier', jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' });
const actor = actorOf('anniek', 'Anniek Scholtemeijer');
const ownRights = ['stage_question.read', 'stage_question.change', 'stage_question.withdraw'] as never;

function cacheOf(stage: StageData | null, facilitates = false): InMemoryCache {
  const cache = newCache();
  const viewerCan = ['live_session.read', ...(facilitates ? ['stage.run'] : [])] as never;
  const inRoom = stage && { __typename: 'Stage', openedAt: stage.openedAt, closedAt: stage.closedAt };
  cache.writeQuery({ query: LiveSessionQuery, variables: { id: SESSION }, data: { liveSession: aSessionOf([], { viewerCan, stage: inRoom as never }) } });
  if (stage) cache.writeQuery({ query: StageQuery, variables: { id: SESSION }, data: { liveSession: { __typename: 'LiveSession', id: SESSION, stage } as never } });
  return cache;
}

const stageOf = (cache: InMemoryCache): StageData | null => cache.readQuery({ query: StageQuery, variables: { id: SESSION } })?.liveSession.stage ?? null;

/** Old state + news = fresh state, also when the news comes twice. */
function expectFresh(old: StageData | null, event: NewsEvent, fresh: StageData | null, { facilitates = false, again = false } = {}): void {
  const cache = cacheOf(old, facilitates);
  expect(asksStageAgain(cache, SESSION, event, 'femke')).toBe(again);
  for (let times = 0; times < 2; times++) expect(applyLiveSessionNews(cache, SESSION, event, 'femke')).toBe(true);
  expect(stageOf(cache)).toEqual(stageOf(cacheOf(fresh)));
  expect(cache.readQuery({ query: LiveSessionQuery, variables: { id: SESSION } })!.liveSession.head).toBe(event.seq);
}

const news = (wishes: Partial<StageQuestionNews> = {}): StageQuestionNews => ({ id: 'question', authorId: 'anniek', text: 'Wie betaalt het zaaltje?', votes: 0, askedAt: '2026-11-19T13:02:00.000Z', editedAt: null, takenAt: null, settledAt: null, outcome: null, ...wishes });
const event = <N extends NewsEvent['name']>(name: N, payload: Extract<NewsEvent, { name: N }>['payload'], by = actor): NewsEvent => aNewsEvent(name, payload as never, { seq: 7, actor: by });
const waits = aStageQuestionOf();

describe('the stage: old state + news = fresh state', () => {
  it('when it is opened for the first time, closed and opened again', () => {
    expectFresh(null, event('stage.opened', { openedAt: at }), aStageOf([], { openedAt: at }));
    expectFresh(aStageOf([waits]), event('stage.closed', { closedAt: at }), aStageOf([waits], { closedAt: at }));
    expectFresh(aStageOf([waits], { closedAt: at }), event('stage.opened', { openedAt: at }), aStageOf([waits], { openedAt: at }));
  });

  it('when somebody asks something, and when the reader does', () => {
    expectFresh(aStageOf([]), event('stage_question.asked', { stageQuestion: news() }), aStageOf([waits]));
    const own = aStageQuestionOf({ author: femke, viewerCan: ownRights });
    expectFresh(aStageOf([]), event('stage_question.asked', { stageQuestion: news({ authorId: 'femke' }) }, actorOf('femke', 'Femke Oldenkotte')), aStageOf([own]));
  });

  it('when a question is changed or taken back', () => {
    expectFresh(aStageOf([waits]), event('stage_question.edited', { stageQuestion: { id: 'question', text: 'Anders', editedAt: at } }), aStageOf([aStageQuestionOf({ text: 'Anders', editedAt: at })]));
    expectFresh(aStageOf([waits]), event('stage_question.withdrawn', { questionId: 'question' }), aStageOf([]));
  });

  it('when votes are counted', () => {
    const other = aStageQuestionOf({ id: 'other', viewerVoted: true });
    const counts = [{ questionId: 'question', votes: 31 }, { questionId: 'other', votes: 2 }];
    expectFresh(aStageOf([waits, other]), event('stage_votes.counted', { counts }), aStageOf([aStageQuestionOf({ votes: 31 }), { ...other, votes: 2 }]));
  });

  it('when a question is taken and answered', () => {
    const own = aStageQuestionOf({ author: femke, viewerCan: ownRights });
    expectFresh(aStageOf([own]), event('stage_question.taken', { questionId: 'question', takenAt: at }), aStageOf([{ ...own, takenAt: at, viewerCan: ['stage_question.read'] as never }]));
    const taken = aStageQuestionOf({ takenAt: at });
    expectFresh(aStageOf([taken]), event('stage_question.answered', { questionId: 'question', settledAt: at }), aStageOf([{ ...taken, settledAt: at, outcome: 'answered' }]));
  });

  it('when one is set aside: for others it is gone, its asker and facilitators ask why', () => {
    const aside = event('stage_question.set_aside', { questionId: 'question', settledAt: at });
    expectFresh(aStageOf([waits]), aside, aStageOf([]));
    const own = aStageQuestionOf({ author: femke, viewerCan: ownRights });
    expectFresh(aStageOf([own]), aside, aStageOf([own]), { again: true });
    expectFresh(aStageOf([waits]), aside, aStageOf([waits]), { again: true, facilitates: true });
  });

  it('when one waits again, also for who found it no longer', () => {
    const taken = aStageQuestionOf({ takenAt: at, viewerVoted: true });
    expectFresh(aStageOf([taken]), event('stage_question.returned', { stageQuestion: news({ votes: 3 }) }), aStageOf([{ ...waits, votes: 3, viewerVoted: true }]));
    const cache = cacheOf(aStageOf([]));
    expect(asksStageAgain(cache, SESSION, event('stage_question.returned', { stageQuestion: news({ authorId: 'nobody-knows' }) }), 'femke')).toBe(true);
  });

  it('does not trip over a stage that was not asked for yet', () => {
    const cache = cacheOf(null);
    expect(applyLiveSessionNews(cache, SESSION, event('stage_question.asked', { stageQuestion: news() }), 'femke')).toBe(true);
    expect(stageOf(cache)).toBeNull();
  });
});
