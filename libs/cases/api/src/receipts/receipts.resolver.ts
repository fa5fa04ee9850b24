import { Args, Context, GraphQLISODateTime, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { OrganisationType, OrganisationsLoader } from '@leerkring/organisations/api';
import { Access, CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';

import { DocumentVersionType } from '../case-file.type';
import type { DocumentVersion } from '../document-version.entity';
import { ReadingService } from '../reading/reading.service';
import type { ReadConfirmation, ReadRequest } from './read-request.entity';
import { ReceiptsService, type Readers } from './receipts.service';
import { AskReadingInput, ReadConfirmationType, ReadRequestPayload, ReadRequestType, ReadersElsewhereType, ReadingInput } from './receipts.type';

const requestOf = loaderKey<ReadRequest>('read request of version');
const confirmationOf = loaderKey<ReadConfirmation>('own read confirmation of version');

type Answer = Promise<{ documentVersion: DocumentVersion }>;

@Resolver(() => DocumentVersionType)
export class ReceiptsResolver {
  constructor(
    private readonly service: ReceiptsService,
    private readonly reading: ReadingService,
    private readonly access: Access,
  ) {}

  @Mutation(() => ReadRequestPayload, { description: 'Asks the readers of a version to say that they read it.' })
  async askReading(@CurrentActor() actor: Actor, @Args('input') input: AskReadingInput): Answer {
    return { documentVersion: await this.reading.version(actor, await this.service.ask(actor, input)) };
  }

  @Mutation(() => ReadRequestPayload, { description: 'Asks the readers of a version no more to say that they read it.' })
  async withdrawReadRequest(@CurrentActor() actor: Actor, @Args('input') input: ReadingInput): Answer {
    return { documentVersion: await this.reading.version(actor, await this.service.withdraw(actor, input)) };
  }

  @Mutation(() => ReadRequestPayload, { description: 'Says that the viewer has read a version.' })
  async confirmReading(@CurrentActor() actor: Actor, @Args('input') input: ReadingInput): Answer {
    return { documentVersion: await this.reading.version(actor, await this.service.confirm(actor, input)) };
  }

  @ResolveField(() => ReadRequestType, { nullable: true, description: 'That its readers are asked to say that they read it; null when they are not.' })
  async readRequest(@Parent() { id, destroyedAt }: DocumentVersion, @Context() context: RequestContext): Promise<ReadRequest | null> {
    return destroyedAt ? null : loader(context, requestOf, (ids) => this.service.requests(ids)).load(id);
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true, description: 'When the viewer said to have read it.' })
  async readConfirmedAt(@Parent() { id }: DocumentVersion, @Context() context: RequestContext): Promise<Date | null> {
    const { accountId } = context.actor;
    return accountId ? ((await loader(context, confirmationOf, (ids) => this.service.ownConfirmations(accountId, ids)).load(id))?.confirmedAt ?? null) : null;
  }

  @ResolveField(() => [ReadConfirmationType], { nullable: true, description: 'Members of the group of the case who said to have read it; for the delegation only.' })
  async readConfirmations(@Parent() { id }: DocumentVersion, @CurrentActor() actor: Actor): Promise<Readers['here'] | null> {
    return (await this.service.readers(actor, id))?.here ?? null;
  }

  @ResolveField(() => [ReadersElsewhereType], { nullable: true, description: 'How many people elsewhere said so, per municipality; for the delegation only.' })
  async readersElsewhere(@Parent() { id }: DocumentVersion, @CurrentActor() actor: Actor): Promise<Readers['elsewhere'] | null> {
    return (await this.service.readers(actor, id))?.elsewhere ?? null;
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with read receipts of it.' })
  async receiptRights(@Parent() { id }: DocumentVersion, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, ['read_request.ask', 'read_request.withdraw', 'read_request.confirm'], { type: 'document_version', id }))];
  }
}

@Resolver(() => ReadConfirmationType)
export class ReadConfirmationResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { description: 'Who.' })
  account(@Parent() { accountId }: ReadConfirmation): Promise<unknown> {
    return this.accounts.load(accountId);
  }
}

@Resolver(() => ReadersElsewhereType)
export class ReadersElsewhereResolver {
  constructor(private readonly organisations: OrganisationsLoader) {}

  @ResolveField(() => OrganisationType, { nullable: true, description: 'Of which; null for people who belong to none.' })
  async organisation(@Parent() { organisationId }: { organisationId: string | null }): Promise<unknown> {
    return organisationId && this.organisations.load(organisationId);
  }
}
