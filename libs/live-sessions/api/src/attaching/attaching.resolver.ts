import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AttachmentNews } from '@leerkring/contract';
import { AttachmentType, loader, loaderKey, type RequestContext } from '@leerkring/platform/api';
import type { ChatMessage } from '../chat-message.entity';
import { ChatMessageType } from '../live-session.type';
import { ChatAttachments } from './chat-attachments.service';

const attachmentsOf = loaderKey<AttachmentNews[]>('files of messages');

@Resolver(() => ChatMessageType)
export class ChatAttachmentsResolver {
  constructor(private readonly files: ChatAttachments) {}

  @ResolveField(() => [AttachmentType], { description: 'The files that go with it, in order; none when it was deleted or hidden.' })
  async attachments(@Parent() { id, hiddenAt, attachmentCount }: ChatMessage, @Context() context: RequestContext): Promise<AttachmentNews[]> {
    if (hiddenAt || !attachmentCount) return [];
    return (await loader(context, attachmentsOf, (ids) => this.files.ofAny(ids)).load(id)) ?? [];
  }
}
