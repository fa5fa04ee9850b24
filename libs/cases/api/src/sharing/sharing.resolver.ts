import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission, ShareState } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { OrganisationType, OrganisationsLoader } from '@leerkring/organisations/api';
import { Access, Clock, CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { DocumentVersionType } from '../case-file.type';
import type { CaseFile } from '../case-file.entity';
import type { DocumentVersion } from '../document-version.entity';
import type { Share } from './share.entity';
import { ApproveShareInput, ProposeShareInput, RefuseShareInput, RetractShareInput, SharePayload, WithdrawShareInput } from './share.inputs';
import { ShareConnection, ShareListArgs, ShareStateEnum, ShareType, SharedCaseType } from './share.type';
import { stateOf } from './share-states';
import { SharedCases } from './shared-cases';
import { ShareLists } from './share-lists';
import { shareRights } from './sharing.policy';
import { SharingRepository } from './sharing.repository';
import { SharingService } from './sharing.service';

const versionsOfShare = loaderKey<DocumentVersion[]>('versions of share');
const sharesOfVersion = loaderKey<Share[]>('shares of version');

type Answer = Promise<{ share: Share }>;

@Resolver(() => ShareType)
export class SharingResolver {
  constructor(
    private readonly service: SharingService,
    private readonly lists: ShareLists,
    private readonly repository: SharingRepository,
    private readonly cases: SharedCases,
    private readonly accounts: AccountsLoader,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  @Query(() => ShareType, { description: 'One share request, for the people of its municipality who are concerned.' })
  share(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Share> {
    return this.service.get(actor, id);
  }

  @Query(() => ShareConnection, { description: 'Share requests that concern the viewer, newest first.' })
  shares(@CurrentActor() actor: Actor, @Args() args: ShareListArgs): Promise<Connection<Share>> {
    return this.lists.page(actor, args);
  }

  @Query(() => Int, { description: 'How many share requests wait for a decision of the viewer.' })
  waitingShareCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.lists.waiting(actor);
  }

  @Mutation(() => SharePayload, { description: 'Proposes to share documents of a case. Nobody reads them before another person of the municipality approves.' })
  async proposeShare(@CurrentActor() actor: Actor, @Args('input') input: ProposeShareInput): Answer {
    return { share: await this.service.propose(actor, input) };
  }

  @Mutation(() => SharePayload, { description: 'Approves a share request of somebody else.' })
  async approveShare(@CurrentActor() actor: Actor, @Args('input') input: ApproveShareInput): Answer {
    return { share: await this.service.approve(actor, input) };
  }

  @Mutation(() => SharePayload, { description: 'Refuses a share request of somebody else, with the reason.' })
  async refuseShare(@CurrentActor() actor: Actor, @Args('input') input: RefuseShareInput): Answer {
    return { share: await this.service.refuse(actor, input) };
  }

  @Mutation(() => SharePayload, { description: 'Takes an own share request back before it is decided on.' })
  async retractShare(@CurrentActor() actor: Actor, @Args('input') input: RetractShareInput): Answer {
    return { share: await this.service.retract(actor, input) };
  }

  @Mutation(() => SharePayload, { description: 'Ends a running share at once, also for open screens and running downloads.' })
  async withdrawShare(@CurrentActor() actor: Actor, @Args('input') input: WithdrawShareInput): Answer {
    return { share: await this.service.withdraw(actor, input) };
  }

  @ResolveField(() => ShareStateEnum, { description: 'Where it stands.' })
  state(@Parent() share: Share): ShareState {
    return stateOf(share, this.clock.now());
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the group; null for a track and the network.' })
  groupName(@Parent() share: Share, @Context() context: RequestContext): Promise<string | null> {
    return this.cases.groupName(context, share.groupId);
  }

  @ResolveField(() => SharedCaseType, { description: 'The case that the documents belong to.' })
  caseFile(@Parent() share: Share, @Context() context: RequestContext): Promise<object> {
    return this.cases.load(context, share.caseFileId);
  }

  @ResolveField(() => [DocumentVersionType], { description: 'Exactly what is shared, by the name of the document.' })
  async versions(@Parent() share: Share, @Context() context: RequestContext): Promise<DocumentVersion[]> {
    return (await loader(context, versionsOfShare, (ids) => this.repository.versionsOfShares(ids)).load(share.id)) ?? [];
  }

  @ResolveField(() => AccountType, { description: 'Who proposed it.' })
  proposedBy(@Parent() share: Share): Promise<unknown> {
    return this.accounts.load(share.proposedById);
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who approved or refused it.' })
  async decidedBy(@Parent() share: Share): Promise<unknown> {
    return share.decidedById && this.accounts.load(share.decidedById);
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who took it back or ended it.' })
  async endedBy(@Parent() share: Share): Promise<unknown> {
    return share.endedById && this.accounts.load(share.endedById);
  }

  @ResolveField(() => [AccountType], { description: 'Who may decide on it now, by the rule: coordinators, or the delegation when no other coordinator is there. Empty when it is decided.' })
  deciders(@Parent() share: Share): Promise<unknown[]> {
    return this.lists.deciders(share);
  }

  @ResolveField(() => Boolean, { description: 'Whether a coordinator decides; otherwise the municipality has none but who proposed it, and its delegation does.' })
  coordinatorDecides(@Parent() share: Share): Promise<boolean> {
    return this.lists.coordinatorDecides(share);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() share: Share, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, shareRights, { type: 'share', id: share.id }))];
  }
}

@Resolver(() => DocumentVersionType)
export class SharedVersionsResolver {
  constructor(
    private readonly repository: SharingRepository,
    private readonly access: Access,
  ) {}

  @ResolveField(() => [ShareType], { description: 'The share requests about it, newest first; none for who is not of its municipality.' })
  async shares(@Parent() version: DocumentVersion, @Context() context: RequestContext): Promise<Share[]> {
    return (await loader(context, sharesOfVersion, (ids) => this.repository.sharesOfVersions(ids, context.actor)).load(version.id)) ?? [];
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it: fetch it, see who did, and destroy it.' })
  async viewerCan(@Parent() version: DocumentVersion, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, ['document_version.download', 'document_version.oversee', 'document_version.destroy'], { type: 'document_version', id: version.id }))];
  }
}

@Resolver(() => SharedCaseType)
export class SharedCasesResolver {
  constructor(private readonly organisations: OrganisationsLoader) {}

  @ResolveField(() => OrganisationType, { description: 'The municipality that brought it in.' })
  organisation(@Parent() caseFile: CaseFile): Promise<unknown> {
    return this.organisations.load(caseFile.organisationId);
  }
}

