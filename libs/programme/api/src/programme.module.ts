import { Module, type OnModuleInit } from '@nestjs/common';
import { ApplicationsModule } from '@leerkring/applications/api';
import { Access } from '@leerkring/platform/api';
import { TracksModule } from '@leerkring/tracks/api';
import { OverviewExport } from './exporting/overview-export';
import { OverviewRoutes } from './exporting/overview.routes';
import { OverviewReactions } from './overview/overview.reactions';
import { OverviewResolver, OverviewTrackResolver, ViewerOverviewResolver } from './overview/overview.resolver';
import { OverviewService } from './overview/overview.service';
import { programmePolicy } from './programme.policy';

@Module({
  imports: [ApplicationsModule, TracksModule],
  providers: [OverviewService, OverviewReactions, OverviewExport, OverviewRoutes, OverviewResolver, OverviewTrackResolver, ViewerOverviewResolver],
})
export class ProgrammeModule implements OnModuleInit {
  constructor(private readonly access: Access) {}

  onModuleInit(): void {
    this.access.registerPolicy(programmePolicy);
  }
}
