import { describe, expect, it } from '@jest/globals';
import type { InMemoryCache } from '@apollo/client';
import type { AgreementNews, NewsEvent, PollNews } from '@leerkring/contract';
import { newCache } from '@leerkring/platform/web';
import { aNewsEvent } from '@leerkring/platform/web/testing';
import { LiveSessionQuery, type RoomSession } from './live-session.query';
import { applyLiveSessionNews } from './live-sessions.live';
import { SESSION, aMessageOf, aPollOf, anAgreementOf, aQueueOf, aRundown, aRundownOf, aSessionOf, aSpeaker, anniek, femke } from './testing';

const at = '2026-11-19T13:05:00.000Z';
const actor = { id: 'anniek', name: 'Anniek Scholtemeijer', function: 'griffier', jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' };

const named = ({ id, name }: typeof anniek) => ({ __typename: 'Account', id, name }) as never;

function cacheOf(session: RoomSession): InMemoryCache {
  const cache = newCache();
  cache.writeQuery({ query: LiveSessionQuery, variables: { id: SESSION }, data: { liveSession: session } });
  return cache;
}

const read = (cache: InMemoryCache): RoomSession => cache.readQuery({ query: LiveSessionQuery, variables: { id: SESSION } })!.liveSession as RoomSession;

/** Old state + news = fresh state, also when the news comes twice. */
function expectFresh(old: RoomSession, event: NewsEvent, fresh: RoomSession): void {
  const cache = cacheOf(old);
  for (let times = 0; times < 2; times++) expect(applyLiveSessionNews(cache, SESSION, event, 'femke')).toBe(true);
  expect(withoutCursors(read(cache))).toEqual(withoutCursors(read(cacheOf(fresh))));
}

/** Cursors are the server's own: only the first one is used, and news never changes it. */
function withoutCursors(session: RoomSession): RoomSession {
  const { messages } = session;
  return { ...session, messages: { ...messages, pageInfo: { ...messages.pageInfo, startCursor: null, endCursor: null } } };
}

const sent = (ordinal: number, seq: number, by = actor): NewsEvent =>
  aNewsEvent(
    'chat_message.sent',
    { chatMessage: { id: `message-${ordinal}`, liveSessionId: SESSION, ordinal, body: `zin ${ordinal}`, createdAt: '2026-11-19T13:00:00.000Z', clientId: `client-${ordinal}` } },
    { seq, actor: by },
  );

describe('old state + news = fresh state', () => {
  it('when somebody says something', () => {
    expectFresh(aSessionOf([aMessageOf(anniek, 1)]), sent(2, 3), aSessionOf([aMessageOf(anniek, 1), aMessageOf(anniek, 2)]));
  });

  it('when the reader said something, who may change and take back those words', () => {
    const own = aMessageOf(femke, 1, { viewerCan: ['chat_message.read', 'chat_message.edit', 'chat_message.delete'] });
    expectFresh(aSessionOf([]), sent(1, 2, { ...actor, id: 'femke', name: 'Femke Oldenkotte' }), aSessionOf([own]));
  });

  it('when somebody speaks whom the screen did not know', () => {
    const newcomer = aSpeaker('yasmina', 'Yasmina el Haddaoui');
    expectFresh(aSessionOf([]), sent(1, 2, { ...actor, id: 'yasmina', name: 'Yasmina el Haddaoui' }), aSessionOf([aMessageOf(newcomer, 1)]));
  });

  it('when somebody changes words', () => {
    const event = aNewsEvent('chat_message.edited', { chatMessage: { id: 'message-1', body: 'beter', editedAt: at } }, { seq: 3, actor });
    expectFresh(aSessionOf([aMessageOf(anniek, 1)]), event, aSessionOf([aMessageOf(anniek, 1, { body: 'beter', editedAt: at })], { head: 3 }));
  });

  it('when words begin to mention somebody', () => {
    const mentioned = { id: '0190a000-0000-7000-8000-00000000000a', name: 'Bram de Wit' };
    const body = `Dag [@Bram de Wit](mention:${mentioned.id})`;
    const event = aNewsEvent('chat_message.edited', { chatMessage: { id: 'message-1', body, editedAt: at } }, { seq: 3, actor });
    expectFresh(aSessionOf([aMessageOf(anniek, 1)]), event, aSessionOf([aMessageOf(anniek, 1, { body, editedAt: at, mentions: [named(mentioned as never)] })], { head: 3 }));
  });

  it('when somebody takes words back', () => {
    const own = aMessageOf(femke, 1, { viewerCan: ['chat_message.read', 'chat_message.edit', 'chat_message.delete'] });
    const event = aNewsEvent('chat_message.deleted', { chatMessage: { id: 'message-1', deletedAt: at } }, { seq: 3, actor });
    expectFresh(aSessionOf([own]), event, aSessionOf([aMessageOf(femke, 1, { body: '', deletedAt: at })], { head: 3 }));
  });

  it('when somebody answers a message', () => {
    const news = { id: 'message-2', liveSessionId: SESSION, ordinal: 2, body: 'zin 2', createdAt: '2026-11-19T13:00:00.000Z', clientId: 'client-2', replyToId: 'message-1' };
    expectFresh(aSessionOf([aMessageOf(femke, 1)]), aNewsEvent('chat_message.sent', { chatMessage: news }, { seq: 3, actor }), aSessionOf([aMessageOf(femke, 1), aMessageOf(anniek, 2, { replyToId: 'message-1' })]));
  });

  it('when files go with words, which are changed, hidden and shown again, and taken back', () => {
    const paper = { id: 'paper', fileName: 'Spelregels.pdf', mediaType: 'application/pdf', bytes: 10, width: null, height: null };
    const attachments = [{ __typename: 'Attachment', ...paper }] as never;
    const news = { id: 'message-1', liveSessionId: SESSION, ordinal: 1, body: '', createdAt: '2026-11-19T13:00:00.000Z', clientId: 'client-1', attachments: [paper] };
    const said = (wishes = {}) => aMessageOf(anniek, 1, { body: '', attachments, ...wishes });
    expectFresh(aSessionOf([]), aNewsEvent('chat_message.sent', { chatMessage: news }, { seq: 2, actor }), aSessionOf([said()]));
    // Who replays finds the message without words and files: those come with the change.
    const edited = aNewsEvent('chat_message.edited', { chatMessage: { id: 'message-1', body: 'beter', editedAt: at, attachments: [paper] } }, { seq: 3, actor });
    expectFresh(aSessionOf([said({ attachments: [] })]), edited, aSessionOf([said({ body: 'beter', editedAt: at })], { head: 3 }));
    const hidden = aNewsEvent('chat_message.hidden', { chatMessage: { id: 'message-1', hiddenAt: at } }, { seq: 3, actor });
    expectFresh(aSessionOf([said()]), hidden, aSessionOf([said({ attachments: [], hiddenAt: at })], { head: 3 }));
    const shown = aNewsEvent('chat_message.unhidden', { chatMessage: { id: 'message-1', body: '', reactionCount: 0, attachments: [paper] } }, { seq: 3, actor });
    expectFresh(aSessionOf([said({ attachments: [], hiddenAt: at })]), shown, aSessionOf([said()], { head: 3 }));
    const deleted = aNewsEvent('chat_message.deleted', { chatMessage: { id: 'message-1', deletedAt: at } }, { seq: 3, actor });
    expectFresh(aSessionOf([said()]), deleted, aSessionOf([said({ attachments: [], deletedAt: at })], { head: 3 }));
  });

  it('when a facilitator hides words, and shows them again to an author who may change them', () => {
    const own = ['chat_message.read', 'chat_message.edit', 'chat_message.delete'] as never;
    const left = ['chat_message.read', 'chat_message.delete'] as never;
    const hidden = aNewsEvent('chat_message.hidden', { chatMessage: { id: 'message-1', hiddenAt: at } }, { seq: 3, actor });
    expectFresh(aSessionOf([aMessageOf(anniek, 1)]), hidden, aSessionOf([aMessageOf(anniek, 1, { body: '', hiddenAt: at })], { head: 3 }));
    expectFresh(aSessionOf([aMessageOf(femke, 1, { viewerCan: own })]), hidden, aSessionOf([aMessageOf(femke, 1, { body: '', hiddenAt: at, viewerCan: left })], { head: 3 }));
    const hiding = { __typename: 'ChatMessageHiding', attachments: [], reason: 'Een nummer.', body: 'zin 1', hiddenBy: named(anniek) } as never;
    const shown = aNewsEvent('chat_message.unhidden', { chatMessage: { id: 'message-1', body: 'zin 1', reactionCount: 0 } }, { seq: 3, actor });
    expectFresh(aSessionOf([aMessageOf(femke, 1, { body: '', hiddenAt: at, hiding, viewerCan: left })]), shown, aSessionOf([aMessageOf(femke, 1, { viewerCan: own })], { head: 3 }));
  });

  it('when an author takes hidden words back', () => {
    const event = aNewsEvent('chat_message.deleted', { chatMessage: { id: 'message-1', deletedAt: at } }, { seq: 3, actor });
    expectFresh(aSessionOf([aMessageOf(anniek, 1, { body: '', hiddenAt: at })]), event, aSessionOf([aMessageOf(anniek, 1, { body: '', deletedAt: at })], { head: 3 }));
  });

  describe('of reactions', () => {
    const [loes, jelle] = [aSpeaker('loes', 'Loes'), aSpeaker('jelle', 'Jelle')];
    const thanks = (people: { id: string; name: string }[], mine = false, count = people.length) => ({ reactions: [{ __typename: 'ChatReactions', kind: 'thanks', count, mine, people: people.map((one) => named(one as typeof anniek)) }] as never });
    const reacted = (name: 'chat_reaction.added' | 'chat_reaction.removed', { id, name: called }: { id: string; name: string }): NewsEvent =>
      aNewsEvent(name, { chatMessageId: 'message-1', kind: 'thanks', accountId: id }, { seq: 3, actor: { ...actor, id, name: called } });
    const fresh = (before: object, event: NewsEvent, after: object): void => expectFresh(aSessionOf([aMessageOf(anniek, 1, before)]), event, aSessionOf([aMessageOf(anniek, 1, after)], { head: 3 }));

    it('when somebody is the first, one more, or takes it back; the reader stands first', () => {
      fresh({}, reacted('chat_reaction.added', loes), thanks([loes]));
      fresh(thanks([loes]), reacted('chat_reaction.added', jelle), thanks([loes, jelle]));
      fresh(thanks([loes]), reacted('chat_reaction.added', femke), thanks([femke, loes], true));
      fresh(thanks([femke, loes], true), reacted('chat_reaction.removed', femke), thanks([loes]));
      fresh(thanks([loes]), reacted('chat_reaction.removed', loes), {});
    });

    it('when it is one of more than are named', () => {
      const many = Array.from({ length: 20 }, (_, place) => aSpeaker(`many-${place}`, `Lid ${place}`));
      fresh(thanks(many, false, 20), reacted('chat_reaction.added', loes), thanks(many, false, 21));
    });

    it('when the message is gone or hidden: there are none', () => {
      for (const gone of [{ body: '', deletedAt: at }, { body: '', hiddenAt: at }]) fresh(gone, reacted('chat_reaction.added', loes), gone);
      fresh(thanks([loes]), aNewsEvent('chat_message.hidden', { chatMessage: { id: 'message-1', hiddenAt: at } }, { seq: 3, actor }), { body: '', hiddenAt: at });
    });
  });

  it('when a message is pinned in the place of another, and taken away again; one that is not at hand is asked for', () => {
    const [first, second] = [aMessageOf(anniek, 1), aMessageOf(anniek, 2)];
    const pinned = aNewsEvent('chat_message.pinned', { chatMessageId: 'message-2' }, { seq: 4, actor });
    expectFresh(aSessionOf([first, second], { pinnedMessage: first }), pinned, aSessionOf([first, second], { head: 4, pinnedMessage: second }));
    const unpinned = aNewsEvent('chat_message.unpinned', { chatMessageId: 'message-1' }, { seq: 4, actor });
    expectFresh(aSessionOf([first, second], { pinnedMessage: first }), unpinned, aSessionOf([first, second], { head: 4 }));
    expectFresh(aSessionOf([first, second], { pinnedMessage: second }), unpinned, aSessionOf([first, second], { head: 4, pinnedMessage: second }));
    expect(applyLiveSessionNews(cacheOf(aSessionOf([first])), SESSION, pinned, 'femke')).toBe(false);
  });

  it('when the rundown goes on', () => {
    const rundown = aRundown({ revision: 3, current: 'information', endsAt: '2026-11-19T13:20:00.000Z' });
    expectFresh(aSessionOf([], { rundown: aRundownOf({ revision: 2 }) }), aNewsEvent('rundown.changed', { rundown, change: 'next' }, { seq: 3, actor }), aSessionOf([], { head: 3, rundown: aRundownOf(rundown) }));
  });

  it('when a hand goes up, and somebody gets the word', () => {
    const turns = [
      { id: 'turn-1', accountId: 'anniek', kind: 'new_point' as const, raisedAt: at, place: null, calledAt: at, endsAt: at },
      { id: 'turn-2', accountId: 'femke', kind: null, raisedAt: at, place: 1, calledAt: null, endsAt: null },
    ];
    const spoken = [{ accountId: 'femke', times: 2 }];
    expectFresh(aSessionOf([]), aNewsEvent('speaking_queue.changed', { speakingQueue: { turns, spoken } }, { seq: 3, actor }), aSessionOf([], { head: 3, speakingQueue: aQueueOf({ turns, spoken }) }));
  });

  it('when a poll is opened, voted in and closed', () => {
    const poll: PollNews = { id: 'poll', question: 'Loten of stemmen?', kind: 'one', weight: 'per_municipality', anonymous: false, options: ['Loten', 'Stemmen'], dots: 1, tie: 'talk', ends: null, round: null, openedAt: '2026-11-19T13:01:00.000Z' };
    expectFresh(aSessionOf([]), aNewsEvent('poll.opened', { poll }, { seq: 3, actor }), aSessionOf([], { head: 3, polls: [aPollOf()] }));
    const voted = aNewsEvent('poll.voted', { pollId: 'poll', voterCount: 2, enough: true }, { seq: 3, actor: { ...actor, id: 'femke' } });
    expectFresh(aSessionOf([], { polls: [aPollOf({ voterCount: 1 })] }), voted, aSessionOf([], { head: 3, polls: [aPollOf({ voterCount: 2, viewerVoted: true })] }));
    const ends = { low: 'oneens', high: 'eens' };
    const scale = { ...poll, kind: 'scale' as const, tie: null };
    const opened = aSessionOf([], { head: 3, polls: [aPollOf({ kind: 'scale', tie: null, ends: { __typename: 'ScaleEnds', ...ends } as never })] });
    expectFresh(aSessionOf([]), aNewsEvent('poll.opened', { poll: { ...scale, ends } }, { seq: 3, actor }), opened);
    const spread = { median: 1, mean: 1.333333 };
    const news = { scores: [2, 1], winners: [0], drawn: null, voters: [['anniek'], []] };
    const closed = aNewsEvent('poll.closed', { pollId: 'poll', closedAt: at, result: { ...news, spread } }, { seq: 3, actor });
    expectFresh(aSessionOf([], { polls: [aPollOf()] }), closed, aSessionOf([], { head: 3, polls: [aPollOf({ closedAt: at, result: { __typename: 'PollResult', ...news, spread: { __typename: 'PollSpread', ...spread } } as never })] }));
  });

  it('when an anonymous poll is opened, gets enough votes, and is closed with too few', () => {
    const few = aPollOf({ anonymous: true, enough: false });
    const poll: PollNews = { id: 'poll', question: 'Loten of stemmen?', kind: 'one', weight: 'per_municipality', anonymous: true, options: ['Loten', 'Stemmen'], dots: 1, tie: 'talk', ends: null, round: null, openedAt: '2026-11-19T13:01:00.000Z' };
    expectFresh(aSessionOf([]), aNewsEvent('poll.opened', { poll }, { seq: 3, actor }), aSessionOf([], { head: 3, polls: [few] }));
    const voted = aNewsEvent('poll.voted', { pollId: 'poll', voterCount: 5, enough: true }, { seq: 3, actor });
    expectFresh(aSessionOf([], { polls: [few] }), voted, aSessionOf([], { head: 3, polls: [{ ...few, voterCount: 5, enough: true }] }));
    const closed = aNewsEvent('poll.closed', { pollId: 'poll', closedAt: at, result: null }, { seq: 3, actor });
    expectFresh(aSessionOf([], { polls: [few] }), closed, aSessionOf([], { head: 3, polls: [{ ...few, closedAt: at }] }));
  });

  it('when a statement of a round is opened', () => {
    const round = { id: 'round', number: 2, total: 3 };
    const poll: PollNews = { id: 'poll', question: 'Over loten', kind: 'statements', weight: 'per_head', anonymous: false, options: ['Loten is eerlijk.'], dots: 1, tie: null, ends: null, round, openedAt: '2026-11-19T13:01:00.000Z' };
    const fresh = aPollOf({ question: 'Over loten', kind: 'statements', weight: 'per_head', options: ['Loten is eerlijk.'], tie: null, round: { __typename: 'StatementRound', ...round } as never });
    expectFresh(aSessionOf([]), aNewsEvent('poll.opened', { poll }, { seq: 3, actor }), aSessionOf([], { head: 3, polls: [fresh] }));
  });

  it('not when a proposal is closed: the reasons stand in no event, so the session is asked for anew', () => {
    const cache = newCache();
    cache.writeQuery({ query: LiveSessionQuery, variables: { id: SESSION }, data: { liveSession: aSessionOf([], { polls: [aPollOf({ kind: 'consent', tie: null, options: ['agree', 'concern', 'objection'] })] }) } });
    const result = { scores: [1, 0, 0], winners: [], drawn: null, spread: null, voters: [['anniek'], [], []] };
    expect(applyLiveSessionNews(cache, SESSION, aNewsEvent('poll.closed', { pollId: 'poll', closedAt: at, result }, { seq: 3, actor }), 'anniek')).toBe(false);
  });

  describe('of decisions and actions', () => {
    const news: AgreementNews = { id: 'agreement', kind: 'action', text: 'Het zaaltje bellen', authorId: 'femke', personId: 'anniek', dueOn: '2026-12-03', doneAt: null, revision: 1, createdAt: '2026-11-19T13:02:00.000Z' };
    const writer = ['live_session.read', 'agreement.write'] as never;
    const guide = ['live_session.read', 'agreement.write', 'live_session.run'] as never;
    const rights = (...more: string[]) => ({ viewerCan: ['agreement.read', 'agreement.change', ...more] as never });
    const written = (wishes: Partial<AgreementNews> = {}): NewsEvent => aNewsEvent('agreement.written', { agreement: { ...news, ...wishes } }, { seq: 3, actor });

    it('when the reader writes an action for somebody else', () => {
      expectFresh(aSessionOf([], { viewerCan: writer }), written(), aSessionOf([], { head: 3, viewerCan: writer, agreements: [anAgreementOf(rights('agreement.remove'))] }));
    });

    it('when somebody writes an action for the reader', () => {
      const own = anAgreementOf({ ...rights('agreement.mark'), author: named(anniek), person: named(femke) });
      expectFresh(aSessionOf([], { viewerCan: writer }), written({ authorId: 'anniek', personId: 'femke' }), aSessionOf([], { head: 3, viewerCan: writer, agreements: [own] }));
    });

    it('when the reader facilitates and somebody decides', () => {
      const decision = anAgreementOf({ ...rights('agreement.remove'), kind: 'decision', author: named(anniek), person: null, dueOn: null });
      expectFresh(aSessionOf([], { viewerCan: guide }), written({ kind: 'decision', authorId: 'anniek', personId: null, dueOn: null }), aSessionOf([], { head: 3, viewerCan: guide, agreements: [decision] }));
    });

    it('when one is changed: it keeps its place', () => {
      const other = anAgreementOf({ id: 'other' });
      const changed = aNewsEvent('agreement.changed', { agreement: { ...news, text: 'beter', revision: 2 } }, { seq: 3, actor });
      const better = anAgreementOf({ ...rights('agreement.remove'), text: 'beter', revision: 2 });
      expectFresh(aSessionOf([], { viewerCan: writer, agreements: [anAgreementOf(), other] }), changed, aSessionOf([], { head: 3, viewerCan: writer, agreements: [better, other] }));
    });

    it('when one is taken out, and when one is done and is not', () => {
      expectFresh(aSessionOf([], { agreements: [anAgreementOf()] }), aNewsEvent('agreement.removed', { agreementId: 'agreement' }, { seq: 3, actor }), aSessionOf([], { head: 3 }));
      for (const [before, doneAt] of [[null, at], [at, null]]) {
        const marked = aNewsEvent('agreement.marked', { agreementId: 'agreement', doneAt: doneAt! }, { seq: 3, actor });
        expectFresh(aSessionOf([], { agreements: [anAgreementOf({ doneAt: before })] }), marked, aSessionOf([], { head: 3, agreements: [anAgreementOf({ doneAt })] }));
      }
    });

    it('asks anew when it names somebody whom the screen does not know', () => {
      expect(applyLiveSessionNews(cacheOf(aSessionOf([])), SESSION, written({ personId: 'yasmina' }), 'femke')).toBe(false);
    });
  });

  it('when the chat is slowed down', () => {
    expectFresh(aSessionOf([]), aNewsEvent('live_session.chat_slowed', { slowSeconds: 30 }, { seq: 3, actor }), aSessionOf([], { head: 3, slowSeconds: 30 }));
  });

  it('when somebody contributes to a phase', () => {
    const event = aNewsEvent('chat_message.sent', { chatMessage: { id: 'message-1', liveSessionId: SESSION, ordinal: 1, body: 'zin 1', createdAt: '2026-11-19T13:00:00.000Z', clientId: 'client-1', kind: 'advice', phase: 'advice' } }, { seq: 2, actor });
    expectFresh(aSessionOf([]), event, aSessionOf([aMessageOf(anniek, 1, { kind: 'advice', phase: 'advice' })]));
  });

  it('when it was planned, opened or closed: then it is fetched anew, because rights changed with it', () => {
    for (const name of ['live_session.planned', 'live_session.opened', 'live_session.closed'] as const) {
      expect(applyLiveSessionNews(cacheOf(aSessionOf([])), SESSION, aNewsEvent(name, { liveSessionId: SESSION }, { seq: 2 }), 'femke')).toBe(false);
    }
  });
});

describe('news that comes late', () => {
  it('turns no rundown back', () => {
    const cache = cacheOf(aSessionOf([], { head: 4, rundown: aRundownOf({ revision: 5, current: 'advice' }) }));
    applyLiveSessionNews(cache, SESSION, aNewsEvent('rundown.changed', { rundown: aRundown({ revision: 4 }), change: 'next' }, { seq: 3 }), 'femke');
    expect(read(cache).rundown).toMatchObject({ revision: 5, current: 'advice' });
  });

  it('turns no decision or action back', () => {
    const stands = anAgreementOf({ text: 'beter', revision: 2 });
    const cache = cacheOf(aSessionOf([], { head: 4, agreements: [stands] }));
    const old = { id: 'agreement', kind: 'action' as const, text: '', authorId: 'femke', personId: 'anniek', dueOn: null, doneAt: null, revision: 1, createdAt: at };
    applyLiveSessionNews(cache, SESSION, aNewsEvent('agreement.written', { agreement: old }, { seq: 3 }), 'femke');
    expect(read(cache).agreements).toEqual([stands]);
  });

  it('brings no old words back', () => {
    const gone = aMessageOf(anniek, 1, { body: '', deletedAt: at });
    const cache = cacheOf(aSessionOf([gone], { head: 4 }));
    applyLiveSessionNews(cache, SESSION, sent(1, 2), 'femke');
    applyLiveSessionNews(cache, SESSION, aNewsEvent('chat_message.edited', { chatMessage: { id: 'message-1', body: 'oud', editedAt: at } }, { seq: 3 }), 'femke');
    applyLiveSessionNews(cache, SESSION, aNewsEvent('chat_message.unhidden', { chatMessage: { id: 'message-1', body: 'oud', reactionCount: 0 } }, { seq: 3 }), 'femke');
    expect(read(cache)).toEqual(read(cacheOf(aSessionOf([gone], { head: 4 }))));
  });
});
