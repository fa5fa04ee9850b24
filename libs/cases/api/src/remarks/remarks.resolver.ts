import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission, RemarkCircle } from '@leerkring/contract';
import { GroupType, GroupsLoader } from '@leerkring/groups/api';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { Access, CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { DocumentVersionType } from '../case-file.type';
import type { DocumentVersion } from '../document-version.entity';
import { ReadingService } from '../reading/reading.service';
import type { Remark } from './remark.entity';
import { AnswerRemarkInput, EditRemarkInput, PlacedRemarkType, RemarkAudienceType, RemarkInput, RemarkPayload, RemarkType, WriteRemarkInput, WriteRemarkPayload } from './remark.type';
import { RemarksOnVersion } from './remarks-on-version';
import { RemarksRepository, type Place } from './remarks.repository';
import { RemarksService } from './remarks.service';

const answersOf = loaderKey<Remark[]>('answers of remark');
const versionOf = loaderKey<DocumentVersion>('version of remark');

type Answer = Promise<{ remark: Remark }>;

@Resolver(() => DocumentVersionType)
export class RemarksResolver {
  constructor(
    private readonly service: RemarksService,
    private readonly remarks: RemarksRepository,
    private readonly onVersion: RemarksOnVersion,
    private readonly reading: ReadingService,
  ) {}

  @Mutation(() => WriteRemarkPayload, { description: 'Writes a remark about a version of a document.' })
  async writeRemark(@CurrentActor() actor: Actor, @Args('input') input: WriteRemarkInput): Promise<{ documentVersion: DocumentVersion }> {
    return { documentVersion: await this.reading.version(actor, await this.service.write(actor, input)) };
  }

  @Mutation(() => RemarkPayload, { description: 'Answers a remark.' })
  async answerRemark(@CurrentActor() actor: Actor, @Args('input') input: AnswerRemarkInput): Answer {
    return { remark: await this.remarks.stored(await this.service.answer(actor, input)) };
  }

  @Mutation(() => RemarkPayload, { description: 'Puts other words in an own remark or answer.' })
  async editRemark(@CurrentActor() actor: Actor, @Args('input') input: EditRemarkInput): Answer {
    return { remark: await this.remarks.stored(await this.service.edit(actor, input)) };
  }

  @Mutation(() => RemarkPayload, { description: 'Takes the words of an own remark or answer away.' })
  async deleteRemark(@CurrentActor() actor: Actor, @Args('input') input: RemarkInput): Answer {
    return { remark: await this.remarks.stored(await this.service.delete(actor, input)) };
  }

  @Mutation(() => RemarkPayload, { description: 'Says that a remark was dealt with.' })
  async resolveRemark(@CurrentActor() actor: Actor, @Args('input') input: RemarkInput): Answer {
    return { remark: await this.remarks.stored(await this.service.resolve(actor, input)) };
  }

  @Mutation(() => RemarkPayload, { description: 'Says that a remark was not dealt with yet.' })
  async reopenRemark(@CurrentActor() actor: Actor, @Args('input') input: RemarkInput): Answer {
    return { remark: await this.remarks.stored(await this.service.reopen(actor, input)) };
  }

  @ResolveField('remarks', () => [PlacedRemarkType], { description: 'Remarks that the viewer reads at this version, oldest first; of earlier versions those that go along with their passage, and open ones of versions that the viewer may see.' })
  ofVersion(@Parent() version: DocumentVersion, @CurrentActor() actor: Actor): Promise<{ remark: Remark; place: Place | null }[]> {
    return this.onVersion.of(actor, version);
  }

  @ResolveField(() => [RemarkAudienceType], { description: 'In which groups, and for whom there, the viewer can write a remark about it.' })
  remarkAudiences(@Parent() { id }: DocumentVersion, @CurrentActor() actor: Actor): Promise<{ groupId: string; circle: RemarkCircle }[]> {
    return this.onVersion.audiences(actor, id);
  }
}

@Resolver(() => RemarkAudienceType)
export class RemarkAudienceResolver {
  constructor(private readonly groups: GroupsLoader) {}

  @ResolveField(() => GroupType, { description: 'The group.' })
  group(@Parent() { groupId }: { groupId: string }, @Context() context: RequestContext): Promise<unknown> {
    return this.groups.load(context, groupId);
  }
}

@Resolver(() => RemarkType)
export class RemarkResolver {
  constructor(
    private readonly access: Access,
    private readonly accounts: AccountsLoader,
    private readonly groups: GroupsLoader,
    private readonly remarks: RemarksRepository,
    private readonly onVersion: RemarksOnVersion,
  ) {}

  @ResolveField(() => AccountType, { description: 'Who wrote it.' })
  author(@Parent() { authorId }: Remark): Promise<unknown> {
    return this.accounts.load(authorId);
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who settled it.' })
  async resolvedBy(@Parent() { resolvedById }: Remark): Promise<unknown> {
    return resolvedById && this.accounts.load(resolvedById);
  }

  @ResolveField(() => GroupType, { description: 'The group in which it was written.' })
  group(@Parent() { groupId }: Remark, @Context() context: RequestContext): Promise<unknown> {
    return this.groups.load(context, groupId);
  }

  @ResolveField(() => DocumentVersionType, { nullable: true, description: 'The version that it was made at; null when the viewer may not see that one.' })
  async version(@Parent() { versionId }: Remark, @Context() context: RequestContext): Promise<DocumentVersion | null> {
    if (!(await this.onVersion.sees(context.actor, versionId))) return null;
    return loader(context, versionOf, (ids) => this.remarks.versions(ids)).load(versionId);
  }

  @ResolveField(() => [RemarkType], { description: 'Answers to it, oldest first; of an answer none.' })
  async answers(@Parent() { id }: Remark, @Context() context: RequestContext): Promise<Remark[]> {
    return (await loader(context, answersOf, (ids) => this.remarks.answers(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() { id }: Remark, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, ['remark.answer', 'remark.edit', 'remark.delete', 'remark.resolve', 'remark.reopen'], { type: 'remark', id }))];
  }
}
