import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { z } from 'zod';
import { followLevels, followedTypes, type FollowLevel, type FollowedType } from '@leerkring/contract';
import { ThreadType } from '@leerkring/discussions/api';
import { GroupType } from '@leerkring/groups/api';

export const FollowLevelEnum = Object.fromEntries(followLevels.map((level) => [level, level])) as { [L in FollowLevel]: L };
registerEnumType(FollowLevelEnum, {
  name: 'FollowLevel',
  description: 'How much one wants to hear of a thread or group.',
  valuesMap: {
    everything: { description: 'Every post and every new thread.' },
    mentions: { description: 'Mentions of oneself and replies to oneself.' },
    nothing: { description: 'Nothing at all.' },
  },
});

export const FollowedTypeEnum = Object.fromEntries(followedTypes.map((type) => [type, type])) as { [T in FollowedType]: T };
registerEnumType(FollowedTypeEnum, {
  name: 'FollowedType',
  description: 'What one can follow.',
  valuesMap: { thread: { description: 'One thread.' }, group: { description: 'All threads of a learning group.' } },
});

@ObjectType('Following', { description: 'How much the viewer hears of something.' })
export class FollowingType {
  @Field(() => FollowLevelEnum, { description: 'What counts now.' })
  level: FollowLevel;

  @Field(() => FollowLevelEnum, { nullable: true, description: 'What the viewer chose for this very thing; null when nothing was chosen.' })
  chosen: FollowLevel | null;

  @Field(() => FollowLevelEnum, { description: 'What counts without a choice: of a thread the setting of its group, of a group everything for its members.' })
  inherited: FollowLevel;
}

@InputType({ description: 'A thread or group.' })
export class FollowedInput {
  @Field(() => FollowedTypeEnum, { description: 'What it is.' })
  type: FollowedType;

  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@InputType({ description: 'How much the viewer wants to hear of something.' })
export class SetFollowingInput {
  @Field({ description: 'The thread or group.' })
  subject: FollowedInput;

  @Field(() => FollowLevelEnum, { nullable: true, description: 'How much; null takes an earlier choice back.' })
  level?: FollowLevel | null;
}

@ObjectType({ description: 'What was set.' })
export class SetFollowingPayload {
  @Field(() => ThreadType, { nullable: true, description: 'The thread, when it was one.' })
  thread: ThreadType | null;

  @Field(() => GroupType, { nullable: true, description: 'The group, when it was one.' })
  group: GroupType | null;
}

export const newFollowing = z.object({
  subject: z.object({ type: z.enum(followedTypes), id: z.uuid() }),
  level: z.enum(followLevels).nullish(),
});
