import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { trackStates, type TrackState } from '@leerkring/contract';
import { taxonomies, type Taxonomy } from './taxonomy-term.entity';
import { trackFacilitatorRoles, trackLetters, type TrackFacilitatorRole, type TrackLetter } from './track.entity';

const enumOf = <T extends string>(values: readonly T[]): { [V in T]: V } => Object.fromEntries(values.map((value) => [value, value])) as { [V in T]: V };

export const TrackLetterEnum = enumOf(trackLetters);
export const TrackStateEnum = enumOf(trackStates);
export const TrackFacilitatorRoleEnum = enumOf(trackFacilitatorRoles);
export const TaxonomyEnum = enumOf(taxonomies);

registerEnumType(TrackLetterEnum, { name: 'TrackLetter', description: 'The letter by which a track is recognised.' });
registerEnumType(TrackStateEnum, {
  name: 'TrackState',
  description: 'How far a track is.',
  valuesMap: {
    in_preparation: { description: 'Not open for sign-up yet.' },
    open: { description: 'Open for sign-up.' },
    running: { description: 'Groups are at work.' },
    closing: { description: 'Groups are drawing their conclusions.' },
    closed: { description: 'Done; to be read back.' },
  },
});
registerEnumType(TrackFacilitatorRoleEnum, {
  name: 'TrackFacilitatorRole',
  description: 'What somebody does for a track.',
  valuesMap: { lead: { description: 'Leads the track.' }, partner: { description: 'Helps to facilitate it.' } },
});
registerEnumType(TaxonomyEnum, { name: 'Taxonomy', description: 'One of the four lists that content is labelled with.' });

@ObjectType('Track', { description: 'A development track: a theme in which municipalities learn together for about a year.' })
export class TrackType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its name in addresses.' })
  slug: string;

  @Field(() => TrackLetterEnum, { description: 'The letter by which it is recognised.' })
  letter: TrackLetter;

  @Field(() => TrackStateEnum, { description: 'How far it is.' })
  state: TrackState;

  @Field(() => Int, { description: 'One more with each change of what it says.' })
  revision: number;
}

@ObjectType('TrackFacilitator', { description: 'Somebody who guides a track; public, so only what the outside world may know.' })
export class TrackFacilitatorType {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId: string;

  @Field(() => TrackFacilitatorRoleEnum, { description: 'What this person does for the track.' })
  role: TrackFacilitatorRole;
}

@ObjectType('TaxonomyTerm', { description: 'A word of one of the four lists that content is labelled with.' })
export class TaxonomyTermType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => TaxonomyEnum, { description: 'The list that it belongs to.' })
  taxonomy: Taxonomy;

  @Field({ description: 'Its name in addresses.' })
  slug: string;
}
