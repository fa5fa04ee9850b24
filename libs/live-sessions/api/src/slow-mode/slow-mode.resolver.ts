import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { SetSlowModeInput, SetSlowModePayload } from './slow-mode.type';
import { SlowModeService } from './slow-mode.service';

@Resolver()
export class SlowModeResolver {
  constructor(private readonly slowMode: SlowModeService) {}

  @Mutation(() => SetSlowModePayload, { description: 'Sets the time between two messages of one person in the chat of a session.' })
  async setSlowMode(@CurrentActor() actor: Actor, @Args('input') input: SetSlowModeInput): Promise<SetSlowModePayload> {
    return { liveSession: await this.slowMode.set(actor, input) };
  }
}
