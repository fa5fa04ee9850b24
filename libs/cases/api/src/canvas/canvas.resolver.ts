import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, Titles, loader, loaderKey, type Actor, type RequestContext, type Title } from '@leerkring/platform/api';
import type { CaseFile, CaseMoment } from '../case-file.entity';
import { CaseFileType, CaseMomentType } from '../case-file.type';
import { CasesService } from '../cases.service';
import { CanvasPiecesService } from './canvas-pieces.service';
import { AddCanvasActorInput, AddCanvasRuleInput, AddInfluenceMomentInput, ChangeCanvasActorInput, ChangeCanvasRuleInput, ChangeInfluenceMomentInput, KeepCanvasSnapshotInput, MoveCanvasPieceInput, MoveInfluenceMomentInput, RemoveCanvasPieceInput, RemoveCanvasSnapshotInput, SetInvolvementInput } from './canvas.inputs';
import { CanvasRepository, type Canvas } from './canvas.repository';
import { CanvasSnapshot } from './canvas-snapshot.entity';
import { CanvasSnapshotsService } from './canvas-snapshots.service';
import { CanvasPayload, CanvasSnapshotType, ProcessCanvasType } from './canvas.type';
import { InfluenceMomentsService } from './influence-moments.service';

type Changed = Promise<{ caseFile: CaseFile }>;

const canvasOfCase = loaderKey<Canvas>('canvas of case file');
const snapshotsOfCase = loaderKey<CanvasSnapshot[]>('canvas snapshots of case file');
const contentOfSnapshot = loaderKey<CanvasSnapshot>('content of canvas snapshot');
const titleOfMeeting = loaderKey<Title>('title of the meeting of a canvas snapshot');

@Resolver(() => CaseFileType)
export class CaseCanvasResolver {
  constructor(
    private readonly pieces: CanvasPiecesService,
    private readonly moments: InfluenceMomentsService,
    private readonly cases: CasesService,
    private readonly canvases: CanvasRepository,
  ) {}

  @Mutation(() => CanvasPayload, { description: 'Puts an actor on the canvas of a case.' })
  async addCanvasActor(@CurrentActor() actor: Actor, @Args('input') input: AddCanvasActorInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.pieces.addActor(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Puts other words with an actor.' })
  async changeCanvasActor(@CurrentActor() actor: Actor, @Args('input') input: ChangeCanvasActorInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.pieces.changeActor(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Gives an actor another place among the lanes.' })
  async moveCanvasActor(@CurrentActor() actor: Actor, @Args('input') input: MoveCanvasPieceInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.pieces.moveActor(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Takes an actor from the canvas, and out of its moments.' })
  async removeCanvasActor(@CurrentActor() actor: Actor, @Args('input') input: RemoveCanvasPieceInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.pieces.removeActor(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Puts a rule of the game on the canvas of a case.' })
  async addCanvasRule(@CurrentActor() actor: Actor, @Args('input') input: AddCanvasRuleInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.pieces.addRule(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Puts other words in a rule of the game.' })
  async changeCanvasRule(@CurrentActor() actor: Actor, @Args('input') input: ChangeCanvasRuleInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.pieces.changeRule(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Gives a rule of the game another place.' })
  async moveCanvasRule(@CurrentActor() actor: Actor, @Args('input') input: MoveCanvasPieceInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.pieces.moveRule(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Takes a rule of the game from the canvas.' })
  async removeCanvasRule(@CurrentActor() actor: Actor, @Args('input') input: RemoveCanvasPieceInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.pieces.removeRule(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Puts a moment of influence on the canvas of a case.' })
  async addInfluenceMoment(@CurrentActor() actor: Actor, @Args('input') input: AddInfluenceMomentInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.moments.add(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Changes a moment of influence and who takes part in it.' })
  async changeInfluenceMoment(@CurrentActor() actor: Actor, @Args('input') input: ChangeInfluenceMomentInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.moments.change(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Shifts a moment of influence along the timeline.' })
  async moveInfluenceMoment(@CurrentActor() actor: Actor, @Args('input') input: MoveInfluenceMomentInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.moments.move(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Takes a moment of influence from the canvas.' })
  async removeInfluenceMoment(@CurrentActor() actor: Actor, @Args('input') input: RemoveCanvasPieceInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.moments.remove(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Says how one actor takes part in one moment of influence.' })
  async setInvolvement(@CurrentActor() actor: Actor, @Args('input') input: SetInvolvementInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.moments.involveOne(actor, input)) };
  }

  @ResolveField('canvas', () => ProcessCanvasType, { description: 'Its process: who, by which rules, and when they have influence.' })
  async ofCase(@Parent() { id }: CaseFile, @Context() context: RequestContext): Promise<Canvas> {
    return (await loader(context, canvasOfCase, (ids) => this.canvases.ofCases(ids)).load(id))!;
  }

  @ResolveField('canvasSnapshots', () => [CanvasSnapshotType], { description: 'How its canvas stood before, the newest first; at most 30.' })
  async snapshots(@Parent() { id }: CaseFile, @Context() context: RequestContext): Promise<CanvasSnapshot[]> {
    return (await loader(context, snapshotsOfCase, (ids) => this.canvases.snapshotsOfCases(ids)).load(id)) ?? [];
  }
}

@Resolver(() => CanvasSnapshotType)
export class CanvasSnapshotResolver {
  constructor(
    private readonly service: CanvasSnapshotsService,
    private readonly cases: CasesService,
    private readonly canvases: CanvasRepository,
    private readonly accounts: AccountsLoader,
    private readonly titles: Titles,
  ) {}

  @Query(() => CanvasSnapshotType, { description: 'How the canvas of a case stood once.' })
  canvasSnapshot(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'The snapshot.' }) id: string): Promise<CanvasSnapshot> {
    return this.service.read(actor, id);
  }

  @Mutation(() => CanvasPayload, { description: 'Keeps how the canvas of a case stands now.' })
  async keepCanvasSnapshot(@CurrentActor() actor: Actor, @Args('input') input: KeepCanvasSnapshotInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.service.keep(actor, input)) };
  }

  @Mutation(() => CanvasPayload, { description: 'Takes a snapshot of a canvas away.' })
  async removeCanvasSnapshot(@CurrentActor() actor: Actor, @Args('input') input: RemoveCanvasSnapshotInput): Changed {
    return { caseFile: await this.cases.read(actor, await this.service.remove(actor, input)) };
  }

  @ResolveField(() => AccountType, { description: 'Who kept it.' })
  keptBy(@Parent() { keptById }: CanvasSnapshot): Promise<unknown> {
    return this.accounts.load(keptById);
  }

  @ResolveField(() => String, { nullable: true, description: 'What the meeting that it was kept for is called now, for who may read that.' })
  async meetingTitle(@Parent() { liveSessionId }: CanvasSnapshot, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<string | null> {
    if (!liveSessionId) return null;
    const titlesOf = async (ids: readonly string[]): Promise<Map<string, Title>> => {
      const titles = await this.titles.visibleTo(actor, ids.map((id) => ({ type: 'live_session', id })));
      return new Map(ids.flatMap((id) => (titles.has(`live_session:${id}`) ? [[id, titles.get(`live_session:${id}`)!] as const] : [])));
    };
    return (await loader(context, titleOfMeeting, titlesOf).load(liveSessionId))?.nl ?? null;
  }

  @ResolveField(() => ProcessCanvasType, { description: 'The canvas as it stood.' })
  async canvas(@Parent() { id }: CanvasSnapshot, @Context() context: RequestContext): Promise<Canvas> {
    return (await this.content(id, context)).canvas;
  }

  @ResolveField(() => [CaseMomentType], { description: 'The timeline of the case as it was.' })
  async caseMoments(@Parent() { id }: CanvasSnapshot, @Context() context: RequestContext): Promise<CaseMoment[]> {
    return (await this.content(id, context)).caseMoments;
  }

  private async content(id: string, context: RequestContext): Promise<CanvasSnapshot> {
    return (await loader(context, contentOfSnapshot, (ids) => this.canvases.contents(ids)).load(id))!;
  }
}
