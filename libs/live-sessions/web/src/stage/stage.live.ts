import type { ApolloCache } from '@apollo/client';
import { graphql, type NewsActor, type NewsEvent, type Permission, type StageQuestionNews } from '@leerkring/contract';
import { registerPolicies } from '@leerkring/platform/web';
import { SpeakerFragment, type Speaker } from '../fragments';
import { StageFragment, StageQuestionFragment, type StageData, type StageQuestionData } from './stage.queries';

registerPolicies({ LiveSession: { fields: { stage: { merge: true } } }, Stage: { fields: { questions: { merge: false } } } });

const RightsOnSession = graphql(`
  fragment StageSession on LiveSession @_unmask {
    id
    viewerCan
  }
`);

const own: Permission[] = ['stage_question.read', 'stage_question.change', 'stage_question.withdraw'];

/** Writes news of the stage into the cache; twice is the same as once. @returns whether the news was of it */
export function applyStageNews(cache: ApolloCache, sessionId: string, event: NewsEvent, me: string | null): boolean {
  switch (event.name) {
    case 'stage.opened':
      return openOrClose(cache, sessionId, { openedAt: event.payload.openedAt, closedAt: null });
    case 'stage.closed':
      return openOrClose(cache, sessionId, { closedAt: event.payload.closedAt });
    case 'stage_question.asked':
      if (event.actor) put(cache, sessionId, event.payload.stageQuestion, speakerOf(event.actor), me);
      return true;
    case 'stage_question.edited':
      return change(cache, event.payload.stageQuestion.id, { text: event.payload.stageQuestion.text, editedAt: event.payload.stageQuestion.editedAt });
    case 'stage_question.withdrawn':
      return remove(cache, sessionId, event.payload.questionId);
    case 'stage_question.taken':
      return change(cache, event.payload.questionId, { takenAt: event.payload.takenAt, viewerCan: ['stage_question.read'] });
    case 'stage_question.answered':
      return change(cache, event.payload.questionId, { settledAt: event.payload.settledAt, outcome: 'answered' });
    case 'stage_question.set_aside':
      return readsAside(cache, sessionId, event.payload.questionId, me) || remove(cache, sessionId, event.payload.questionId);
    case 'stage_question.returned':
      giveBack(cache, sessionId, event.payload.stageQuestion, me);
      return true;
    case 'stage_votes.counted':
      for (const { questionId, votes } of event.payload.counts) change(cache, questionId, { votes });
      return true;
    default:
      return false;
  }
}

/** Whether the stage must be asked for: what travels with no news, for who may read it, or a person whom the screen does not know. */
export function asksStageAgain(cache: ApolloCache, sessionId: string, event: NewsEvent, me: string | null): boolean {
  if (event.name === 'stage_question.set_aside') return readsAside(cache, sessionId, event.payload.questionId, me);
  if (event.name === 'stage_question.returned') return !knownAuthor(cache, event.payload.stageQuestion.authorId);
  return event.name === 'live_session.closed' && stageOf(cache, sessionId) !== null;
}

function stageOf(cache: ApolloCache, sessionId: string): StageData | null {
  return cache.readFragment({ fragment: StageFragment, fragmentName: 'SessionStage', id: `LiveSession:${sessionId}` })?.stage ?? null;
}

function openOrClose(cache: ApolloCache, sessionId: string, times: Partial<StageData>): true {
  cache.modify<{ stage: (object & { questions?: unknown }) | null }>({
    id: `LiveSession:${sessionId}`,
    // One that was never open has no questions; of another the questions may not have been asked for yet.
    fields: { stage: (known) => (known ? { ...known, ...times } : { __typename: 'Stage', closedAt: null, questions: [], ...times }) },
  });
  return true;
}

/** Own questions that are set aside, and all of them for facilitators. */
function readsAside(cache: ApolloCache, sessionId: string, questionId: string, me: string | null): boolean {
  const facilitates = cache.readFragment({ fragment: RightsOnSession, id: `LiveSession:${sessionId}` })?.viewerCan.includes('stage.run') ?? false;
  return facilitates || knownQuestion(cache, questionId)?.author.id === me;
}

function knownQuestion(cache: ApolloCache, id: string): StageQuestionData | null {
  return cache.readFragment({ fragment: StageQuestionFragment, fragmentName: 'StageQuestionView', id: `StageQuestion:${id}` });
}

function knownAuthor(cache: ApolloCache, id: string): Speaker | null {
  return cache.readFragment({ fragment: SpeakerFragment, id: `Account:${id}` });
}

function giveBack(cache: ApolloCache, sessionId: string, news: StageQuestionNews, me: string | null): void {
  const author = knownAuthor(cache, news.authorId);
  if (author) put(cache, sessionId, news, author, me);
}

/** Puts a question among the others, or what it is now in its place. */
function put(cache: ApolloCache, sessionId: string, { authorId, ...news }: StageQuestionNews, author: Speaker, me: string | null): void {
  const stage = stageOf(cache, sessionId);
  if (!stage) return;
  const viewerVoted = knownQuestion(cache, news.id)?.viewerVoted ?? false;
  const question = { __typename: 'StageQuestion', ...news, reason: null, viewerVoted, viewerCan: authorId === me ? own : ['stage_question.read'], author } as unknown as StageQuestionData;
  const questions = stage.questions.some(({ id }) => id === news.id) ? stage.questions.map((one) => (one.id === news.id ? question : one)) : [...stage.questions, question];
  store(cache, sessionId, { ...stage, questions });
}

function remove(cache: ApolloCache, sessionId: string, questionId: string): true {
  const stage = stageOf(cache, sessionId);
  if (stage?.questions.some(({ id }) => id === questionId)) store(cache, sessionId, { ...stage, questions: stage.questions.filter(({ id }) => id !== questionId) });
  return true;
}

function store(cache: ApolloCache, sessionId: string, stage: StageData): void {
  cache.writeFragment({ fragment: StageFragment, fragmentName: 'SessionStage', id: `LiveSession:${sessionId}`, data: { __typename: 'LiveSession', id: sessionId, stage } as never });
}

function change(cache: ApolloCache, id: string, fields: Partial<StageQuestionData>): true {
  cache.modify({ id: `StageQuestion:${id}`, fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, () => value])) as never });
  return true;
}

function speakerOf({ id, name, function: role, jobTitle = null, organisation, organisationId }: NewsActor): Speaker {
  const of = organisation && organisationId ? { __typename: 'Organisation', id: organisationId, name: organisation } : null;
  return { __typename: 'Account', id, name, function: role, jobTitle, organisation: of } as unknown as Speaker;
}

/** What was asked just now stands there before the news of it comes. */
export function addAsked(cache: ApolloCache, sessionId: string, question: StageQuestionData): void {
  const stage = stageOf(cache, sessionId);
  if (stage && !stage.questions.some(({ id }) => id === question.id)) store(cache, sessionId, { ...stage, questions: [...stage.questions, question] });
}
