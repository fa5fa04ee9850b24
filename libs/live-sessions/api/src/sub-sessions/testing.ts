import type { Caller, TestApp } from '@leerkring/platform/api/testing';

const SHOWN = 'id subSessions { id head backAt viewerSeat subSessions { id title places taken closedAt viewerCan seated { name } } }';

export interface SeenPart {
  id: string;
  title: string;
  places: number;
  taken: number;
  closedAt: string | null;
  viewerCan: string[];
  seated: { name: string }[];
}

export interface SeenParts {
  id: string;
  head: number;
  backAt: string | null;
  viewerSeat: string | null;
  subSessions: SeenPart[];
}

const verb = (name: string, answer: string): string => `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { liveSession { ${answer} } } }`;

/** What one asks about sub-sessions. */
export const subSessionsAsked = {
  of: `query ($id: ID!) { liveSession(id: $id) { ${SHOWN} } }`,
  open: verb('openSubSessions', SHOWN),
  rename: verb('renameSubSession', SHOWN),
  recall: verb('recallSubSessions', SHOWN),
  walk: verb('walkToSubSession', 'id viewerCan partOf { id }'),
  close: verb('closeLiveSession', 'id'),
};

/** The sub-sessions of a session as this person sees them; null before there are any. */
export async function subSessionsOf(app: TestApp, session: { id: string }, as: Caller): Promise<SeenParts | null> {
  return (await app.ask<{ liveSession: { subSessions: SeenParts | null } }>(subSessionsAsked.of, { id: session.id }, as)).liveSession.subSessions;
}

/** Sub-sessions that this facilitator makes of a session, in which nobody sits yet unless wished. */
export async function someSubSessions(app: TestApp, session: { id: string }, facilitator: Caller, { titles = ['Molen', 'Kerk'], places = 12, seatEverybody = false } = {}): Promise<SeenPart[]> {
  const input = { liveSessionId: session.id, subSessions: titles.map((title) => ({ title, places })), seatEverybody };
  const { openSubSessions } = await app.ask<{ openSubSessions: { liveSession: { subSessions: SeenParts } } }>(subSessionsAsked.open, { input }, facilitator);
  return openSubSessions.liveSession.subSessions.subSessions;
}

/** Takes a seat for this person. */
export async function walk(app: TestApp, to: { id: string }, as: Caller): Promise<void> {
  await app.ask(subSessionsAsked.walk, { input: { id: to.id } }, as);
}
