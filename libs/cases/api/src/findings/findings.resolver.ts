import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { DocumentVersion } from '../document-version.entity';
import { MetadataService } from '../metadata/metadata.service';
import type { Share } from '../sharing/share.entity';
import { ShareType } from '../sharing/share.type';
import { SharingRepository } from '../sharing/sharing.repository';
import { SharingService } from '../sharing/sharing.service';
import { FindingsRepository } from './findings.repository';
import { FindingsService } from './findings.service';
import { FindingType, ShareCheckType } from './findings.type';

@Resolver(() => ShareType)
export class FindingsResolver {
  constructor(
    private readonly sharing: SharingService,
    private readonly shares: SharingRepository,
    private readonly findings: FindingsService,
    private readonly repository: FindingsRepository,
    private readonly metadata: MetadataService,
  ) {}

  @Query(() => ShareCheckType, { description: 'What must be looked at before these documents are shared, for who may propose it.' })
  async shareCheck(
    @CurrentActor() actor: Actor,
    @Args('caseFileId', { type: () => ID, description: 'The case.' }) caseFileId: string,
    @Args('versionId', { type: () => ID, nullable: true, description: 'The version; left out: the newest of every document.' }) versionId: string | null,
  ): Promise<Omit<ShareCheckType, 'unread'> & { unread: DocumentVersion[] }> {
    const versionIds = await this.sharing.versionsToShare(actor, { caseFileId, versionId });
    const { unreadIds, ...check } = await this.findings.check(caseFileId, versionIds);
    return { ...check, unread: await this.repository.versions(unreadIds), metadata: await this.metadata.of(versionIds) };
  }

  @ResolveField(() => [FindingType], { description: 'What may be about a person and goes along, as its proposer decided.' })
  async keptFindings(@Parent() share: Share): Promise<FindingType[]> {
    const versions = (await this.shares.versionsOfShares([share.id])).get(share.id) ?? [];
    return this.findings.keptWith(share, versions.map(({ id }) => id));
  }
}
