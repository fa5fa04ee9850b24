import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@leerkring/platform/api';
import { organisationKinds, type OrganisationKind } from './organisation.entity';

export const OrganisationKindEnum = Object.fromEntries(organisationKinds.map((kind) => [kind, kind])) as { [K in OrganisationKind]: K };
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind', description: 'What kind of organisation it is.' });

@ObjectType('Organisation', { description: 'A municipality or a partner of the programme.' })
export class OrganisationType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => OrganisationKindEnum, { description: 'What kind of organisation it is.' })
  kind: OrganisationKind;

  @Field({ description: 'Its official name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'TOOI code of a municipality, such as `gm0014`.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'The province that it lies in.' })
  province: string | null;

  @Field(() => String, { nullable: true, description: 'First day, `YYYY-MM-DD`, as far as the register has it.' })
  beginDate: string | null;

  @Field(() => String, { nullable: true, description: 'Last day, `YYYY-MM-DD`; null while it exists.' })
  endDate: string | null;

  @Field(() => [String], { description: 'What it was called before, the latest first; none of municipalities.' })
  formerNames: string[];

  @Field(() => Int, { description: 'One more with each change.' })
  revision: number;
}

export const OrganisationConnection = connectionOf(OrganisationType, 'Organisation');
