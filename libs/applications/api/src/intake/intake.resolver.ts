import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { missingInReport, streamOf, type IntakeQuestion, type MunicipalFunction, type Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader, MunicipalFunctionEnum, type Account } from '@leerkring/identity/api';
import { Access, CurrentActor, EventLog, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { TrackType, TracksLoader, type Track } from '@leerkring/tracks/api';
import type { Application } from '../application.entity';
import { ApplicationPayload } from '../application.inputs';
import { ApplicationType } from '../application.type';
import { ApplicationsService } from '../applications.service';
import type { Intake, IntakeSlot } from './intake.entity';
import { BookIntakeInput, CallOffInput, ChangeIntakeSlotInput, IntakeSlotsPayload, OfferIntakeSlotsInput, PlanIntakeInput } from './intake.inputs';
import type { IntakeAnswer, IntakeReport } from './intake-report.entity';
import { IntakeAnswerType, IntakeQuestionEnum, IntakeReportType, LayIntakeReportBeforeInput, RemarkIntakeReportInput, SaveIntakeAnswerInput } from './intake-report.type';
import { IntakeReportsRepository } from './intake-reports.repository';
import { IntakeReportsService } from './intake-reports.service';
import { IntakeSlotsService } from './intake-slots.service';
import { IntakeSlotType, IntakeType } from './intake.type';
import { IntakesRepository } from './intakes.repository';
import { IntakesService } from './intakes.service';

const intakesOf = loaderKey<Intake[]>('intakes of application');
const slotOf = loaderKey<IntakeSlot>('slot of intake');
const intakeOf = loaderKey<Intake>('intake of slot');
const reportsOf = loaderKey<IntakeReport[]>('intake reports of application');
const answersOf = loaderKey<IntakeAnswer[]>('answers of intake report');

@Resolver(() => IntakeSlotType)
export class IntakeSlotsResolver {
  constructor(
    private readonly service: IntakeSlotsService,
    private readonly intakes: IntakesService,
    private readonly repository: IntakesRepository,
    private readonly accounts: AccountsLoader,
    private readonly tracks: TracksLoader,
  ) {}

  @Mutation(() => IntakeSlotsPayload, { description: 'Offers moments to municipalities that apply for a track.' })
  async offerIntakeSlots(@CurrentActor() actor: Actor, @Args('input') input: OfferIntakeSlotsInput, @Context() context: RequestContext): Promise<{ track: Track }> {
    return this.changed(context, await this.service.offer(actor, input));
  }

  @Mutation(() => IntakeSlotsPayload, { description: 'Changes an own moment; whoever booked it is told.' })
  async changeIntakeSlot(@CurrentActor() actor: Actor, @Args('input') input: ChangeIntakeSlotInput, @Context() context: RequestContext): Promise<{ track: Track }> {
    return this.changed(context, await this.service.change(actor, input));
  }

  @Mutation(() => IntakeSlotsPayload, { description: 'Withdraws a moment; whoever booked it is told.' })
  async withdrawIntakeSlot(@CurrentActor() actor: Actor, @Args('input') input: CallOffInput, @Context() context: RequestContext): Promise<{ track: Track }> {
    return this.changed(context, await this.service.withdraw(actor, input));
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who offers it, and takes the intake.' })
  offeredBy(@Parent() { offeredById }: IntakeSlot): Promise<Account | null> {
    return this.accounts.load(offeredById);
  }

  @ResolveField(() => IntakeType, { nullable: true, description: 'Who booked it; null while it is free.' })
  async intake(@CurrentActor() actor: Actor, @Parent() { id }: IntakeSlot, @Context() context: RequestContext): Promise<Intake | null> {
    return this.intakes.readable(actor, await loader(context, intakeOf, (ids) => this.repository.ofSlots(ids)).load(id));
  }

  private async changed(context: RequestContext, trackId: string): Promise<{ track: Track }> {
    return { track: (await this.tracks.load(context, trackId))! };
  }
}

@Resolver(() => IntakeType)
export class IntakesResolver {
  constructor(
    private readonly service: IntakesService,
    private readonly applications: ApplicationsService,
    private readonly repository: IntakesRepository,
  ) {}

  @Mutation(() => ApplicationPayload, { description: 'Chooses a moment for the own municipality, or another one than before.' })
  async bookIntake(@CurrentActor() actor: Actor, @Args('input') input: BookIntakeInput): Promise<{ application: Application }> {
    return { application: await this.service.book(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Makes an appointment with a municipality outside the moments that were offered.' })
  async planIntake(@CurrentActor() actor: Actor, @Args('input') input: PlanIntakeInput): Promise<{ application: Application }> {
    return { application: await this.service.plan(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Calls an appointment off, until it begins.' })
  async cancelIntake(@CurrentActor() actor: Actor, @Args('input') input: CallOffInput): Promise<{ application: Application }> {
    return { application: await this.service.cancel(actor, input) };
  }

  @ResolveField(() => IntakeSlotType, { description: 'When and how.' })
  async slot(@Parent() { slotId }: Intake, @Context() context: RequestContext): Promise<IntakeSlot> {
    return (await loader(context, slotOf, (ids) => this.repository.slots(ids)).load(slotId))!;
  }

  @ResolveField(() => String, { description: 'Address of the video call; empty when there is none, or when it is called off.' })
  async link(@Parent() intake: Intake, @Context() context: RequestContext): Promise<string> {
    return intake.cancelledAt ? '' : (await this.slot(intake, context)).link;
  }

  @ResolveField(() => ApplicationType, { description: 'Of which municipality.' })
  application(@CurrentActor() actor: Actor, @Parent() { applicationId }: Intake): Promise<Application> {
    return this.applications.read(actor, applicationId);
  }
}

@Resolver(() => IntakeReportType)
export class IntakeReportsResolver {
  constructor(
    private readonly service: IntakeReportsService,
    private readonly repository: IntakeReportsRepository,
    private readonly accounts: AccountsLoader,
  ) {}

  @Mutation(() => ApplicationPayload, { description: 'Saves the answer to one question of a report.' })
  async saveIntakeAnswer(@CurrentActor() actor: Actor, @Args('input') input: SaveIntakeAnswerInput): Promise<{ application: Application }> {
    return { application: await this.service.save(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Lays a report before its municipality; from then on it does not change.' })
  async layIntakeReportBefore(@CurrentActor() actor: Actor, @Args('input') input: LayIntakeReportBeforeInput): Promise<{ application: Application }> {
    return { application: await this.service.layBefore(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Says for the own municipality what it thinks of a report.' })
  async remarkIntakeReport(@CurrentActor() actor: Actor, @Args('input') input: RemarkIntakeReportInput): Promise<{ application: Application }> {
    return { application: await this.service.remark(actor, input) };
  }

  @ResolveField(() => [IntakeAnswerType], { description: 'What was written.' })
  async answers(@Parent() { id }: IntakeReport, @Context() context: RequestContext): Promise<IntakeAnswer[]> {
    return (await loader(context, answersOf, (ids) => this.repository.answers(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [IntakeQuestionEnum], { description: 'The questions that still ask for an answer before it can lie before the municipality.' })
  async missing(@Parent() report: IntakeReport, @Context() context: RequestContext): Promise<IntakeQuestion[]> {
    const answers = await this.answers(report, context);
    return missingInReport(report.kind, Object.fromEntries(answers.map(({ question, value }) => [question, value])));
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who laid it before the municipality.' })
  laidBeforeBy(@Parent() { laidBeforeById }: IntakeReport): Promise<Account | null> | null {
    return laidBeforeById ? this.accounts.load(laidBeforeById) : null;
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who wrote the remark last.' })
  remarkedBy(@Parent() { remarkedById }: IntakeReport): Promise<Account | null> | null {
    return remarkedById ? this.accounts.load(remarkedById) : null;
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() { id }: IntakeReport): Promise<Permission[]> {
    return this.service.viewerCan(actor, id);
  }
}

@Resolver(() => IntakeAnswerType)
export class IntakeAnswersResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { nullable: true, description: 'Who saved it last.' })
  savedBy(@Parent() { savedById }: IntakeAnswer): Promise<Account | null> {
    return this.accounts.load(savedById);
  }
}

/** What this part adds to an application. */
@Resolver(() => ApplicationType)
export class ApplicationIntakeResolver {
  constructor(
    private readonly intakesService: IntakesService,
    private readonly reports: IntakeReportsService,
    private readonly repository: IntakesRepository,
    private readonly reportsRepository: IntakeReportsRepository,
    private readonly access: Access,
    private readonly log: EventLog,
  ) {}

  @ResolveField(() => [IntakeType], { description: 'Its appointments, the newest first, also those that were called off.' })
  async intakes(@Parent() { id }: Application, @Context() context: RequestContext): Promise<Intake[]> {
    return (await loader(context, intakesOf, (ids) => this.repository.ofApplications(ids)).load(id)) ?? [];
  }

  @ResolveField(() => [IntakeSlotType], { description: 'Moments that the viewer can choose for it, the first ones first, at most 100.' })
  intakeChoice(@CurrentActor() actor: Actor, @Parent() application: Application): Promise<IntakeSlot[]> {
    return this.intakesService.choice(actor, application);
  }

  @ResolveField(() => [MunicipalFunctionEnum], { description: 'Who count as professional groups, for its reports.' })
  professionalGroups(): Promise<MunicipalFunction[]> {
    return this.reports.groups();
  }

  @ResolveField(() => Int, { nullable: true, description: 'Where the stream of its reports stands; null for who does not write them.' })
  async reportsHead(@CurrentActor() actor: Actor, @Parent() { id }: Application): Promise<number | null> {
    return (await this.access.can(actor, 'intake_reports.read', { type: 'intake_reports', id })) ? this.log.head(streamOf('intake_reports', id)) : null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'Where the stream of its local intake stands; null for who is not of the municipality.' })
  async localIntakeHead(@CurrentActor() actor: Actor, @Parent() { id }: Application): Promise<number | null> {
    return (await this.access.can(actor, 'local_intake.read', { type: 'local_intake', id })) ? this.log.head(streamOf('local_intake', id)) : null;
  }

  @ResolveField(() => [IntakeReportType], { description: 'Reports that the viewer may read, that of the talk first.' })
  async intakeReports(@CurrentActor() actor: Actor, @Parent() { id }: Application, @Context() context: RequestContext): Promise<IntakeReport[]> {
    return this.reports.readable(actor, (await loader(context, reportsOf, (ids) => this.reportsRepository.ofApplications(ids)).load(id)) ?? []);
  }
}

/** What this part adds to a track. */
@Resolver(() => TrackType)
export class TrackIntakeResolver {
  constructor(
    private readonly service: IntakeSlotsService,
    private readonly log: EventLog,
  ) {}

  @ResolveField(() => Int, { nullable: true, description: 'Where the own stream of the viewer stands, on which news of own moments comes; null for strangers.' })
  intakeSlotsHead(@CurrentActor() { accountId }: Actor): Promise<number> | null {
    return accountId ? this.log.head(streamOf('account', accountId)) : null;
  }

  @ResolveField(() => [IntakeSlotType], { nullable: true, description: 'Moments that are still to come, the first ones first, at most 200; null for who does not look after the track.' })
  intakeSlots(@CurrentActor() actor: Actor, @Parent() { id }: Track): Promise<IntakeSlot[] | null> {
    return this.service.ofTrack(actor, id);
  }
}
