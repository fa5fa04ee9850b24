import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '@leerkring/identity/api';
import { Reactions, TextExtractor, Titles } from '@leerkring/platform/api';
import { ReadingRepository } from './reading.repository';
import { DocumentCaseResolver, ReadingResolver } from './reading.resolver';
import { ReadingRoutes } from './reading.routes';
import { ReadingService } from './reading.service';
import { TextReader } from './text-reader';

/** Versions on screen: their words, read from the file, and what the viewer fetches. */
@Module({ imports: [IdentityModule], providers: [ReadingRepository, ReadingService, ReadingResolver, DocumentCaseResolver, ReadingRoutes, TextExtractor, TextReader], exports: [TextReader, ReadingService] })
export class ReadingModule implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly reader: TextReader,
    private readonly titles: Titles,
    private readonly reading: ReadingRepository,
  ) {}

  onModuleInit(): void {
    this.reader.begin();
    this.titles.register('document_version', (ids) => this.reading.titles(ids));
    this.reactions.on('document_version.scanned', 'document_version.read_scanned_text', ({ payload }) => this.reader.expect(payload.versionId));
    this.reactions.on('document_version.added', 'document_version.read_text', ({ payload }) => this.reader.expect(payload.versionId));
  }
}
