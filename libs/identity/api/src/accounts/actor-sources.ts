import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsActor } from '@leerkring/contract';
import { Actors, type AccountClaims } from '@leerkring/platform/api';
import { OrganisationsService } from '@leerkring/organisations/api';
import { SignInSessions } from '../sign-in/sign-in-sessions';
import { AccountsRepository } from './accounts.repository';

/** What identity tells the platform of who is asking. */
@Injectable()
export class ActorSources implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SignInSessions,
    private readonly organisations: OrganisationsService,
  ) {}

  onModuleInit(): void {
    this.actors.register('session', (token) => this.sessions.valid(token));
    this.actors.register('sessionsAlive', (ids) => this.sessions.alive(ids));
    this.actors.register('accessVersions', (ids) => this.accounts.accessVersions(ids));
    this.actors.register('account', (id) => this.claims(id));
    this.actors.register('people', (ids) => this.people(ids));
  }

  private async claims(id: string): Promise<AccountClaims | null> {
    const account = (await this.accounts.byIds([id])).get(id);
    if (!account || account.blockedAt || account.placeholderKey) return null;
    // After the version: a role that is taken away in between then counts as old, never as new.
    const roles = await this.accounts.rolesOf([id]);
    return { accessVersion: account.accessVersion, organisationId: account.organisationId, roles: roles.get(id) ?? [] };
  }

  private async people(ids: string[]): Promise<NewsActor[]> {
    const people = await this.accounts.namesBeside(ids);
    const names = await this.organisations.namesOf(people.flatMap((person) => person.organisationId ?? []));
    return people.map((person) => ({ ...person, organisation: (person.organisationId && names.get(person.organisationId)) || null }));
  }
}
