import { Injectable } from '@nestjs/common';
import { GroupsLoader } from '@leerkring/groups/api';
import { Access, loader, loaderKey, type RequestContext } from '@leerkring/platform/api';
import type { CaseFile } from '../case-file.entity';
import { SharingRepository } from './sharing.repository';

const caseById = loaderKey<CaseFile>('case of shared documents');

/** What goes with shared documents of the case that they belong to: its words, and its id only for who may go there. */
@Injectable()
export class SharedCases {
  constructor(
    private readonly repository: SharingRepository,
    private readonly access: Access,
    private readonly groups: GroupsLoader,
  ) {}

  async load(context: RequestContext, caseFileId: string): Promise<Omit<CaseFile, 'id'> & { id: string | null }> {
    const caseFile = (await loader(context, caseById, (ids) => this.repository.caseFiles(ids)).load(caseFileId))!;
    const readable = await this.access.can(context.actor, 'case_file.read', { type: 'case_file', id: caseFileId });
    return { ...caseFile, id: readable ? caseFileId : null };
  }

  async groupName(context: RequestContext, groupId: string | null): Promise<string | null> {
    return groupId ? ((await this.groups.load(context, groupId))?.name ?? null) : null;
  }
}
