import type { ApolloCache } from '@apollo/client';
import { graphql, type AgreementNews, type NewsEvent, type Permission } from '@leerkring/contract';
import { AgreementsFragment, type SessionAgreement } from '../fragments';

const NamedAccount = graphql(`
  fragment AgreementAccount on Account @_unmask {
    id
    name
  }
`);

const RightsOnSession = graphql(`
  fragment AgreementSession on LiveSession @_unmask {
    id
    viewerCan
  }
`);

const sessionKey = (id: string): string => `LiveSession:${id}`;

/**
 * Writes news of decisions and actions into the cache.
 * @returns false when the session must be fetched anew: the news is of something else, or names somebody whom the cache does not know
 */
export function applyAgreementNews(cache: ApolloCache, sessionId: string, event: NewsEvent, me: string | null): boolean {
  switch (event.name) {
    case 'agreement.written':
    case 'agreement.changed':
      return put(cache, sessionId, event.payload.agreement, me);
    case 'agreement.removed':
      list(cache, sessionId, listed(cache, sessionId).filter(({ id }) => id !== event.payload.agreementId));
      return true;
    case 'agreement.marked':
      cache.modify<{ doneAt: string | null }>({ id: `Agreement:${event.payload.agreementId}`, fields: { doneAt: () => event.payload.doneAt } });
      return true;
    default:
      return false;
  }
}

/** Puts one in the list of its session, or what it became in its place; never what it was before. */
function put(cache: ApolloCache, sessionId: string, { authorId, personId, ...news }: AgreementNews, me: string | null): boolean {
  const named = (id: string) => cache.readFragment({ fragment: NamedAccount, id: `Account:${id}` });
  const known = listed(cache, sessionId);
  const before = known.find(({ id }) => id === news.id);
  if (before && before.revision >= news.revision) return true;
  const [author, person] = [named(authorId), personId ? named(personId) : null];
  if (!author || (personId && !person)) return false;
  const session = cache.readFragment({ fragment: RightsOnSession, id: sessionKey(sessionId) });
  const viewerCan = rightsOf({ kind: news.kind, authorId, personId }, me, session?.viewerCan.includes('live_session.run') ?? false);
  const agreement = { ...news, __typename: 'Agreement', doneAt: before ? before.doneAt : news.doneAt, viewerCan, author, person } as unknown as SessionAgreement;
  list(cache, sessionId, before ? known.map((one) => (one === before ? agreement : one)) : [...known, agreement]);
  return true;
}

/** What the server answers to a reader about what was written or changed just now: the session is open, and at its close all is fetched anew. */
function rightsOf({ kind, authorId, personId }: Pick<AgreementNews, 'kind' | 'authorId' | 'personId'>, me: string | null, facilitates: boolean): Permission[] {
  const removes = facilitates || authorId === me;
  const marks = kind === 'action' && (facilitates || personId === me);
  return ['agreement.read', 'agreement.change', ...(removes ? (['agreement.remove'] as const) : []), ...(marks ? (['agreement.mark'] as const) : [])];
}

function listed(cache: ApolloCache, sessionId: string): SessionAgreement[] {
  return cache.readFragment({ fragment: AgreementsFragment, id: sessionKey(sessionId) })?.agreements ?? [];
}

function list(cache: ApolloCache, sessionId: string, agreements: SessionAgreement[]): void {
  cache.writeFragment({ fragment: AgreementsFragment, id: sessionKey(sessionId), data: { __typename: 'LiveSession', id: sessionId, agreements } as never });
}
