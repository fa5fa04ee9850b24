import { Field, ObjectType } from '@nestjs/graphql';
import { AccountType } from '@leerkring/identity/api';

@ObjectType('AnnouncementConfirmation', { description: 'Somebody said to have read an announcement.' })
export class AnnouncementConfirmationType {
  @Field({ description: 'When.' })
  confirmedAt: Date;

  @Field(() => AccountType, { description: 'Who.' })
  account: AccountType;
}

@ObjectType('AnnouncementConfirmations', { description: 'Who of a group has read an announcement and who has not yet.' })
export class AnnouncementConfirmationsType {
  @Field(() => [AnnouncementConfirmationType], { description: 'Who said to have read it, in order of joining the group.' })
  confirmed: AnnouncementConfirmationType[];

  @Field(() => [AccountType], { description: 'Who did not say so yet.' })
  missing: AccountType[];
}
