import { DocumentMetadata } from './document-metadata.entity';
import { MetadataReader } from './metadata-reader';
import { MetadataRepository } from './metadata.repository';
import { MetadataResolver } from './metadata.resolver';
import { MetadataService } from './metadata.service';

/** What the module of this room provides for what files tell besides their content. */
export const metadataProviders = [MetadataRepository, MetadataReader, MetadataService, MetadataResolver];
export const metadataEntities = [DocumentMetadata];
