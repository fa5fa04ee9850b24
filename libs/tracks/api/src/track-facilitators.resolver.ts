import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { MunicipalFunction } from '@leerkring/contract';
import { AccountsLoader, MunicipalFunctionEnum, type Account } from '@leerkring/identity/api';
import { OrganisationsLoader } from '@leerkring/organisations/api';
import type { TrackFacilitator } from './track.entity';
import { TrackFacilitatorType } from './track.type';

/** What everybody may know of the people who guide a track. */
@Resolver(() => TrackFacilitatorType)
export class TrackFacilitatorsResolver {
  constructor(
    private readonly accounts: AccountsLoader,
    private readonly organisations: OrganisationsLoader,
  ) {}

  @ResolveField(() => String, { description: 'Name of the person.' })
  async name(@Parent() facilitator: TrackFacilitator): Promise<string> {
    return (await this.account(facilitator)).name;
  }

  @ResolveField(() => MunicipalFunctionEnum, { description: 'Function of the person.' })
  async function(@Parent() facilitator: TrackFacilitator): Promise<MunicipalFunction> {
    return (await this.account(facilitator)).function;
  }

  @ResolveField(() => String, { nullable: true, description: 'What the person is called at work, such as `procesbegeleider`.' })
  async jobTitle(@Parent() facilitator: TrackFacilitator): Promise<string | null> {
    return (await this.account(facilitator)).jobTitle;
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the organisation that the person works for.' })
  async organisation(@Parent() facilitator: TrackFacilitator): Promise<string | null> {
    const { organisationId } = await this.account(facilitator);
    return organisationId ? ((await this.organisations.load(organisationId))?.name ?? null) : null;
  }

  private async account(facilitator: TrackFacilitator): Promise<Account> {
    return (await this.accounts.load(facilitator.accountId))!;
  }
}
