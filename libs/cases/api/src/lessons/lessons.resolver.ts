import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { Access, CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { CaseFile } from '../case-file.entity';
import { CaseFileType } from '../case-file.type';
import { CasesService } from '../cases.service';
import type { Lesson } from './lesson.entity';
import { ChangeLessonInput, DraftLessonInput, FinishLessonInput, LessonInput, LessonType, LessonsPayload } from './lesson.type';
import { LessonsRepository } from './lessons.repository';
import { LessonsService } from './lessons.service';

const lessonsOfCase = loaderKey<Lesson[]>('lessons of case file');

@Resolver(() => CaseFileType)
export class CaseLessonsResolver {
  constructor(
    private readonly service: LessonsService,
    private readonly cases: CasesService,
    private readonly lessons: LessonsRepository,
  ) {}

  @Mutation(() => LessonsPayload, { description: 'Writes down what a case taught, as a draft.' })
  async draftLesson(@CurrentActor() actor: Actor, @Args('input') input: DraftLessonInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.cases.read(actor, await this.service.draft(actor, input)) };
  }

  @Mutation(() => LessonsPayload, { description: 'Puts other words in a lesson.' })
  async changeLesson(@CurrentActor() actor: Actor, @Args('input') input: ChangeLessonInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.cases.read(actor, await this.service.change(actor, input)) };
  }

  @Mutation(() => LessonsPayload, { description: 'Says that a lesson is ready to be released.' })
  async finishLesson(@CurrentActor() actor: Actor, @Args('input') input: FinishLessonInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.cases.read(actor, await this.service.finish(actor, input)) };
  }

  @Mutation(() => LessonsPayload, { description: 'Makes a lesson that was ready a draft again.' })
  async reopenLesson(@CurrentActor() actor: Actor, @Args('input') input: LessonInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.cases.read(actor, await this.service.reopen(actor, input)) };
  }

  @Mutation(() => LessonsPayload, { description: 'Takes a lesson away.' })
  async removeLesson(@CurrentActor() actor: Actor, @Args('input') input: LessonInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.cases.read(actor, await this.service.remove(actor, input)) };
  }

  @ResolveField('lessons', () => [LessonType], { description: 'What it taught, the oldest first.' })
  async ofCase(@Parent() { id }: CaseFile, @Context() context: RequestContext): Promise<Lesson[]> {
    return (await loader(context, lessonsOfCase, (ids) => this.lessons.ofCases(ids)).load(id)) ?? [];
  }
}

@Resolver(() => LessonType)
export class LessonResolver {
  constructor(
    private readonly access: Access,
    private readonly accounts: AccountsLoader,
  ) {}

  @ResolveField(() => AccountType, { description: 'Who wrote it first.' })
  author(@Parent() { authorId }: Lesson): Promise<unknown> {
    return this.accounts.load(authorId);
  }

  @ResolveField(() => AccountType, { description: 'Who changed it last, or else wrote it.' })
  changedBy(@Parent() { wordsById }: Lesson): Promise<unknown> {
    return this.accounts.load(wordsById);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() { id }: Lesson, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, ['lesson.change', 'lesson.finish', 'lesson.reopen', 'lesson.remove'], { type: 'lesson', id }))];
  }
}
