import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { weigh, type Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { Access, CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { CaseFile } from '../case-file.entity';
import { CaseFileType } from '../case-file.type';
import { votingSeat } from '../cases.policy';
import { CasesService } from '../cases.service';
import type { Weighing, WeighingCriterion, WeighingOption, WeighingScore } from './weighing.entity';
import { ChangeWeighingInput, DraftWeighingInput, WeighingInput } from './weighing.inputs';
import { WeighingRepository, type WeighingSource } from './weighing.repository';
import { WeighingService, weighingRef } from './weighing.service';
import { DraftWeighingPayload, RemoveWeighingPayload, WeighingCriterionType, WeighingOptionType, WeighingPayload, WeighingScoreType, WeighingSourceType, WeighingType } from './weighing.type';
import type { WeighingVersion } from './weighing-version.entity';
import { WeighingVersionType } from './weighing-version.type';

const weighingsOfCase = loaderKey<Weighing[]>('weighings of case file');
const criteriaOfWeighing = loaderKey<WeighingCriterion[]>('criteria of weighing');
const optionsOfWeighing = loaderKey<WeighingOption[]>('options of weighing');
const scoresOfWeighing = loaderKey<WeighingScore[]>('scores of weighing');
const versionsOfWeighing = loaderKey<WeighingVersion[]>('versions of weighing');
const sourceOfWeighing = loaderKey<WeighingSource>('source of weighing');

const rights: readonly Permission[] = ['weighing.change', 'weighing.remove', 'weighing.keep', 'weighing.lay_before', 'weighing.answer', 'weighing.settle'];

@Resolver(() => CaseFileType)
export class CaseWeighingsResolver {
  constructor(
    private readonly service: WeighingService,
    private readonly cases: CasesService,
    private readonly weighings: WeighingRepository,
  ) {}

  @Query(() => WeighingType, { description: 'One weighing framework, when the viewer may read its case.' })
  weighing(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Weighing> {
    return this.service.read(actor, id);
  }

  @Mutation(() => DraftWeighingPayload, { description: 'Makes a weighing framework for a case, perhaps with the criteria of another one of the same group.' })
  async draftWeighing(@CurrentActor() actor: Actor, @Args('input') input: DraftWeighingInput): Promise<{ weighing: Weighing; caseFile: CaseFile }> {
    const weighing = await this.service.draft(actor, input);
    return { weighing, caseFile: await this.cases.read(actor, weighing.caseFileId) };
  }

  @Mutation(() => WeighingPayload, { description: 'Gives a weighing framework another title or question.' })
  async changeWeighing(@CurrentActor() actor: Actor, @Args('input') input: ChangeWeighingInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.change(actor, input) };
  }

  @Mutation(() => RemoveWeighingPayload, { description: 'Takes a weighing framework away, with its versions; not once one lies before the group or was adopted.' })
  async removeWeighing(@CurrentActor() actor: Actor, @Args('input') input: WeighingInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.cases.read(actor, await this.service.remove(actor, input)) };
  }

  @ResolveField('weighings', () => [WeighingType], { description: 'Its weighing frameworks, the oldest first.' })
  async ofCase(@Parent() { id }: CaseFile, @Context() context: RequestContext): Promise<Weighing[]> {
    return (await loader(context, weighingsOfCase, (ids) => this.weighings.ofCases(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [WeighingSourceType], { description: 'Weighing frameworks of the same group whose criteria a new one can begin with; for who may make one.' })
  weighingStarts(@Parent() { id }: CaseFile, @CurrentActor() actor: Actor): Promise<WeighingSource[]> {
    return this.service.startsFor(actor, id);
  }
}

@Resolver(() => WeighingType)
export class WeighingResolver {
  constructor(
    private readonly access: Access,
    private readonly accounts: AccountsLoader,
    private readonly cases: CasesService,
    private readonly weighings: WeighingRepository,
  ) {}

  @ResolveField(() => AccountType, { description: 'Who made it.' })
  author(@Parent() { authorId }: Weighing): Promise<unknown> {
    return this.accounts.load(authorId);
  }

  @ResolveField(() => CaseFileType, { description: 'The case that it belongs to.' })
  caseFile(@Parent() { caseFileId }: Weighing, @CurrentActor() actor: Actor): Promise<CaseFile> {
    return this.cases.read(actor, caseFileId);
  }

  @ResolveField(() => WeighingSourceType, { nullable: true, description: 'The one whose criteria it began with.' })
  async from(@Parent() { fromId }: Weighing, @Context() context: RequestContext): Promise<WeighingSource | null> {
    return fromId ? loader(context, sourceOfWeighing, (ids) => this.weighings.sources(ids)).load(fromId) : null;
  }

  @ResolveField(() => [WeighingCriterionType], { description: 'What options are compared on, in the order in which it was added.' })
  async criteria(@Parent() { id }: Weighing, @Context() context: RequestContext): Promise<WeighingCriterion[]> {
    return (await loader(context, criteriaOfWeighing, (ids) => this.weighings.criteria(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [WeighingOptionType], { description: 'What can be chosen, in the order in which it was added.' })
  async options(@Parent() { id }: Weighing, @Context() context: RequestContext): Promise<WeighingOption[]> {
    return (await loader(context, optionsOfWeighing, (ids) => this.weighings.options(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [WeighingScoreType], { description: 'The scores that were given, also those that were taken back.' })
  async scores(@Parent() { id }: Weighing, @Context() context: RequestContext): Promise<WeighingScore[]> {
    return (await loader(context, scoresOfWeighing, (ids) => this.weighings.scores(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [ID], { description: 'The options that come out best now; several: a tie.' })
  async leaders(@Parent() weighing: Weighing, @Context() context: RequestContext): Promise<string[]> {
    const [criteria, options, scores] = [await this.criteria(weighing, context), await this.options(weighing, context), await this.scores(weighing, context)];
    return weigh(criteria, options.map(({ id }) => id), scores).leaders;
  }

  @ResolveField(() => [WeighingVersionType], { description: 'Its versions, the newest first.' })
  async versions(@Parent() { id }: Weighing, @Context() context: RequestContext): Promise<WeighingVersion[]> {
    return (await loader(context, versionsOfWeighing, (ids) => this.weighings.versions(ids)).load(id)) ?? [];
  }

  @ResolveField(() => ID, { nullable: true, description: 'The municipality that the viewer speaks for in its group; null for facilitators.' })
  async viewerOrganisationId(@Parent() { caseFileId }: Weighing, @CurrentActor() actor: Actor): Promise<string | null> {
    return votingSeat(actor, (await this.cases.read(actor, caseFileId)).groupId) ?? null;
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() { id }: Weighing, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, rights, weighingRef(id)))];
  }
}

@Resolver(() => WeighingScoreType)
export class WeighingScoreResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { description: 'Who gave it, or took it back.' })
  scoredBy(@Parent() { scoredById }: WeighingScore): Promise<unknown> {
    return this.accounts.load(scoredById);
  }
}
