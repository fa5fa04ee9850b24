import { Injectable } from '@nestjs/common';
import type { Words } from '@leerkring/contract';
import type { Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { TaxonomyTerm } from './taxonomy-term.entity';
import { slugOf } from './programme/programme';

/** The one taxonomy that grows while the house is in use: what municipalities want to learn. */
@Injectable()
export class LearningQuestions {
  /** Adds a learning question at the end of its list, or finds the one with this Dutch name. Who may is asked, and told, by who calls. */
  async add(work: Work, { nl, en }: Words): Promise<TaxonomyTerm> {
    // One after another: places and names stay one of a kind.
    await work.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('learning questions', 0))`);
    const all = await work.manager.findBy(TaxonomyTerm, { taxonomy: 'learning_question' });
    const known = all.find(({ nameNl }) => nameNl.toLowerCase() === nl.toLowerCase());
    if (known) return known;
    const id = uuid();
    const slug = slugOf(nl);
    const isTaken = !slug || all.some((term) => term.slug === slug);
    return work.save(TaxonomyTerm, { id, taxonomy: 'learning_question', slug: isTaken ? `leervraag-${id}` : slug, position: Math.max(0, ...all.map(({ position }) => position)) + 1, nameNl: nl, nameEn: en });
  }
}
