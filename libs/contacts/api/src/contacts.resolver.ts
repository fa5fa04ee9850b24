import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { OrganisationType, OrganisationsLoader, type Organisation } from '@leerkring/organisations/api';
import { CurrentActor, PermissionScalar, type Actor, type Connection, type RequestContext } from '@leerkring/platform/api';
import type { Contact } from './contact.entity';
import { AddContactInput, ContactInput, ContactPayload, DeleteContactPayload, ListContactsArgs, UpdateContactInput } from './contact.inputs';
import { ContactConnection, ContactType } from './contact.type';
import { ContactsLoader } from './contacts.loader';
import { ContactsService } from './contacts.service';

@Resolver(() => ContactType)
export class ContactsResolver {
  constructor(
    private readonly service: ContactsService,
    private readonly loader: ContactsLoader,
    private readonly organisations: OrganisationsLoader,
  ) {}

  @Query(() => ContactConnection, { description: 'Contact persons by name: all of them for the programme, those of the own municipality for a coordinator.' })
  contacts(@CurrentActor() actor: Actor, @Args() args: ListContactsArgs): Promise<Connection<Contact>> {
    return this.service.list(actor, args);
  }

  @Mutation(() => ContactPayload, { description: 'Adds a contact person of a municipality.' })
  addContact(@CurrentActor() actor: Actor, @Args('input', { description: 'Who it is.' }) input: AddContactInput): Promise<ContactPayload> {
    return this.service.add(actor, input);
  }

  @Mutation(() => ContactPayload, { description: 'Changes what is known of a contact person.' })
  updateContact(@CurrentActor() actor: Actor, @Args('input', { description: 'The whole contact person.' }) input: UpdateContactInput): Promise<ContactPayload> {
    return this.service.update(actor, input);
  }

  @Mutation(() => ContactPayload, { description: 'Mails a contact person a link to make an account with.' })
  inviteContact(@CurrentActor() actor: Actor, @Args('input', { description: 'Whom.' }) input: ContactInput): Promise<ContactPayload> {
    return this.service.invite(actor, input);
  }

  @Mutation(() => DeleteContactPayload, { description: 'Forgets a contact person for good.' })
  deleteContact(@CurrentActor() actor: Actor, @Args('input', { description: 'Whom.' }) input: ContactInput): Promise<DeleteContactPayload> {
    return this.service.delete(actor, input);
  }

  @ResolveField(() => OrganisationType, { description: 'The municipality.' })
  async organisation(@Parent() contact: Contact): Promise<Organisation> {
    return (await this.organisations.load(contact.organisationId))!;
  }

  @ResolveField(() => Boolean, { description: 'Whether somebody has an account with the same address.' })
  hasAccount(@Parent() contact: Contact, @Context() context: RequestContext): Promise<boolean> {
    return this.loader.hasAccount(context, contact.email);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  viewerCan(@Parent() contact: Contact, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return this.service.permissionsOn(actor, contact);
  }
}
