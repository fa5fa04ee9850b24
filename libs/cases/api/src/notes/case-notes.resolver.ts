import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Permission } from '@leerkring/contract';
import { AccountType, AccountsLoader } from '@leerkring/identity/api';
import { Access, CurrentActor, PermissionScalar, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import type { CaseFile } from '../case-file.entity';
import { CaseFileType } from '../case-file.type';
import { CasesService } from '../cases.service';
import type { CaseNote } from './case-note.entity';
import { CaseNoteType, CaseNotesPayload, DeleteCaseNoteInput, EditCaseNoteInput, WriteCaseNoteInput } from './case-note.type';
import { CaseNotesRepository } from './case-notes.repository';
import { CaseNotesService } from './case-notes.service';

const notesOfCase = loaderKey<CaseNote[]>('notes of case file');

@Resolver(() => CaseFileType)
export class CaseNotesResolver {
  constructor(
    private readonly service: CaseNotesService,
    private readonly cases: CasesService,
    private readonly notes: CaseNotesRepository,
  ) {}

  @Mutation(() => CaseNotesPayload, { description: 'Writes a note in a case.' })
  async writeCaseNote(@CurrentActor() actor: Actor, @Args('input') input: WriteCaseNoteInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.cases.read(actor, await this.service.write(actor, input)) };
  }

  @Mutation(() => CaseNotesPayload, { description: 'Puts other words in an own note.' })
  async editCaseNote(@CurrentActor() actor: Actor, @Args('input') input: EditCaseNoteInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.cases.read(actor, await this.service.edit(actor, input)) };
  }

  @Mutation(() => CaseNotesPayload, { description: 'Takes the words of an own note away.' })
  async deleteCaseNote(@CurrentActor() actor: Actor, @Args('input') input: DeleteCaseNoteInput): Promise<{ caseFile: CaseFile }> {
    return { caseFile: await this.cases.read(actor, await this.service.delete(actor, input)) };
  }

  @ResolveField('notes', () => [CaseNoteType], { description: 'Its notes, the newest first.' })
  async ofCase(@Parent() { id }: CaseFile, @Context() context: RequestContext): Promise<CaseNote[]> {
    return (await loader(context, notesOfCase, (ids) => this.notes.ofCases(ids)).load(id)) ?? [];
  }
}

@Resolver(() => CaseNoteType)
export class CaseNoteResolver {
  constructor(
    private readonly access: Access,
    private readonly accounts: AccountsLoader,
  ) {}

  @ResolveField(() => AccountType, { description: 'Who wrote it.' })
  author(@Parent() { authorId }: CaseNote): Promise<unknown> {
    return this.accounts.load(authorId);
  }

  @ResolveField(() => [PermissionScalar], { description: 'What the viewer may do with it.' })
  async viewerCan(@Parent() { id }: CaseNote, @CurrentActor() actor: Actor): Promise<Permission[]> {
    return [...(await this.access.granted(actor, ['case_note.edit', 'case_note.delete'], { type: 'case_note', id }))];
  }
}
