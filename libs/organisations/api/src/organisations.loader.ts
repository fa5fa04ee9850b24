import { Injectable } from '@nestjs/common';
import { Kept, loader, loaderKey, type RequestContext } from '@leerkring/platform/api';
import type { Organisation } from './organisation.entity';
import { OrganisationsRepository } from './organisations.repository';

const successors = loaderKey<Organisation[]>('organisation.successors');

const KEPT_MS = 10_000;

/** Organisations beside people and groups: asked for by every page, so kept for some seconds. A name that changes is read anew at once on the node where it does. */
@Injectable()
export class OrganisationsLoader {
  private readonly organisations = new Kept<Organisation>((ids) => this.repository.byIds(ids), { forMs: KEPT_MS });

  constructor(private readonly repository: OrganisationsRepository) {}

  async load(id: string): Promise<Organisation | null> {
    return (await this.organisations.load(id)) ?? null;
  }

  loadAll(ids: readonly string[]): Promise<Map<string, Organisation>> {
    return this.organisations.loadAll(ids);
  }

  forget(id: string): void {
    this.organisations.forget(id);
  }

  async successors(context: RequestContext, id: string): Promise<Organisation[]> {
    return (await loader(context, successors, (ids) => this.repository.successorsOf(ids)).load(id)) ?? [];
  }
}
