import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { Access, CurrentActor, Cursors, PageArgs, PermissionScalar, accountIdOf, loader, loaderKey, ordinalConnection, ordinalPage, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import { LiveSessionType } from '../live-session.type';
import type { SideChat, SideChatMessage } from './side-chat.entity';
import { rightsOnSideMessage } from './side-chat.policy';
import { DeleteSideChatMessageInput, EditSideChatMessageInput, SendSideChatMessageInput, SideChatMessageConnection, SideChatMessagePayload, SideChatMessageType, SideChatType } from './side-chat.type';
import { SideChats } from './side-chats.service';
import { SideChatsRepository } from './side-chats.repository';

const rightsOnChats = loaderKey<ReadonlySet<Permission>>('rights on side chats');
const chatRights: readonly Permission[] = ['side_chat.read', 'side_chat_message.send'];

type Answer = Promise<{ sideChatMessage: SideChatMessage }>;

@Resolver(() => LiveSessionType)
export class SessionSideChatResolver {
  constructor(private readonly chats: SideChats) {}

  @ResolveField(() => SideChatType, { nullable: true, description: 'What its facilitators say among themselves, for facilitators; null for everybody else.' })
  sideChat(@Parent() session: { id: string }, @CurrentActor() actor: Actor): Promise<SideChat | null> {
    return this.chats.of(actor, session.id);
  }

  @Mutation(() => SideChatMessagePayload, { description: 'Says something to the other facilitators of an open session.' })
  async sendSideChatMessage(@CurrentActor() actor: Actor, @Args('input') input: SendSideChatMessageInput): Answer {
    return { sideChatMessage: await this.chats.send(actor, input) };
  }

  @Mutation(() => SideChatMessagePayload, { description: 'Puts other words in the place of your own, while the session is open.' })
  async editSideChatMessage(@CurrentActor() actor: Actor, @Args('input') input: EditSideChatMessageInput): Answer {
    return { sideChatMessage: await this.chats.edit(actor, input) };
  }

  @Mutation(() => SideChatMessagePayload, { description: 'Takes your own words back; their place stays.' })
  async deleteSideChatMessage(@CurrentActor() actor: Actor, @Args('input') input: DeleteSideChatMessageInput): Answer {
    return { sideChatMessage: await this.chats.delete(actor, input) };
  }
}

@Resolver(() => SideChatType)
export class SideChatResolver {
  constructor(
    private readonly repository: SideChatsRepository,
    private readonly access: Access,
    private readonly cursors: Cursors,
  ) {}

  @ResolveField(() => SideChatMessageConnection, { description: 'What was said, in order; tombstones included.' })
  async messages(@Parent() chat: SideChat, @Args() args: PageArgs): Promise<Connection<SideChatMessage>> {
    return ordinalConnection(await this.repository.messages(chat.id, ordinalPage(args)), chat.lastOrdinal);
  }

  @ResolveField(() => Int, { description: 'Ordinal up to which the viewer has read; 0 when nothing yet.' })
  async readOrdinal(@Parent() { id }: SideChat, @CurrentActor() actor: Actor): Promise<number> {
    return (await this.cursors.readBy(accountIdOf(actor), 'side_chat', [id])).get(id)?.ordinal ?? 0;
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() { id }: SideChat, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, chatRights, { type: 'side_chat', id }))];
  }
}

@Resolver(() => SideChatMessageType)
export class SideChatMessagesResolver {
  constructor(
    private readonly access: Access,
    private readonly accounts: AccountsLoader,
  ) {}

  @ResolveField(() => AccountType, { description: 'Who said it.' })
  author(@Parent() message: SideChatMessage): Promise<unknown> {
    return this.accounts.load(message.authorId);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() message: SideChatMessage, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Permission[]> {
    const rights = async (ids: readonly string[]): Promise<Map<string, ReadonlySet<Permission>>> =>
      new Map(await Promise.all(ids.map(async (id) => [id, await this.access.granted(actor, chatRights, { type: 'side_chat', id })] as const)));
    return rightsOnSideMessage(actor, message, (await loader(context, rightsOnChats, rights).load(message.sideChatId)) ?? new Set());
  }
}
