import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { DocumentVersionType } from '../case-file.type';
import type { DocumentVersion } from '../document-version.entity';
import { DestroyDocumentVersionInput, DestroyDocumentVersionPayload, RestoreDocumentVersionInput, RestoreDocumentVersionPayload } from './versions.inputs';
import { VersionsService } from './versions.service';

@Resolver(() => DocumentVersionType)
export class VersionsResolver {
  constructor(
    private readonly service: VersionsService,
    private readonly accounts: AccountsLoader,
  ) {}

  @Mutation(() => DestroyDocumentVersionPayload, { description: 'Destroys a version of the own municipality for good: its file, words, name and note.' })
  async destroyDocumentVersion(@CurrentActor() actor: Actor, @Args('input') input: DestroyDocumentVersionInput): Promise<{ documentVersion: DocumentVersion }> {
    return { documentVersion: await this.service.destroy(actor, input) };
  }

  @Mutation(() => RestoreDocumentVersionPayload, { description: 'Makes an earlier version of a document the newest one again, as a new version with the same bytes.' })
  async restoreDocumentVersion(@CurrentActor() actor: Actor, @Args('input') input: RestoreDocumentVersionInput): Promise<{ documentVersion: DocumentVersion }> {
    return { documentVersion: await this.service.restore(actor, input) };
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Who destroyed it.' })
  async destroyedBy(@Parent() version: DocumentVersion): Promise<unknown> {
    return version.destroyedById && this.accounts.load(version.destroyedById);
  }
}
