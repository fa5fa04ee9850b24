import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { streamOf, type FileScan, type Permission } from '@leerkring/contract';
import { GroupType, GroupsLoader } from '@leerkring/groups/api';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { OrganisationType, OrganisationsLoader } from '@leerkring/organisations/api';
import { Access, CurrentActor, EventLog, PermissionScalar, Scans, loader, loaderKey, wholeConnection, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { TaxonomyTermType, TermsLoader, type TaxonomyTerm } from '@leerkring/tracks/api';
import type { CaseFile, CasePerson } from './case-file.entity';
import { OpenCaseFileInput, OpenCaseFilePayload, UpdateCaseFileInput, UpdateCaseFilePayload } from './case-file.inputs';
import { CaseFileConnection, CaseFileType, CasePersonType, DocumentType, DocumentVersionType, FileScanEnum } from './case-file.type';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';
import type { Document } from './document.entity';
import type { DocumentVersion } from './document-version.entity';
import { SharingRepository } from './sharing/sharing.repository';

const documentsOfCase = loaderKey<Document[]>('documents of case file');
const termIdsOfCase = loaderKey<string[]>('terms of case file');
const scanOfFile = loaderKey<FileScan>('scan of file');
const versionsOfDocument = loaderKey<DocumentVersion[]>('versions of document');

@Resolver(() => CaseFileType)
export class CasesResolver {
  constructor(
    private readonly service: CasesService,
    private readonly cases: CasesRepository,
    private readonly access: Access,
    private readonly log: EventLog,
    private readonly accounts: AccountsLoader,
    private readonly organisations: OrganisationsLoader,
    private readonly groups: GroupsLoader,
    private readonly sharing: SharingRepository,
    private readonly terms: TermsLoader,
  ) {}

  @Query(() => CaseFileType, { description: 'One case file, when the viewer may read it.' })
  caseFile(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<CaseFile> {
    return this.service.read(actor, id);
  }

  @Query(() => CaseFileConnection, { description: 'All case files that the viewer may read, newest first.' })
  async caseFiles(@CurrentActor() actor: Actor): Promise<Connection<CaseFile>> {
    return wholeConnection(await this.cases.visibleTo(actor));
  }

  @Mutation(() => OpenCaseFilePayload, { description: 'Brings a case of the own municipality into a learning group.' })
  async openCaseFile(@CurrentActor() actor: Actor, @Args('input') input: OpenCaseFileInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.service.open(actor, input) };
  }

  @Mutation(() => UpdateCaseFilePayload, { description: 'Changes a case of the own municipality: its words, labels, people or timeline.' })
  async updateCaseFile(@CurrentActor() actor: Actor, @Args('input') input: UpdateCaseFileInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.service.update(actor, input) };
  }

  @ResolveField(() => OrganisationType, { description: 'The municipality that brought it in.' })
  organisation(@Parent() caseFile: CaseFile): Promise<unknown> {
    return this.organisations.load(caseFile.organisationId);
  }

  @ResolveField(() => AccountType, { description: 'Who opened it.' })
  author(@Parent() caseFile: CaseFile): Promise<unknown> {
    return this.accounts.load(caseFile.authorId);
  }

  @ResolveField(() => GroupType, { description: 'The learning group that sees it.' })
  group(@Parent() caseFile: CaseFile, @Context() context: RequestContext): Promise<unknown> {
    return this.groups.load(context, caseFile.groupId);
  }

  @ResolveField('terms', () => [TaxonomyTermType], { description: 'What it is labelled with, in the order of the taxonomies.' })
  async labels(@Parent() caseFile: CaseFile, @Context() context: RequestContext): Promise<TaxonomyTerm[]> {
    return this.terms.loadAll((await loader(context, termIdsOfCase, (ids) => this.cases.termIds(ids)).load(caseFile.id)) ?? []);
  }

  @ResolveField(() => [DocumentType], { description: 'Those of its documents of which the viewer may read a version, oldest first.' })
  async documents(@Parent() caseFile: CaseFile, @Context() context: RequestContext): Promise<Document[]> {
    return (await loader(context, documentsOfCase, (ids) => this.sharing.documents(ids, context.actor)).load(caseFile.id)) ?? [];
  }

  @ResolveField(() => Int, { description: 'Where its stream stands: open the stream with `after: head`.' })
  head(@Parent() caseFile: CaseFile): Promise<number> {
    return this.log.head(streamOf('case_file', caseFile.id));
  }

  @ResolveField(() => Int, { nullable: true, description: 'Where the stream `case_documents:<id>` stands, for the delegation of its municipality; null for others.' })
  async documentsHead(@Parent() caseFile: CaseFile, @CurrentActor() actor: Actor): Promise<number | null> {
    const mayOpen = await this.access.can(actor, 'case_documents.read', { type: 'case_documents', id: caseFile.id });
    return mayOpen ? this.log.head(streamOf('case_documents', caseFile.id)) : null;
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() caseFile: CaseFile, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, ['case_file.update', 'case_file.discuss', 'case_file.steer', 'case_file.settle', 'case_file.hand_over', 'case_file.export', 'case_note.write', 'canvas.arrange', 'lesson.draft', 'weighing.draft', 'document_version.add', 'share.propose'], { type: 'case_file', id: caseFile.id }))];
  }
}

@Resolver(() => CasePersonType)
export class CasePersonResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { nullable: true, description: 'The member; null for who is only described.' })
  account(@Parent() { accountId }: CasePerson): Promise<unknown> | null {
    return accountId ? this.accounts.load(accountId) : null;
  }
}

@Resolver(() => DocumentType)
export class DocumentResolver {
  constructor(private readonly sharing: SharingRepository) {}

  @ResolveField(() => [DocumentVersionType], { description: 'Its versions that the viewer may read, newest first.' })
  async versions(@Parent() document: Document, @Context() context: RequestContext): Promise<DocumentVersion[]> {
    return (await loader(context, versionsOfDocument, (ids) => this.sharing.versions(ids, context.actor)).load(document.id)) ?? [];
  }
}

@Resolver(() => DocumentVersionType)
export class DocumentVersionResolver {
  constructor(
    private readonly accounts: AccountsLoader,
    private readonly scans: Scans,
  ) {}

  @ResolveField(() => FileScanEnum, { description: 'What is known about viruses in it.' })
  async scan(@Parent() version: DocumentVersion, @Context() context: RequestContext): Promise<FileScan> {
    return (await loader(context, scanOfFile, (hashes) => this.scans.of(hashes)).load(version.sha256)) ?? 'not_scanned';
  }

  @ResolveField(() => AccountType, { description: 'Who added it.' })
  author(@Parent() version: DocumentVersion): Promise<unknown> {
    return this.accounts.load(version.authorId);
  }
}

@Resolver(() => GroupType)
export class GroupCasesResolver {
  constructor(private readonly cases: CasesRepository) {}

  @ResolveField(() => CaseFileConnection, { description: 'The cases of the group, newest first.' })
  async caseFiles(@Parent() group: { id: string }, @CurrentActor() actor: Actor): Promise<Connection<CaseFile>> {
    return wholeConnection(await this.cases.visibleTo(actor, { groupId: group.id }));
  }
}

/** What cases adds to a word of the taxonomies. */
@Resolver(() => TaxonomyTermType)
export class TermCasesResolver {
  constructor(private readonly cases: CasesRepository) {}

  @ResolveField(() => CaseFileConnection, { description: 'Cases with it as a label that the viewer may read, newest first; at most 200.' })
  async caseFiles(@Parent() term: TaxonomyTerm, @CurrentActor() actor: Actor): Promise<Connection<CaseFile>> {
    return wholeConnection(await this.cases.visibleTo(actor, { termId: term.id }));
  }
}
