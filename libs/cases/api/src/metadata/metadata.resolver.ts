import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import type { DocumentVersion } from '../document-version.entity';
import { DocumentMetadataType, RemoveDocumentMetadataInput, RemoveDocumentMetadataPayload } from './document-metadata.type';
import { MetadataService } from './metadata.service';

@Resolver()
export class MetadataResolver {
  constructor(private readonly service: MetadataService) {}

  @Query(() => DocumentMetadataType, { description: 'What the file of a version tells besides its content, for its municipality.' })
  documentMetadata(@CurrentActor() actor: Actor, @Args('versionId', { type: () => ID, description: 'The version.' }) versionId: string): Promise<DocumentMetadataType> {
    return this.service.ofVersion(actor, versionId);
  }

  @Mutation(() => RemoveDocumentMetadataPayload, { description: 'Makes a new version that tells nothing besides its content: no makers, places, devices or programs. The version itself stays as it is.' })
  async removeDocumentMetadata(@CurrentActor() actor: Actor, @Args('input') input: RemoveDocumentMetadataInput): Promise<{ documentVersion: DocumentVersion }> {
    return { documentVersion: await this.service.remove(actor, input) };
  }
}
