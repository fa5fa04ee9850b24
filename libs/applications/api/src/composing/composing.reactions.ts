import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reactions } from '@leerkring/platform/api';
import { PlacesService } from './places.service';

/** A delegation that changes after its municipality got a place takes its seats in the group along. */
@Injectable()
export class ComposingReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly places: PlacesService,
  ) {}

  onModuleInit(): void {
    this.reactions.on('application_person.joined', 'applications.seat-delegate', ({ payload }) => this.places.follow(payload.applicationId));
    this.reactions.on('application_person.removed', 'applications.unseat-delegate', ({ payload }) => this.places.follow(payload.applicationId));
  }
}
