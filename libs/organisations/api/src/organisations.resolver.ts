import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { CurrentActor, PermissionScalar, Public, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import type { Organisation } from './organisation.entity';
import { AddOrganisationInput, EndOrganisationInput, ListOrganisationsArgs, OrganisationPayload, RenameOrganisationInput } from './organisation.inputs';
import { OrganisationConnection, OrganisationType } from './organisation.type';
import { OrganisationsLoader } from './organisations.loader';
import { OrganisationsService } from './organisations.service';
import { registerUriOf } from './register/register';

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

  @Mutation(() => OrganisationPayload, { description: 'Enters an organisation that is no municipality.' })
  addOrganisation(@CurrentActor() actor: Actor, @Args('input', { description: 'What it is.' }) input: AddOrganisationInput): Promise<OrganisationPayload> {
    return this.organisations.add(actor, input);
  }

  @Mutation(() => OrganisationPayload, { description: 'Gives an organisation another name; it is still found by the earlier one.' })
  renameOrganisation(@CurrentActor() actor: Actor, @Args('input', { description: 'Its new name.' }) input: RenameOrganisationInput): Promise<OrganisationPayload> {
    return this.organisations.rename(actor, input);
  }

  @Mutation(() => OrganisationPayload, { description: 'Says which day is the last of an organisation; nobody chooses it afterwards, and what its people said stays.' })
  endOrganisation(@CurrentActor() actor: Actor, @Args('input', { description: 'Its last day.' }) input: EndOrganisationInput): Promise<OrganisationPayload> {
    return this.organisations.end(actor, input);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  viewerCan(@Parent() organisation: Organisation, @CurrentActor() actor: Actor): Permission[] {
    return this.organisations.permissionsOn(actor, organisation);
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
