import { Injectable } from '@nestjs/common';
import { loader, loaderKey, type RequestContext } from '@leerkring/platform/api';
import type { Organisation } from './organisation.entity';
import { OrganisationsRepository } from './organisations.repository';

const byId = loaderKey<Organisation>('organisation');
const successors = loaderKey<Organisation[]>('organisation.successors');

/** Organisations of one request, gathered into one query. */
@Injectable()
export class OrganisationsLoader {
  constructor(private readonly repository: OrganisationsRepository) {}

  load(context: RequestContext, id: string): Promise<Organisation | null> {
    return loader(context, byId, (ids) => this.repository.byIds(ids)).load(id);
  }

  async successors(context: RequestContext, id: string): Promise<Organisation[]> {
    return (await loader(context, successors, (ids) => this.repository.successorsOf(ids)).load(id)) ?? [];
  }
}
