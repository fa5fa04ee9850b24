import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ApplicationType, type Application } from '@leerkring/applications/api';
import { AccountType, AccountsLoader, ViewerType, type Account } from '@leerkring/identity/api';
import { CurrentActor, PageArgs, accountIdOf, loader, loaderKey, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { OverviewArgs, ProgrammeOverviewType } from '../overview/overview.type';
import { MessagesRepository } from './messages.repository';
import { MessagesService } from './messages.service';
import {
  ProgrammeAudienceType,
  ProgrammeMessageType,
  SendProgrammeMessageInput,
  SendProgrammeMessagePayload,
  SentProgrammeMessageConnection,
  SentProgrammeMessageType,
  SetProgrammeMailInput,
  SetProgrammeMailPayload,
} from './programme-message.type';

const messagesAbout = loaderKey<ProgrammeMessageType[]>('messages about application');

/** What messages add to the overview. */
@Resolver(() => ProgrammeOverviewType)
export class MessagesResolver {
  constructor(private readonly service: MessagesService) {}

  @ResolveField(() => ProgrammeAudienceType, { description: 'Who would get a message about these applications now.' })
  audience(@CurrentActor() actor: Actor, @Args() { filter }: OverviewArgs): Promise<ProgrammeAudienceType> {
    return this.service.audience(actor, filter);
  }

  @ResolveField(() => SentProgrammeMessageConnection, { description: 'What was sent, the newest first: for the programme all of it, for who facilitates what is about their tracks only.' })
  messages(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<SentProgrammeMessageType>> {
    return this.service.log(actor, page);
  }

  @Mutation(() => SendProgrammeMessagePayload, { description: 'Sends a message to who works on the applications that fit.' })
  async sendProgrammeMessage(@CurrentActor() actor: Actor, @Args('input') input: SendProgrammeMessageInput): Promise<SendProgrammeMessagePayload> {
    return { message: await this.service.send(actor, input) };
  }

  @Mutation(() => SetProgrammeMailPayload, { description: 'Sets whether the viewer wants messages about applications by mail too.' })
  async setProgrammeMail(@CurrentActor() actor: Actor, @Args('input') input: SetProgrammeMailInput): Promise<SetProgrammeMailPayload> {
    await this.service.setMail(actor, input);
    return { viewer: { accountId: accountIdOf(actor) } };
  }
}

/** What messages add to an application. */
@Resolver(() => ApplicationType)
export class ApplicationMessagesResolver {
  constructor(private readonly repository: MessagesRepository) {}

  @ResolveField(() => [ProgrammeMessageType], { description: 'What the programme or facilitators wrote about it to many at once, the newest first.' })
  async messages(@Parent() { id }: Application, @Context() context: RequestContext): Promise<ProgrammeMessageType[]> {
    return (await loader(context, messagesAbout, (ids) => this.repository.about(ids)).load(id)) ?? [];
  }
}

@Resolver(() => ViewerType)
export class ViewerMailResolver {
  constructor(private readonly repository: MessagesRepository) {}

  @ResolveField(() => Boolean, { description: 'Whether the viewer wants messages about applications by mail too.' })
  wantsProgrammeMail(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.repository.isMailWanted(accountIdOf(actor));
  }
}

@Resolver(() => ProgrammeMessageType)
export class MessageSenderResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType)
  sentBy(@Parent() { sentById }: ProgrammeMessageType): Promise<Account> {
    return senderOf(this.accounts, sentById);
  }
}

@Resolver(() => SentProgrammeMessageType)
export class SentMessageSenderResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType)
  sentBy(@Parent() { sentById }: SentProgrammeMessageType): Promise<Account> {
    return senderOf(this.accounts, sentById);
  }
}

async function senderOf(accounts: AccountsLoader, id: string): Promise<Account> {
  return (await accounts.loadAll([id])).get(id)!;
}
