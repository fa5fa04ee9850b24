import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '@leerkring/groups/api';
import { IdentityModule } from '@leerkring/identity/api';
import { OrganisationsModule } from '@leerkring/organisations/api';
import { TracksModule } from '@leerkring/tracks/api';
import { Access, Beginnings, Titles, type Actor } from '@leerkring/platform/api';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { CanvasPiecesService } from './canvas/canvas-pieces.service';
import { CanvasSnapshotsService } from './canvas/canvas-snapshots.service';
import { canvasEntities, canvasProviders } from './canvas/canvas.providers';
import { InfluenceMomentsService } from './canvas/influence-moments.service';
import { CaseFile } from './case-file.entity';
import { CaseTerm } from './case-term.entity';
import { casesPolicy } from './cases.policy';
import { CasesReactions } from './cases.reactions';
import { CasesRepository } from './cases.repository';
import { CasePersonResolver, CasesResolver, DocumentResolver, DocumentVersionResolver, GroupCasesResolver, TermCasesResolver } from './cases.resolver';
import { CasesService } from './cases.service';
import { CaseChange } from './course/case-change.entity';
import { CaseCourseRepository } from './course/case-course.repository';
import { CaseChangesResolver, CaseCourseResolver } from './course/case-course.resolver';
import { CaseCourseService } from './course/case-course.service';
import { Document } from './document.entity';
import { DocumentVersion } from './document-version.entity';
import { FilesRoutes } from './files.routes';
import { lessonsEntities, lessonsProviders } from './lessons/lessons.providers';
import { LessonsService } from './lessons/lessons.service';
import { metadataEntities, metadataProviders } from './metadata/metadata.providers';
import { renditionsEntities, renditionsProviders } from './rendering/renditions.providers';
import { CaseNotesService } from './notes/case-notes.service';
import { archiveProviders } from './archive/archive.providers';
import { notesEntities, notesProviders } from './notes/case-notes.providers';
import { DocumentText, DocumentTextPart } from './reading/document-text.entity';
import { ReadingModule } from './reading/reading.module';
import { receiptsEntities, receiptsProviders } from './receipts/receipts.providers';
import { remarksEntities, remarksProviders } from './remarks/remarks.providers';
import { RemarksService } from './remarks/remarks.service';
import { SharingService } from './sharing/sharing.service';
import { FindingsService } from './findings/findings.service';
import { VersionScans } from './version-scans';
import { versionsProviders } from './versions/versions.providers';
import { weighingEntities, weighingProviders, weighingServices } from './weighing/weighing.providers';
import { sharingProviders, sharingEntities } from './sharing/sharing.providers';

@Module({
  imports: [TypeOrmModule.forFeature([CaseFile, CaseTerm, CaseChange, Document, DocumentVersion, DocumentText, DocumentTextPart, ...metadataEntities, ...renditionsEntities, ...notesEntities, ...lessonsEntities, ...canvasEntities, ...receiptsEntities, ...remarksEntities, ...sharingEntities, ...weighingEntities]), TracksModule, OrganisationsModule, IdentityModule, GroupsModule, ReadingModule],
  providers: [CasesRepository, CasesService, CasesReactions, CaseCourseRepository, CaseCourseService, CaseCourseResolver, CaseChangesResolver, CasesResolver, CasePersonResolver, DocumentResolver, DocumentVersionResolver, GroupCasesResolver, TermCasesResolver, FilesRoutes, VersionScans, ...metadataProviders, ...renditionsProviders, ...notesProviders, ...lessonsProviders, ...canvasProviders, ...receiptsProviders, ...remarksProviders, ...sharingProviders, ...versionsProviders, ...archiveProviders, ...weighingProviders],
  exports: [CasesService, CaseCourseService, CaseNotesService, LessonsService, CanvasPiecesService, InfluenceMomentsService, CanvasSnapshotsService, RemarksService, SharingService, FindingsService, ReadingModule, ...weighingServices],
})
export class CasesModule implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly titles: Titles,
    private readonly cases: CasesRepository,
    private readonly beginnings: Beginnings,
    private readonly service: CasesService,
  ) {}

  onModuleInit(): void {
    this.access.registerPolicy(casesPolicy);
    this.access.registerFacts('case_file', (ids, manager) => this.cases.facts(ids, manager));
    this.access.registerVisible('case_file', visibleCaseFiles);
    this.titles.register('case_file', (ids) => this.cases.titles(ids));
    this.beginnings.register('case_file', (work, beginning) => this.service.begin(work, beginning));
  }
}

/** The list's twin of `case_file.read`: cases of the groups that the actor is a member of. */
function visibleCaseFiles<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, idColumn: string, actor: Actor): SelectQueryBuilder<E> {
  const groupIds = actor.memberships.map((membership) => membership.groupId);
  return query.andWhere(`${idColumn} IN (SELECT id FROM case_files WHERE group_id = ANY(:caseGroupIds))`, { caseGroupIds: groupIds });
}
