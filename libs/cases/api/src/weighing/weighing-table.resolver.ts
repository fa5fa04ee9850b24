import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { Weighing } from './weighing.entity';
import { AddWeighingCriterionInput, AddWeighingOptionInput, ChangeWeighingCriterionInput, ChangeWeighingOptionInput, RemoveWeighingPartInput, ScoreWeighingInput } from './weighing.inputs';
import { WeighingTableService } from './weighing-table.service';
import { WeighingPayload, WeighingType } from './weighing.type';

@Resolver(() => WeighingType)
export class WeighingTableResolver {
  constructor(private readonly service: WeighingTableService) {}

  @Mutation(() => WeighingPayload, { description: 'Adds a criterion to a weighing framework.' })
  async addWeighingCriterion(@CurrentActor() actor: Actor, @Args('input') input: AddWeighingCriterionInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.addCriterion(actor, input) };
  }

  @Mutation(() => WeighingPayload, { description: 'Puts other words, or another weight, in a criterion.' })
  async changeWeighingCriterion(@CurrentActor() actor: Actor, @Args('input') input: ChangeWeighingCriterionInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.changeCriterion(actor, input) };
  }

  @Mutation(() => WeighingPayload, { description: 'Takes a criterion away, with its scores.' })
  async removeWeighingCriterion(@CurrentActor() actor: Actor, @Args('input') input: RemoveWeighingPartInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.removeCriterion(actor, input) };
  }

  @Mutation(() => WeighingPayload, { description: 'Adds an option to a weighing framework.' })
  async addWeighingOption(@CurrentActor() actor: Actor, @Args('input') input: AddWeighingOptionInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.addOption(actor, input) };
  }

  @Mutation(() => WeighingPayload, { description: 'Puts other words in an option.' })
  async changeWeighingOption(@CurrentActor() actor: Actor, @Args('input') input: ChangeWeighingOptionInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.changeOption(actor, input) };
  }

  @Mutation(() => WeighingPayload, { description: 'Takes an option away, with its scores.' })
  async removeWeighingOption(@CurrentActor() actor: Actor, @Args('input') input: RemoveWeighingPartInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.removeOption(actor, input) };
  }

  @Mutation(() => WeighingPayload, { description: 'Says how well an option does on a criterion and why, or takes that back.' })
  async scoreWeighing(@CurrentActor() actor: Actor, @Args('input') input: ScoreWeighingInput): Promise<{ weighing: Weighing }> {
    return { weighing: await this.service.score(actor, input) };
  }
}
