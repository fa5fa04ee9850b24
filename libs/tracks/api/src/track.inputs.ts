import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LanguageEnum, type Language } from '@leerkring/identity/api';
import type { Track, TrackFacilitatorRole } from './track.entity';
import { TrackFacilitatorRoleEnum, TrackType } from './track.type';

@ArgsType()
export class LanguageArgs {
  @Field(() => LanguageEnum, { defaultValue: 'nl', description: 'Language of the text.' })
  language: Language;
}

@InputType({ description: 'Who is going to guide which track.' })
export class AssignTrackFacilitatorInput {
  @Field(() => ID, { description: 'The track.' })
  trackId: string;

  @Field({ description: 'E-mail address of the account, written out in full.' })
  email: string;

  @Field(() => TrackFacilitatorRoleEnum, { description: 'What this person is going to do; assigning again changes it.' })
  role: TrackFacilitatorRole;
}

@InputType({ description: 'Who no longer guides which track.' })
export class RemoveTrackFacilitatorInput {
  @Field(() => ID, { description: 'The track.' })
  trackId: string;

  @Field(() => ID, { description: 'Id of the account.' })
  accountId: string;
}

@ObjectType({ description: 'The track with its facilitators as they are now.' })
export class AssignTrackFacilitatorPayload {
  @Field(() => TrackType, { description: 'The track.' })
  track: Track;
}

@ObjectType({ description: 'The track with its facilitators as they are now.' })
export class RemoveTrackFacilitatorPayload {
  @Field(() => TrackType, { description: 'The track.' })
  track: Track;
}
