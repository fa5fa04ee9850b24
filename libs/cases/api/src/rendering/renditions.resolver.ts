import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loader, loaderKey, type RequestContext } from '@leerkring/platform/api';
import { DocumentVersionType } from '../case-file.type';
import type { DocumentVersion } from '../document-version.entity';
import type { DocumentRendition } from './rendition.entity';
import { DocumentPdfType } from './rendition.type';
import { RenditionsRepository } from './renditions.repository';
import { RenditionsService } from './renditions.service';

const pdfsOfVersions = loaderKey<DocumentRendition>('PDFs of versions');

@Resolver(() => DocumentVersionType)
export class RenditionsResolver {
  constructor(
    private readonly repository: RenditionsRepository,
    private readonly service: RenditionsService,
  ) {}

  @ResolveField(() => DocumentPdfType, { description: 'How far its PDF is, where there is a LibreOffice.' })
  async pdf(@Parent() version: DocumentVersion, @Context() context: RequestContext): Promise<DocumentPdfType> {
    const made = version.destroyedAt ? null : await loader(context, pdfsOfVersions, (ids) => this.repository.of(ids)).load(version.id);
    return made ?? { state: this.service.isExpected(version) ? 'waiting' : 'absent', trouble: null };
  }
}
