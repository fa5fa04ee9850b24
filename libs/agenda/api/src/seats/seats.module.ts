import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@leerkring/identity/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { Access } from '@leerkring/platform/api';
import { RulesModule } from '@leerkring/rules/api';
import { AgendaModule } from '../agenda.module';
import { AttendanceService } from './attendance.service';
import { EventLists } from './event-lists';
import { EventListsRoutes } from './event-lists.routes';
import { PackAttachment } from './pack-attachment.entity';
import { PackAttachments } from './pack-attachments.service';
import { PreparationRepository } from './preparation.repository';
import { EventAnswersResolver, EventPreparationResolver, PackReadingsResolver } from './preparation.resolver';
import { PreparationService } from './preparation.service';
import { EventBlock, EventQuestion, ParallelSession, SeatPlan } from './programme.entity';
import { ProgrammeRepository } from './programme.repository';
import { EventBlocksResolver, EventProgrammeResolver, ParallelSessionsResolver } from './programme.resolver';
import { ProgrammeService } from './programme.service';
import { SeatBook } from './seat-book';
import { SeatOffers } from './seat-offers';
import { SeatTallies } from './seat-tallies';
import { EventAnswer, PackReading, Seat, SeatChange, WalkIn } from './seat.entity';
import { seatsPolicy } from './seats.policy';
import { SeatsRepository } from './seats.repository';
import { EventSeatsResolver, SeatResolver, SeatsResolver } from './seats.resolver';
import { SeatsService } from './seats.service';

@Module({
  imports: [TypeOrmModule.forFeature([SeatPlan, EventBlock, ParallelSession, EventQuestion, Seat, SeatChange, WalkIn, PackReading, PackAttachment, EventAnswer]), AgendaModule, IdentityModule, OrganisationsModule, RulesModule],
  providers: [
    ProgrammeRepository,
    SeatsRepository,
    PreparationRepository,
    SeatBook,
    SeatsService,
    SeatOffers,
    SeatTallies,
    ProgrammeService,
    AttendanceService,
    PreparationService,
    PackAttachments,
    EventLists,
    EventListsRoutes,
    EventProgrammeResolver,
    EventBlocksResolver,
    ParallelSessionsResolver,
    SeatsResolver,
    SeatResolver,
    EventSeatsResolver,
    EventPreparationResolver,
    PackReadingsResolver,
    EventAnswersResolver,
  ],
  exports: [SeatsService, SeatTallies, ProgrammeService, PreparationService, SeatsRepository, PreparationRepository, ProgrammeRepository],
})
export class SeatsModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly seats: SeatsRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(seatsPolicy);
    this.access.registerFacts('seat', (ids, manager) => this.seats.facts(ids, manager));
  }
}
