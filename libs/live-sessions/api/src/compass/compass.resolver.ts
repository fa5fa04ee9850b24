import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { GroupType } from '@leerkring/groups/api';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, PermissionScalar, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { LiveSession } from '../live-session.entity';
import { LiveSessionType } from '../live-session.type';
import { LiveSessionsLoaders } from '../live-sessions.loaders';
import type { CompassCase } from './compass-case.entity';
import { ArchiveCompassCaseInput, ChangeCompassCaseInput, CompassCasePayload, CompassCaseType, WriteCompassCaseInput } from './compass-case.type';
import { CompassCasesService } from './compass-cases.service';
import type { CompassChoice, CompassGame } from './compass-game.entity';
import { ChooseInCompassInput, CompassChoiceType, CompassGamePayload, CompassGameType, StartCompassGameInput, StepCompassGameInput } from './compass-game.type';
import { CompassGamesRepository } from './compass-games.repository';
import { CompassGamesService } from './compass-games.service';
import { rightsOnConsequence } from './compass.policy';
import type { Consequence } from './consequence.entity';
import { ChangeConsequenceInput, ConsequenceType, NoteConsequenceInput, RemoveConsequenceInput } from './consequence.type';
import { ConsequencesService } from './consequences.service';

type CaseAnswer = Promise<{ compassCase: CompassCase }>;
type Answer = Promise<{ liveSession: LiveSession }>;
/** With the session that it was noted in, which rights on it ask for. */
type SessionConsequence = Consequence & { groupId: string; liveSessionId: string };

@Resolver(() => GroupType)
export class CompassCasesResolver {
  constructor(private readonly service: CompassCasesService) {}

  @ResolveField(() => [CompassCaseType], { description: 'Cases for the democratic compass that its facilitators wrote, by title, at most 50; empty for others.' })
  compassCases(@Parent() group: { id: string }, @CurrentActor() actor: Actor): Promise<CompassCase[]> {
    return this.service.ofGroup(actor, group.id);
  }

  @Mutation(() => CompassCasePayload, { description: 'Writes a compass case.' })
  async writeCompassCase(@CurrentActor() actor: Actor, @Args('input') input: WriteCompassCaseInput): CaseAnswer {
    return { compassCase: await this.service.write(actor, input) };
  }

  @Mutation(() => CompassCasePayload, { description: 'Changes a compass case; games keep the words that they were started with.' })
  async changeCompassCase(@CurrentActor() actor: Actor, @Args('input') input: ChangeCompassCaseInput): CaseAnswer {
    return { compassCase: await this.service.change(actor, input) };
  }

  @Mutation(() => CompassCasePayload, { description: 'Offers a compass case no longer, or again.' })
  async archiveCompassCase(@CurrentActor() actor: Actor, @Args('input') input: ArchiveCompassCaseInput): CaseAnswer {
    return { compassCase: await this.service.archive(actor, input) };
  }
}

@Resolver(() => LiveSessionType)
export class SessionCompassResolver {
  constructor(
    private readonly service: CompassGamesService,
    private readonly consequences: ConsequencesService,
  ) {}

  @ResolveField(() => CompassGameType, { nullable: true, description: 'The democratic compass that it plays or played.' })
  async compassGame(@Parent() { id, groupId }: LiveSession): Promise<(CompassGame & { groupId: string }) | null> {
    const game = await this.service.ofSession(id);
    return game && { ...game, groupId };
  }

  @Mutation(() => CompassGamePayload, { description: 'Begins the democratic compass in an open session, with a case of its group.' })
  async startCompassGame(@CurrentActor() actor: Actor, @Args('input') input: StartCompassGameInput): Answer {
    return { liveSession: await this.service.start(actor, input) };
  }

  @Mutation(() => CompassGamePayload, { description: 'Goes on with the compass: to the next step, the next dilemma, or the end.' })
  async stepCompassGame(@CurrentActor() actor: Actor, @Args('input') input: StepCompassGameInput): Answer {
    return { liveSession: await this.service.step(actor, input) };
  }

  @Mutation(() => CompassGamePayload, { description: 'Goes back with the compass within its dilemma, or from the next one to what all chose; what was counted is not counted again.' })
  async stepCompassGameBack(@CurrentActor() actor: Actor, @Args('input') input: StepCompassGameInput): Answer {
    return { liveSession: await this.service.stepBack(actor, input) };
  }

  @Mutation(() => CompassGamePayload, { description: 'Ends the compass where it stands; one in which nobody chose after a talk or noted anything goes, with what was chosen.' })
  async endCompassGame(@CurrentActor() actor: Actor, @Args('input') input: StepCompassGameInput): Answer {
    return { liveSession: await this.service.end(actor, input) };
  }

  @Mutation(() => CompassGamePayload, { description: 'Chooses in the compass, for oneself, in the place of what one chose in the same step.' })
  async chooseInCompass(@CurrentActor() actor: Actor, @Args('input') input: ChooseInCompassInput): Answer {
    return { liveSession: await this.service.choose(actor, input) };
  }

  @Mutation(() => CompassGamePayload, { description: 'Notes a consequence of one side of a dilemma that is or was talked of.' })
  async noteConsequence(@CurrentActor() actor: Actor, @Args('input') input: NoteConsequenceInput): Answer {
    return { liveSession: await this.consequences.note(actor, input) };
  }

  @Mutation(() => CompassGamePayload, { description: 'Changes a consequence, while the session is open and nobody else was ahead.' })
  async changeConsequence(@CurrentActor() actor: Actor, @Args('input') input: ChangeConsequenceInput): Answer {
    return { liveSession: await this.consequences.change(actor, input) };
  }

  @Mutation(() => CompassGamePayload, { description: 'Takes out a consequence, while the session is open.' })
  async removeConsequence(@CurrentActor() actor: Actor, @Args('input') input: RemoveConsequenceInput): Answer {
    return { liveSession: await this.consequences.remove(actor, input) };
  }
}

@Resolver(() => CompassGameType)
export class CompassGamesResolver {
  constructor(
    private readonly service: CompassGamesService,
    private readonly repository: CompassGamesRepository,
    private readonly consequenceService: ConsequencesService,
  ) {}

  @ResolveField(() => Int, { description: 'How many people chose in the step of now; 0 where nobody chooses.' })
  chosenCount(@Parent() game: CompassGame): Promise<number> {
    return this.repository.chosenCount(game);
  }

  @ResolveField(() => [CompassChoiceType], { description: 'What the viewer chose, in the order of the dilemmas; nobody gets what somebody else chose.' })
  viewerChoices(@Parent() game: CompassGame, @CurrentActor() actor: Actor): Promise<CompassChoice[]> {
    return this.service.ownChoices(actor, game.id);
  }

  @ResolveField(() => [ConsequenceType], { description: 'Consequences that people noted, oldest first, at most 100.' })
  async consequences(@Parent() { id, groupId, liveSessionId }: CompassGame & { groupId: string }): Promise<SessionConsequence[]> {
    return (await this.consequenceService.ofGame(id)).map((consequence) => ({ ...consequence, groupId, liveSessionId }));
  }
}

@Resolver(() => ConsequenceType)
export class ConsequencesResolver {
  constructor(
    private readonly accounts: AccountsLoader,
    private readonly loaders: LiveSessionsLoaders,
  ) {}

  @ResolveField(() => AccountType, { description: 'Who noted it.' })
  author(@Parent() consequence: Consequence): Promise<unknown> {
    return this.accounts.load(consequence.authorId);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() consequence: SessionConsequence, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Permission[]> {
    return rightsOnConsequence(actor, consequence, await this.loaders.rightsOn(context, actor, consequence.liveSessionId));
  }
}
