import { Injectable } from '@nestjs/common';
import { Kept } from '@leerkring/platform/api';
import { taxonomies, type TaxonomyTerm } from './taxonomy-term.entity';
import { TracksRepository } from './tracks.repository';

const KEPT_MS = 10 * 60_000;

/** Words of the taxonomies by id. They come with a new version of the house, so they are kept. */
@Injectable()
export class TermsLoader {
  private readonly kept = new Kept<TaxonomyTerm>((ids) => this.repository.termsByIds(ids), { forMs: KEPT_MS });

  constructor(private readonly repository: TracksRepository) {}

  /** In the order of the taxonomies; what does not exist is left out. */
  async loadAll(ids: readonly string[]): Promise<TaxonomyTerm[]> {
    if (!ids.length) return [];
    const terms = [...(await this.kept.loadAll(ids)).values()];
    return terms.sort((one, other) => taxonomyPlace(one) - taxonomyPlace(other) || one.position - other.position);
  }
}

function taxonomyPlace({ taxonomy }: TaxonomyTerm): number {
  return taxonomies.indexOf(taxonomy);
}
