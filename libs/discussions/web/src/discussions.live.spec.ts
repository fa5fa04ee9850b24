import { describe, expect, it } from '@jest/globals';
import type { InMemoryCache } from '@apollo/client';
import type { AttachmentNews, NewsActor, NewsEvent } from '@leerkring/contract';
import { newCache } from '@leerkring/platform/web';
import { aNewsEvent } from '@leerkring/platform/web/testing';
import { applyThreadNews, markRead } from './discussions.live';
import { applyConfirmation } from './kinds/kinds.live';
import { ConfirmationsQuery } from './kinds/kinds.queries';
import { aPerson, aPostOf, aRow, aThreadList, aThreadOf } from './testing';
import { ThreadsQuery } from './thread-list.queries';
import { POSTS, ThreadQuery, type PostData, type ThreadData } from './thread.queries';

const anniek = aPerson('anniek', 'Anniek Scholtemeijer');
const femke = aPerson('femke', 'Femke Oldenkotte');
const actor: NewsActor = { id: 'anniek', name: anniek.name, function: anniek.function, jobTitle: null, organisation: 'Dalfsen', organisationId: 'gm0148' };
const opening = aPostOf(femke, 1, { body: 'Wie opent het dorpshuis?' });
const old = aThreadOf([opening], { readOrdinal: 1 });
const later = '2026-11-19T13:05:00.000Z';

function cached(thread: ThreadData): InMemoryCache {
  const cache = newCache();
  cache.writeQuery({ query: ThreadQuery, variables: { id: thread.id, last: POSTS }, data: { thread } });
  return cache;
}

const shown = (cache: InMemoryCache): ThreadData => cache.readQuery({ query: ThreadQuery, variables: { id: old.id, last: POSTS } })!.thread;

function added(post: PostData, attachments?: AttachmentNews[]) {
  const { id, threadId, parentId, ordinal, body, createdAt, clientId } = post;
  return aNewsEvent('post.added', { post: { id, threadId, parentId, ordinal, body, createdAt, clientId, mentions: post.mentions.map((person) => person.id), ...(attachments && { attachments }) } }, { seq: post.seq, actor });
}

/** Old state + news = fresh state, also when the news comes twice; cursors are the server's own and mean nothing here. */
function expectFresh(before: ThreadData, event: NewsEvent, fresh: ThreadData, reader = 'femke'): InMemoryCache {
  const cache = cached(before);
  for (let times = 0; times < 2; times++) {
    applyThreadNews(cache, old.id, event, reader);
    expect(shown(cache)).toEqual(fresh);
  }
  return cache;
}

describe('old state and news give the fresh state', () => {
  it('when somebody adds a post', () => {
    const post = aPostOf(anniek, 2, { body: 'De koster.', createdAt: later });
    expectFresh(old, added(post), aThreadOf([opening, post], { readOrdinal: 1, lastPostAt: later }));
  });

  it('when the reader adds a post, who may change it and has read up to it', () => {
    const post = aPostOf(anniek, 2, { createdAt: later, viewerCan: ['post.read', 'post.edit', 'post.delete'] });
    expectFresh(old, added(post), aThreadOf([opening, post], { readOrdinal: 2, lastPostAt: later }), 'anniek');
  });

  it('when somebody is mentioned, also who was not on the page, and one who is goes by the name of now', () => {
    const loes = { __typename: 'Account', id: '0198f6a2-0000-7000-8000-000000000001', name: 'Loes [K] van Kempenaar' };
    const body = `[@Loes \\[K\\] van Kempenaar](mention:${loes.id})`;
    const post = aPostOf(anniek, 2, { body, createdAt: later, mentions: [loes] as PostData['mentions'] });
    const cache = expectFresh(old, added(post), aThreadOf([opening, post], { readOrdinal: 1, lastPostAt: later }));
    cache.modify({ id: `Account:${loes.id}`, fields: { name: () => 'Loes Kempenaar' } });
    applyThreadNews(cache, old.id, aNewsEvent('post.edited', { post: { id: post.id, body: `Dag ${body}`, editedAt: later, mentions: [loes.id], newMentions: [loes.id] } }, { seq: 3, actor }), 'femke');
    expect(shown(cache).posts.nodes[1]).toMatchObject({ body: `Dag ${body}`, mentions: [{ name: 'Loes Kempenaar' }] });
    applyThreadNews(cache, old.id, aNewsEvent('post.edited', { post: { id: post.id, body: 'Dag', editedAt: later, mentions: [], newMentions: [] } }, { seq: 4, actor }), 'femke');
    expect(shown(cache).posts.nodes[1]).toMatchObject({ mentions: [] });
  });

  it('when a post comes with files, when it is changed to others, and when it is deleted', () => {
    const files = ['een', 'twee'].map((name) => ({ id: name, fileName: `${name}.pdf`, mediaType: 'application/pdf', bytes: 9, width: null, height: null }));
    const attachments = files.map((file) => ({ __typename: 'Attachment', ...file })) as PostData['attachments'];
    const post = aPostOf(anniek, 2, { createdAt: later, attachments: [attachments[0]!] });
    const cache = expectFresh(old, added(post, [files[0]!]), aThreadOf([opening, post], { readOrdinal: 1, lastPostAt: later }));
    const edited = { id: post.id, body: post.body, editedAt: later, mentions: [], newMentions: [], attachments: [files[1]!] };
    applyThreadNews(cache, old.id, aNewsEvent('post.edited', { post: edited }, { seq: 3, actor }), 'femke');
    expect(shown(cache).posts.nodes[1]!.attachments).toEqual([attachments[1]]);
    applyThreadNews(cache, old.id, aNewsEvent('post.deleted', { post: { id: post.id, deletedAt: later } }, { seq: 4, actor }), 'femke');
    expect(shown(cache).posts.nodes[1]!.attachments).toEqual([]);
  });

  it('when a post is edited, also one that was read before with its first words', () => {
    const post = aPostOf(anniek, 2, { body: 'De koster' });
    const before = aThreadOf([opening, post], { readOrdinal: 2 });
    const fresh = aThreadOf([opening, { ...post, body: 'De beheerder', editedAt: later }], { readOrdinal: 2, head: 3 });
    const cache = expectFresh(before, aNewsEvent('post.edited', { post: { id: post.id, body: 'De beheerder', editedAt: later, mentions: [], newMentions: [] } }, { seq: 3, actor }), fresh);
    applyThreadNews(cache, old.id, { ...added(post), seq: 2 }, 'femke');
    expect(shown(cache)).toEqual(fresh);
  });

  it('when a post is deleted, whoever wrote it, also when an earlier edit comes after it', () => {
    const post = aPostOf(anniek, 2, { viewerCan: ['post.read', 'post.edit', 'post.delete'] });
    const fresh = aThreadOf([opening, { ...post, body: '', deletedAt: later, viewerCan: ['post.read'] }], { readOrdinal: 2, head: 3 });
    const before = aThreadOf([opening, post], { readOrdinal: 2 });
    const cache = expectFresh(before, aNewsEvent('post.deleted', { post: { id: post.id, deletedAt: later } }, { seq: 3, actor }), fresh, 'anniek');
    applyThreadNews(cache, old.id, aNewsEvent('post.edited', { post: { id: post.id, body: 'Oud', editedAt: later, mentions: [], newMentions: [] } }, { seq: 2, actor }), 'anniek');
    expect(shown(cache)).toEqual(fresh);
  });
});

describe('what belongs to the kind of a thread', () => {
  it('follows the title, the fields and the labels that its author changes', () => {
    const before = aThreadOf([opening], { kind: 'best_practice' });
    const bestPractice = { situation: 'Weinig animo', approach: 'Drie avonden', effect: '', conditions: '' };
    const tag = { id: 'dorpen', taxonomy: 'theme', slug: 'dorpen', nl: 'Dorpen', en: 'Villages' };
    const thread = { id: old.id, title: 'Drie avonden', bestPractice, hotIssue: null, tags: [tag], editedAt: later };
    const fresh = aThreadOf([opening], {
      kind: 'best_practice',
      head: 2,
      title: 'Drie avonden',
      editedAt: later,
      bestPractice: { __typename: 'BestPractice', ...bestPractice } as ThreadData['bestPractice'],
      tags: [{ __typename: 'TaxonomyTerm', ...tag } as ThreadData['tags'][number]],
    });
    const cache = expectFresh(before, aNewsEvent('thread.updated', { thread }, { seq: 2, actor }), fresh);
    applyThreadNews(cache, old.id, aNewsEvent('thread.updated', { thread: null }, { seq: 1, actor }), 'femke');
    expect(shown(cache)).toEqual(fresh);
  });

  it('follows the role map of a hot issue', () => {
    const roles = { burgemeester: '', wethouder: 'Geld zoeken', raad: '', griffier: '', secretaris: '' };
    const hotIssue = { stake: 'Het dorpshuis', forWhom: '', until: null, roles };
    const thread = { id: old.id, title: old.title, bestPractice: null, hotIssue, tags: [], editedAt: later };
    const typed = { __typename: 'HotIssue', ...hotIssue, roles: { __typename: 'RoleMap', ...roles } } as ThreadData['hotIssue'];
    expectFresh(old, aNewsEvent('thread.updated', { thread }, { seq: 2, actor }), aThreadOf([opening], { head: 2, editedAt: later, hotIssue: typed }));
  });

  it('follows the answer that is accepted, and that it is open again', () => {
    const post = aPostOf(anniek, 2);
    const asked = aThreadOf([opening, post], { readOrdinal: 2 });
    const answered = aThreadOf([opening, post], { readOrdinal: 2, head: 3, answeredAt: later, acceptedAnswer: post });
    expectFresh(asked, aNewsEvent('thread.answered', { threadId: old.id, postId: post.id, answeredAt: later }, { seq: 3, actor }), answered);
    expectFresh(answered, aNewsEvent('thread.answer_withdrawn', { threadId: old.id }, { seq: 4, actor }), aThreadOf([opening, post], { readOrdinal: 2, head: 4 }));
  });

  it('shows a facilitator at once who confirmed an announcement', () => {
    const cache = newCache();
    const confirmations = (confirmed: object[], missing: object[]) => ({
      viewer: { __typename: 'Viewer', head: 1 },
      thread: { __typename: 'Thread', id: 'thread', confirmations: { __typename: 'AnnouncementConfirmations', confirmed, missing } },
    });
    const variables = { id: 'thread' };
    cache.writeQuery({ query: ConfirmationsQuery, variables, data: confirmations([], [femke, anniek]) as never });
    const event = aNewsEvent('announcement.confirmed', { threadId: 'thread', accountId: 'anniek', confirmedAt: later }, { seq: 2, actor });
    for (let times = 0; times < 2; times++) {
      applyConfirmation(cache, event);
      const confirmation = { __typename: 'AnnouncementConfirmation', confirmedAt: later, account: anniek };
      expect(cache.readQuery({ query: ConfirmationsQuery, variables })).toEqual(confirmations([confirmation], [femke]));
    }
  });
});

describe('reading on', () => {
  it('counts for the thread and its group, also when only a list is loaded', () => {
    const cache = newCache();
    const variables = { groupId: 'group', first: 20, kind: null, termId: null };
    const { data } = aThreadList([aRow('thread', { lastOrdinal: 9, unreadCount: 3 })], { unreadCount: 5 });
    cache.writeQuery({ query: ThreadsQuery, variables, data: data as never });
    markRead(cache, 'thread', 8);
    expect(cache.readQuery({ query: ThreadsQuery, variables })!.group).toMatchObject({ unreadCount: 3, threads: { nodes: [{ unreadCount: 1 }] } });
  });

  it('lowers the number of the thread and never raises it again', () => {
    const cache = cached(aThreadOf([opening, aPostOf(anniek, 2), aPostOf(anniek, 3)], { readOrdinal: 1 }));
    markRead(cache, old.id, 2);
    expect(shown(cache)).toMatchObject({ readOrdinal: 2, unreadCount: 1 });
    markRead(cache, old.id, 1);
    expect(shown(cache)).toMatchObject({ readOrdinal: 2, unreadCount: 1 });
  });
});
