import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountsLoader } from '@leerkring/identity/api';
import { Access, Clock, CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { CaseFileType, DocumentType, DocumentVersionType } from '../case-file.type';
import type { CaseFile } from '../case-file.entity';
import type { Document } from '../document.entity';
import type { DocumentVersion } from '../document-version.entity';
import type { DocumentText } from './document-text.entity';
import { DocumentTextType, WatermarkType } from './document-text.type';
import { ReadingRepository } from './reading.repository';
import { ReadingService } from './reading.service';

const textsOfVersions = loaderKey<DocumentText>('texts of versions');
const documentsOfVersions = loaderKey<Document>('documents of versions');

@Resolver(() => DocumentVersionType)
export class ReadingResolver {
  constructor(
    private readonly service: ReadingService,
    private readonly reading: ReadingRepository,
    private readonly access: Access,
    private readonly accounts: AccountsLoader,
    private readonly clock: Clock,
  ) {}

  @Query(() => DocumentVersionType, { description: 'One version of a document, when the viewer may read it.' })
  documentVersion(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<DocumentVersion> {
    return this.service.version(actor, id);
  }

  @ResolveField(() => DocumentType, { description: 'The document that it is a version of.' })
  async document(@Parent() version: DocumentVersion, @Context() context: RequestContext): Promise<Document> {
    return (await loader(context, documentsOfVersions, (ids) => this.reading.documents(ids)).load(version.documentId))!;
  }

  @ResolveField(() => WatermarkType, { nullable: true, description: 'What stands over it on the screen of the viewer; null for who may fetch the file.' })
  async watermark(@Parent() version: DocumentVersion, @CurrentActor() actor: Actor): Promise<WatermarkType | null> {
    if (version.destroyedAt || (await this.access.can(actor, 'document_version.download', { type: 'document_version', id: version.id }))) return null;
    const viewer = actor.accountId && (await this.accounts.load(actor.accountId));
    return { name: viewer ? viewer.name : '', at: this.clock.now() };
  }

  @ResolveField(() => DocumentTextType, { description: 'How far its words are.' })
  async text(@Parent() version: DocumentVersion, @Context() context: RequestContext): Promise<Pick<DocumentText, 'state' | 'progress' | 'unit' | 'trouble'>> {
    if (version.destroyedAt) return { state: 'unreadable', progress: 0, unit: null, trouble: null };
    const text = await loader(context, textsOfVersions, (ids) => this.reading.texts(ids)).load(version.id);
    return text ?? { state: 'waiting', progress: 0, unit: null, trouble: null };
  }
}

@Resolver(() => DocumentType)
export class DocumentCaseResolver {
  constructor(
    private readonly reading: ReadingRepository,
    private readonly access: Access,
  ) {}

  @ResolveField(() => CaseFileType, { nullable: true, description: 'The case file that it belongs to; null for who reads the document by a share and may not open the case.' })
  async caseFile(@Parent() document: Document, @CurrentActor() actor: Actor): Promise<CaseFile | null> {
    const mayRead = await this.access.can(actor, 'case_file.read', { type: 'case_file', id: document.caseFileId });
    return mayRead ? this.reading.caseFile(document.caseFileId) : null;
  }
}
