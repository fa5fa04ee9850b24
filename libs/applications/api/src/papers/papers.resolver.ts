import { Args, Context, GraphQLISODateTime, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentActor, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { Application } from '../application.entity';
import { ApplicationPayload } from '../application.inputs';
import { ApplicationType } from '../application.type';
import { ApplicationsService } from '../applications.service';
import type { ApplicationCase } from './application-case.entity';
import { ApplicationCaseType, BeginCaseInput } from './application-case.type';
import type { ApplicationPaper } from './application-paper.entity';
import { ApplicationPaperType, RemoveApplicationPaperInput } from './application-paper.type';
import { BeginCaseService } from './begin-case.service';
import { PapersRepository } from './papers.repository';
import { PapersService } from './papers.service';

const papersOf = loaderKey<ApplicationPaper[]>('papers of application');
const caseOf = loaderKey<ApplicationCase>('case of application');

@Resolver(() => ApplicationType)
export class PapersResolver {
  constructor(
    private readonly service: PapersService,
    private readonly beginning: BeginCaseService,
    private readonly applications: ApplicationsService,
    private readonly repository: PapersRepository,
  ) {}

  @ResolveField(() => [ApplicationPaperType], { description: 'Files about the case that the municipality applies with, in the order in which they were added, at most 20.' })
  async papers(@Parent() { id }: Application, @Context() context: RequestContext): Promise<ApplicationPaper[]> {
    return (await loader(context, papersOf, (ids) => this.repository.ofApplications(ids)).load(id)) ?? [];
  }

  @ResolveField(() => GraphQLISODateTime, { nullable: true, description: 'When its case began in the learning group; null as long as it did not.' })
  async caseBegunAt(@Parent() application: Application, @Context() context: RequestContext): Promise<Date | null> {
    return (await this.begun(application, context))?.begunAt ?? null;
  }

  @ResolveField(() => ApplicationCaseType, { nullable: true, description: 'The case that it became; null also for who may not read it.' })
  async caseFile(@Parent() application: Application, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<ApplicationCaseType | null> {
    return this.beginning.shown(actor, await this.begun(application, context));
  }

  @Mutation(() => ApplicationPayload, { description: 'Begins the case of an application in the group where it has a place, with its papers as documents; one that began already stays as it is.' })
  async beginCase(@CurrentActor() actor: Actor, @Args('input') input: BeginCaseInput): Promise<{ application: Application }> {
    return { application: await this.beginning.begin(actor, input) };
  }

  @Mutation(() => ApplicationPayload, { description: 'Takes a paper away from its application, for everybody.' })
  async removeApplicationPaper(@CurrentActor() actor: Actor, @Args('input') input: RemoveApplicationPaperInput): Promise<{ application: Application }> {
    return { application: await this.applications.read(actor, await this.service.remove(actor, input)) };
  }

  private async begun({ id }: Application, context: RequestContext): Promise<ApplicationCase | null> {
    return (await loader(context, caseOf, (ids) => this.repository.cases(ids)).load(id)) ?? null;
  }
}
