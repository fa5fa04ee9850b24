import { Field, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor } from '@leerkring/platform/api';
import { GroupInvitationsService } from './group-invitations.service';

@ObjectType({ description: 'What was mailed, and what is left to mail.' })
export class SendGroupInvitationsPayload {
  @Field(() => Int, { description: 'How many people were invited just now.' })
  sent: number;

  @Field(() => Int, { description: 'How many people still wait: ask again.' })
  remaining: number;
}

@Resolver()
export class UnsentGroupInvitationsResolver {
  constructor(private readonly service: GroupInvitationsService) {}

  @Query(() => Int, { description: 'For how many people a seat in a group is kept who were not invited by mail yet.' })
  unsentGroupInvitations(@CurrentActor() actor: Actor): Promise<number> {
    return this.service.unsent(actor);
  }

  @Mutation(() => SendGroupInvitationsPayload, { description: 'Mails some of the people for whom a seat is kept a link to make an account with, those who wait longest first.' })
  sendGroupInvitations(@CurrentActor() actor: Actor): Promise<SendGroupInvitationsPayload> {
    return this.service.send(actor);
  }
}
