import { Args, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@leerkring/identity/api';
import { CurrentActor, PageArgs, accountIdOf, type Actor, type Connection } from '@leerkring/platform/api';
import { MarkAllNotificationsReadPayload, MarkNotificationReadInput, MarkNotificationReadPayload, NotificationConnection, NotificationType } from './notification.type';
import { NotificationsService } from './notifications.service';

/** What notifications adds to the signed-in person. */
@Resolver(() => ViewerType)
export class NotificationsResolver {
  constructor(private readonly notifications: NotificationsService) {}

  @ResolveField(() => Int, { description: 'How many things are new that the viewer is told of, at most 100.' })
  unreadNotificationCount(@CurrentActor() actor: Actor): Promise<number> {
    return this.notifications.unreadCount(actor);
  }

  @ResolveField(() => [NotificationType], { description: 'What is new, newest first, at most 100.' })
  unreadNotifications(@CurrentActor() actor: Actor): Promise<NotificationType[]> {
    return this.notifications.unread(actor);
  }

  @ResolveField(() => NotificationConnection, { description: 'What the viewer was told of and read, newest first.' })
  readNotifications(@CurrentActor() actor: Actor, @Args() args: PageArgs): Promise<Connection<NotificationType>> {
    return this.notifications.read(actor, args);
  }

  @Mutation(() => MarkNotificationReadPayload, { description: 'Marks a notification as read.' })
  async markNotificationRead(@CurrentActor() actor: Actor, @Args('input', { description: 'Which one.' }) input: MarkNotificationReadInput): Promise<MarkNotificationReadPayload> {
    await this.notifications.markRead(actor, input);
    return { viewer: { accountId: accountIdOf(actor) } };
  }

  @Mutation(() => MarkAllNotificationsReadPayload, { description: 'Marks everything that is new as read.' })
  async markAllNotificationsRead(@CurrentActor() actor: Actor): Promise<MarkAllNotificationsReadPayload> {
    await this.notifications.markAllRead(actor);
    return { viewer: { accountId: accountIdOf(actor) } };
  }
}
