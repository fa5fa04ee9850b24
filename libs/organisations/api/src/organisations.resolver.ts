import { Args, ArgsType, Context, Field, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, Public, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import type { Organisation, OrganisationKind } from './organisation.entity';
import { OrganisationConnection, OrganisationKindEnum, OrganisationType } from './organisation.type';
import { OrganisationsLoader } from './organisations.loader';
import { OrganisationsService } from './organisations.service';
import { registerUriOf } from './register/register';

@ArgsType()
export class ListOrganisationsArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name; accents, case and signs do not matter.' })
  search?: string;

  @Field(() => OrganisationKindEnum, { nullable: true, description: 'Only organisations of this kind.' })
  kind?: OrganisationKind;

  @Field(() => Int, { nullable: true, description: 'The first so many; at most 100, 20 when left out.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string;
}

@Resolver(() => OrganisationType)
export class OrganisationsResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly loader: OrganisationsLoader,
  ) {}

  @Public()
  @Query(() => OrganisationConnection, { name: 'organisations', description: 'Municipalities and partners, active ones first, found by a part of their name.' })
  list(@Args() args: ListOrganisationsArgs): Promise<Connection<Organisation>> {
    return this.organisations.list(args);
  }

  @Public()
  @Query(() => OrganisationType, { description: 'One organisation.' })
  organisation(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Organisation> {
    return this.organisations.byId(actor, id);
  }

  @ResolveField(() => Boolean, { description: 'Whether it exists today.' })
  active(@Parent() organisation: Organisation): boolean {
    return this.organisations.isActive(organisation);
  }

  @ResolveField(() => String, { nullable: true, description: 'Its address in the national register (TOOI).' })
  uri(@Parent() organisation: Organisation): string | null {
    return organisation.code ? registerUriOf(organisation.code) : null;
  }

  @ResolveField(() => [OrganisationType], { description: 'Municipalities that took over when it ended; empty while it exists.' })
  successors(@Parent() organisation: Organisation, @Context() context: RequestContext): Promise<Organisation[]> {
    return this.loader.successors(context, organisation.id);
  }
}
