import { Field, GraphQLISODateTime, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { agendaFeedScopes, type AgendaFeedScope } from '@leerkring/contract';

export const AgendaFeedScopeEnum = Object.fromEntries(agendaFeedScopes.map((scope) => [scope, scope])) as { [S in AgendaFeedScope]: S };
registerEnumType(AgendaFeedScopeEnum, { name: 'AgendaFeedScope', description: 'What goes into one’s own calendar: what is of one’s own groups, tracks and organisation, or all public events as well.' });

@ObjectType('AgendaFeed', { description: 'That the viewer has the agenda in a calendar of their own. Its address was shown once, when it was made.' })
export class AgendaFeedType {
  @Field(() => AgendaFeedScopeEnum, { description: 'What goes into it.' })
  scope: AgendaFeedScope;

  @Field(() => GraphQLISODateTime, { description: 'When this address was made.' })
  createdAt: Date;
}

@InputType({ description: 'What goes into the own calendar.' })
export class MakeAgendaFeedInput {
  @Field(() => AgendaFeedScopeEnum, { description: 'What goes into it.' })
  scope: AgendaFeedScope;
}

@ObjectType({ description: 'The feed and its address.' })
export class MakeAgendaFeedPayload {
  @Field(() => AgendaFeedType, { description: 'The stored feed.' })
  agendaFeed: AgendaFeedType;

  @Field({ description: 'Its path, shown once: whoever has it reads the calendar.' })
  path: string;
}

@ObjectType({ description: 'That there is no feed any more.' })
export class RevokeAgendaFeedPayload {
  @Field(() => AgendaFeedType, { nullable: true, description: 'Null: the address works no more.' })
  agendaFeed: AgendaFeedType | null;
}
