import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ErasureService, IdentityModule } from '@leerkring/identity/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { Access, Titles } from '@leerkring/platform/api';
import { RulesModule } from '@leerkring/rules/api';
import { TrackChange } from './course/track-change.entity';
import { TrackCourseRepository } from './course/track-course.repository';
import { TrackChangesResolver, TrackCourseResolver } from './course/track-course.resolver';
import { TrackCourseService } from './course/track-course.service';
import { Edition, EditionOrganisation, EditionTrack } from './editions/edition.entity';
import { editionsPolicy } from './editions/editions.policy';
import { EditionsRepository } from './editions/editions.repository';
import { EditionOrganisationsResolver, EditionTracksResolver, EditionsResolver, TrackYearEditionResolver, TrackYearResolver } from './editions/editions.resolver';
import { EditionsService } from './editions/editions.service';
import { TrackEditingRepository } from './editing/track-editing.repository';
import { TrackEditingResolver, TrackVersionsResolver } from './editing/track-editing.resolver';
import { TrackEditingService } from './editing/track-editing.service';
import { TrackVersion } from './editing/track-version.entity';
import { TrackNotice } from './notices/track-notice.entity';
import { TrackNoticesRepository } from './notices/track-notices.repository';
import { TrackNoticesResolver } from './notices/track-notices.resolver';
import { TrackNoticesService } from './notices/track-notices.service';
import { TaxonomyTerm, TrackTerm } from './taxonomy-term.entity';
import { Track, TrackAlias, TrackFacilitator } from './track.entity';
import { TrackFacilitatorsResolver } from './track-facilitators.resolver';
import { LearningQuestions } from './learning-questions.service';
import { TermsLoader } from './terms.loader';
import { TracksLoader } from './tracks.loader';
import { tracksPolicy } from './tracks.policy';
import { TracksRepository } from './tracks.repository';
import { TaxonomyTermsResolver, TracksResolver } from './tracks.resolver';
import { TracksService } from './tracks.service';

const notices = [TrackNoticesRepository, TrackNoticesService, TrackNoticesResolver];
const editing = [TrackEditingRepository, TrackEditingService, TrackEditingResolver, TrackVersionsResolver];
const editions = [EditionsRepository, EditionsService, EditionsResolver, EditionOrganisationsResolver, EditionTracksResolver, TrackYearResolver, TrackYearEditionResolver];

@Module({
  imports: [TypeOrmModule.forFeature([Track, TrackAlias, TrackFacilitator, TaxonomyTerm, TrackTerm, TrackChange, TrackNotice, TrackVersion, Edition, EditionOrganisation, EditionTrack]), IdentityModule, OrganisationsModule, RulesModule],
  providers: [TracksService, TracksRepository, TracksLoader, TermsLoader, LearningQuestions, TracksResolver, TrackFacilitatorsResolver, TaxonomyTermsResolver, TrackCourseRepository, TrackCourseService, TrackCourseResolver, TrackChangesResolver, ...notices, ...editing, ...editions],
  exports: [TracksService, TrackCourseService, EditionsService, TracksLoader, TermsLoader, LearningQuestions, TrackNoticesService],
})
export class TracksModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly titles: Titles,
    private readonly repository: TracksRepository,
    private readonly service: TracksService,
    private readonly notices: TrackNoticesRepository,
    private readonly erasure: ErasureService,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(tracksPolicy);
    this.access.registerPolicy(editionsPolicy);
    this.access.registerFacts('track', (ids, manager) => this.repository.facts(ids, manager));
    this.access.registerVisible('track', (query) => query);
    this.titles.register('track', (ids) => this.repository.titles(ids));
    this.erasure.onErasing(async (work, account) => {
      await this.service.forget(work, account.id);
      await this.notices.forget(account.id, work.manager);
    });
  }
}
