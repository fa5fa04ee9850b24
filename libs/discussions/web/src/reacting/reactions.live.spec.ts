import { describe, expect, it } from '@jest/globals';
import type { NewsActor, NewsEvent } from '@leerkring/contract';
import { newCache } from '@leerkring/platform/web';
import { aNewsEvent } from '@leerkring/platform/web/testing';
import { applyThreadNews } from '../discussions.live';
import { aPerson, aPostOf, aThreadOf } from '../testing';
import { POSTS, ThreadQuery, type PostData } from '../thread.queries';

const at = '2026-11-19T13:05:00.000Z';
const opening = aPostOf(aPerson('anniek', 'Anniek Scholtemeijer'), 1);
const person = (id: string, name: string) => ({ __typename: 'Account' as const, id, name });
const [loes, jelle, femke] = [person('loes', 'Loes'), person('jelle', 'Jelle'), person('femke', 'Femke Oldenkotte')];
const many = Array.from({ length: 20 }, (_, place) => person(`many-${place}`, `Lid ${place}`));
const variables = { id: 'thread', last: POSTS };

const thanks = (people: object[], mine = false, count = people.length) => [{ __typename: 'PostReactions', kind: 'thanks', count, mine, people }] as unknown as PostData['reactions'];
const aPost = (reactions: PostData['reactions'], wishes: Partial<PostData> = {}) => aPostOf(aPerson('femke', 'Femke Oldenkotte'), 2, { reactions, ...wishes });
const news = (name: 'reaction.added' | 'reaction.removed', { id, name: called }: { id: string; name: string }): NewsEvent => {
  const actor: NewsActor = { id, name: called, function: 'griffier', jobTitle: null, organisation: null, organisationId: null };
  return aNewsEvent(name, { postId: 'post-2', kind: 'thanks', accountId: id }, { seq: 3, actor });
};

/** Old state + news = fresh state, also when the news comes twice. */
function expectFresh(before: PostData, event: NewsEvent, fresh: PostData): void {
  const cache = newCache();
  cache.writeQuery({ query: ThreadQuery, variables, data: { thread: aThreadOf([opening, before]) } });
  for (let times = 0; times < 2; times++) {
    applyThreadNews(cache, 'thread', event, 'femke');
    expect(cache.readQuery({ query: ThreadQuery, variables })!.thread).toEqual(aThreadOf([opening, fresh], { head: 3 }));
  }
}

describe('old state and a reaction give the fresh state', () => {
  it('when somebody is the first, or one more', () => {
    expectFresh(aPost([]), news('reaction.added', loes), aPost(thanks([loes])));
    expectFresh(aPost(thanks([loes])), news('reaction.added', jelle), aPost(thanks([loes, jelle])));
  });

  it('when it is the own one, given on another screen: the viewer comes first', () => {
    expectFresh(aPost(thanks([loes])), news('reaction.added', femke), aPost(thanks([femke, loes], true)));
    expectFresh(aPost(thanks([femke, loes], true)), news('reaction.removed', femke), aPost(thanks([loes])));
  });

  it('when it is taken back, by the last one too', () => {
    expectFresh(aPost(thanks([loes, jelle])), news('reaction.removed', loes), aPost(thanks([jelle])));
    expectFresh(aPost(thanks([loes])), news('reaction.removed', loes), aPost([]));
  });

  it('when more people react than are named', () => {
    expectFresh(aPost(thanks(many, false, 21)), news('reaction.added', loes), aPost(thanks(many, false, 22)));
    expectFresh(aPost(thanks(many, false, 22)), news('reaction.removed', loes), aPost(thanks(many, false, 21)));
  });

  it('when the post is deleted or hidden, and stays without', () => {
    const gone = { body: '', deletedAt: at };
    expectFresh(aPost(thanks([loes])), aNewsEvent('post.deleted', { post: { id: 'post-2', deletedAt: at } }, { seq: 3 }), aPost([], gone));
    expectFresh(aPost(thanks([loes])), aNewsEvent('post.hidden', { post: { id: 'post-2', hiddenAt: at } }, { seq: 3 }), aPost([], { body: '', hiddenAt: at }));
    expectFresh(aPost([], gone), news('reaction.added', loes), aPost([], gone));
  });
});
