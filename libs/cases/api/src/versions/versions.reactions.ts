import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reactions } from '@leerkring/platform/api';
import { VersionsService } from './versions.service';

/** What follows from news of versions. */
@Injectable()
export class VersionsReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly service: VersionsService,
  ) {}

  onModuleInit(): void {
    this.reactions.on('document_version.destroyed', 'document_version.release', ({ payload }) => this.service.release(payload.versionId));
  }
}
