import { Injectable } from '@nestjs/common';
import { streamOf, type TagNews } from '@leerkring/contract';
import { DomainError, Works, check, type Actor, type Work } from '@leerkring/platform/api';
import { TermsLoader, type TaxonomyTerm } from '@leerkring/tracks/api';
import { DiscussionsRepository } from './discussions.repository';
import { threadUpdate, type UpdateThreadInput } from './thread-changes.inputs';
import { fieldsFor, fieldsOf } from './thread-fields';
import { ThreadTag } from './thread-tag.entity';
import { Thread } from './thread.entity';

/** The words around the posts of a thread: title, fields of its kind, tags. */
@Injectable()
export class ThreadWords {
  constructor(
    private readonly works: Works,
    private readonly repository: DiscussionsRepository,
    private readonly terms: TermsLoader,
  ) {}

  /**
   * Changes title, fields and tags of an own thread; the old ones leave the event log too.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INPUT_INVALID, INPUT_TOO_LONG
   */
  async update(actor: Actor, input: UpdateThreadInput): Promise<string> {
    const { id, title, termIds, ...given } = check(threadUpdate, input);
    await this.works.run(actor, async (work) => {
      const thread = (await this.repository.lockThreads([id], work.send)).get(id);
      await work.require('thread.update', { type: 'thread', id });
      const fields = fieldsFor(thread!.kind, given);
      const editedAt = work.now;
      await work.manager.update(Thread, { id }, { title, fields, editedAt });
      await work.manager.delete(ThreadTag, { threadId: id });
      const tags = (await this.tag(work, id, termIds)).map(newsOf);
      const news = { id, title, ...fieldsOf(thread!.kind, fields), tags, editedAt: editedAt.toISOString() };
      await work.blankEarlierWords(work.record('thread.updated', { thread: news }, streamOf('thread', id), { type: 'thread', id }));
      work.hintGroup(thread!.groupId, streamOf('thread', id));
    });
    return id;
  }

  /**
   * Labels a thread.
   * @throws DomainError INPUT_INVALID when one of the words is none of the taxonomies
   */
  async tag(work: Work, threadId: string, termIds: readonly string[]): Promise<TaxonomyTerm[]> {
    const terms = await this.terms.loadAll(termIds);
    if (terms.length < termIds.length) throw new DomainError('INPUT_INVALID', { fields: { termIds: 'unknown' } });
    if (terms.length) await work.manager.insert(ThreadTag, terms.map((term) => ({ threadId, termId: term.id })));
    return terms;
  }
}

function newsOf({ id, taxonomy, slug, nameNl, nameEn }: TaxonomyTerm): TagNews {
  return { id, taxonomy, slug, nl: nameNl, en: nameEn };
}
