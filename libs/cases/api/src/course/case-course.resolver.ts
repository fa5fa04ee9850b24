import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { CaseFile } from '../case-file.entity';
import { CaseFileType } from '../case-file.type';
import type { CaseChange } from './case-change.entity';
import { CaseCourseRepository } from './case-course.repository';
import { CaseCourseService } from './case-course.service';
import { CaseChangeType, CaseCoursePayload, HandOverCaseFileInput, MoveCaseFileInput } from './case-course.type';

const changesOfCase = loaderKey<CaseChange[]>('changes of case file');

@Resolver(() => CaseFileType)
export class CaseCourseResolver {
  constructor(
    private readonly service: CaseCourseService,
    private readonly course: CaseCourseRepository,
    private readonly accounts: AccountsLoader,
  ) {}

  @Mutation(() => CaseCoursePayload, { description: 'Takes a case to another state.' })
  async moveCaseFile(@CurrentActor() actor: Actor, @Args('input') input: MoveCaseFileInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.service.move(actor, input) };
  }

  @Mutation(() => CaseCoursePayload, { description: 'Makes another member of the own municipality the contact of its case.' })
  async handOverCaseFile(@CurrentActor() actor: Actor, @Args('input') input: HandOverCaseFileInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.service.handOver(actor, input) };
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Whom colleagues turn to; null when nobody of its municipality sits in the group.' })
  contact(@Parent() { contactId }: CaseFile): Promise<unknown> | null {
    return contactId ? this.accounts.load(contactId) : null;
  }

  @ResolveField(() => [CaseChangeType], { description: 'What happened with it, the newest first.' })
  async changes(@Parent() { id }: CaseFile, @Context() context: RequestContext): Promise<CaseChange[]> {
    return (await loader(context, changesOfCase, (ids) => this.course.changes(ids)).load(id)) ?? [];
  }
}

@Resolver(() => CaseChangeType)
export class CaseChangesResolver {
  constructor(private readonly accounts: AccountsLoader) {}

  @ResolveField(() => AccountType, { nullable: true, description: 'Who did it; null when it followed by itself from who joined or left the group.' })
  madeBy(@Parent() { madeById }: CaseChange): Promise<unknown> | null {
    return madeById ? this.accounts.load(madeById) : null;
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'The contact before.' })
  fromContact(@Parent() { fromContactId }: CaseChange): Promise<unknown> | null {
    return fromContactId ? this.accounts.load(fromContactId) : null;
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'The contact after.' })
  toContact(@Parent() { toContactId }: CaseChange): Promise<unknown> | null {
    return toContactId ? this.accounts.load(toContactId) : null;
  }
}
