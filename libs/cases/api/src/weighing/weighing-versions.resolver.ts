import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { OrganisationType, OrganisationsLoader } from '@leerkring/organisations/api';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { Weighing } from './weighing.entity';
import { WeighingRepository } from './weighing.repository';
import { WeighingPayload } from './weighing.type';
import type { KeptWeighing, WeighingVersion, WeighingVoice } from './weighing-version.entity';
import { AnswerWeighingInput, KeepWeighingInput, KeptCriterionType, KeptOptionType, KeptScoreType, SettleWeighingInput, WeighingVersionInput, WeighingVersionType, WeighingVoiceType } from './weighing-version.type';
import { WeighingVersionsService } from './weighing-versions.service';

const voicesOfVersion = loaderKey<WeighingVoice[]>('voices of weighing version');

@Resolver(() => WeighingVersionType)
export class WeighingVersionsResolver {
  constructor(
    private readonly service: WeighingVersionsService,
    private readonly accounts: AccountsLoader,
    private readonly organisations: OrganisationsLoader,
    private readonly weighings: WeighingRepository,
  ) {}

  @Query(() => WeighingVersionType, { description: 'One version of a weighing framework, when the viewer may read its case.' })
  weighingVersion(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<WeighingVersion> {
    return this.service.read(actor, id);
  }

  @Mutation(() => WeighingPayload, { description: 'Keeps a weighing framework as it is now, as a version.' })
  async keepWeighing(@CurrentActor() actor: Actor, @Args('input') input: KeepWeighingInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.keep(actor, input) };
  }

  @Mutation(() => WeighingPayload, { description: 'Lays a version before the group, which says whether it adopts it.' })
  async layWeighingBefore(@CurrentActor() actor: Actor, @Args('input') input: WeighingVersionInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.layBefore(actor, input) };
  }

  @Mutation(() => WeighingPayload, { description: 'Says for the own municipality whether it adopts a version.' })
  async answerWeighing(@CurrentActor() actor: Actor, @Args('input') input: AnswerWeighingInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.answer(actor, input) };
  }

  @Mutation(() => WeighingPayload, { description: 'Says whether the group adopted a version.' })
  async settleWeighing(@CurrentActor() actor: Actor, @Args('input') input: SettleWeighingInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.settle(actor, input) };
  }

  @ResolveField(() => AccountType, { description: 'Who kept it.' })
  author(@Parent() { authorId }: WeighingVersion): Promise<unknown> {
    return this.accounts.load(authorId);
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who said what the group decided.' })
  settledBy(@Parent() { settledById }: WeighingVersion): Promise<unknown> | null {
    return settledById ? this.accounts.load(settledById) : null;
  }

  @ResolveField(() => [WeighingVoiceType], { description: 'What municipalities said of it, the newest first; the last one of each counts.' })
  async voices(@Parent() { id }: WeighingVersion, @Context() context: RequestContext): Promise<WeighingVoice[]> {
    return (await loader(context, voicesOfVersion, (ids) => this.weighings.voices(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [OrganisationType], { description: 'Municipalities of the group that said nothing of it while it lay before the group.' })
  async silent(@Parent() version: WeighingVersion): Promise<unknown[]> {
    const organisations = await Promise.all((await this.service.silent(version)).map((id) => this.organisations.load(id)));
    return organisations.filter((organisation) => organisation !== null);
  }

  @ResolveField(() => String, { description: 'What the weighing framework was called.' })
  title(@Parent() { kept }: WeighingVersion): string {
    return kept.title;
  }

  @ResolveField(() => String, { description: 'The question that it helped to answer.' })
  question(@Parent() { kept }: WeighingVersion): string {
    return kept.question;
  }

  @ResolveField(() => [KeptCriterionType], { description: 'Its criteria as they were.' })
  criteria(@Parent() { kept }: WeighingVersion): KeptWeighing['criteria'] {
    return kept.criteria;
  }

  @ResolveField(() => [KeptOptionType], { description: 'Its options as they were.' })
  options(@Parent() { kept }: WeighingVersion): KeptWeighing['options'] {
    return kept.options;
  }

  @ResolveField(() => [KeptScoreType], { description: 'Its scores as they were.' })
  scores(@Parent() { kept }: WeighingVersion): KeptWeighing['scores'] {
    return kept.scores;
  }
}

@Resolver(() => WeighingVoiceType)
export class WeighingVoiceResolver {
  constructor(
    private readonly accounts: AccountsLoader,
    private readonly organisations: OrganisationsLoader,
  ) {}

  @ResolveField(() => OrganisationType, { description: 'The municipality.' })
  organisation(@Parent() { organisationId }: WeighingVoice): Promise<unknown> {
    return this.organisations.load(organisationId);
  }

  @ResolveField(() => AccountType, { description: 'Who said it for the municipality.' })
  author(@Parent() { accountId }: WeighingVoice): Promise<unknown> {
    return this.accounts.load(accountId);
  }
}
