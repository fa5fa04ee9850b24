import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ImportField } from '@leerkring/contract';
import { CurrentActor, type Actor, type Connection } from '@leerkring/platform/api';
import type { Import } from './import.entity';
import { ImportColumnType, ImportCountsType, ImportFieldEnum, ImportLineConnection, ImportMappingType, ImportSheetType, ImportType, type ImportLineType } from './import.type';
import { ImportViews } from './import-views.service';
import { DiscardImportPayload, ImportInput, ImportLinesArgs, ImportPayload, MapImportInput } from './imports.inputs';
import { ImportsService } from './imports.service';

@Resolver(() => ImportType)
export class ImportsResolver {
  constructor(
    private readonly service: ImportsService,
    private readonly views: ImportViews,
  ) {}

  @Query(() => ImportType, { name: 'import', description: 'One import.' })
  one(@CurrentActor() actor: Actor, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Import> {
    return this.service.byId(actor, id);
  }

  @Query(() => [ImportType], { description: 'The imports of the last week, the newest first; at most twenty.' })
  imports(@CurrentActor() actor: Actor): Promise<Import[]> {
    return this.service.recent(actor);
  }

  @Mutation(() => ImportPayload, { description: 'Chooses the sheet of a file, and which of its columns hold what.' })
  mapImport(@CurrentActor() actor: Actor, @Args('input', { description: 'Of which import, and what.' }) input: MapImportInput): Promise<ImportPayload> {
    return this.service.map(actor, input);
  }

  @Mutation(() => ImportPayload, { description: 'Begins to bring in the lines that are good.' })
  beginImport(@CurrentActor() actor: Actor, @Args('input', { description: 'Which.' }) input: ImportInput): Promise<ImportPayload> {
    return this.service.begin(actor, input);
  }

  @Mutation(() => DiscardImportPayload, { description: 'Throws a file away; what was brought in from it stays.' })
  discardImport(@CurrentActor() actor: Actor, @Args('input', { description: 'Which.' }) input: ImportInput): Promise<DiscardImportPayload> {
    return this.service.discard(actor, input);
  }

  @ResolveField(() => [ImportSheetType], { description: 'Its sheets.' })
  sheets(@Parent() imported: Import): ImportSheetType[] {
    return this.views.sheets(imported);
  }

  @ResolveField(() => [ImportColumnType], { description: 'The columns of the chosen sheet.' })
  columns(@Parent() imported: Import): ImportColumnType[] {
    return this.views.columns(imported);
  }

  @ResolveField(() => [ImportMappingType], { description: 'In which column each field stands.' })
  mapping(@Parent() imported: Import): ImportMappingType[] {
    return this.views.mapping(imported);
  }

  @ResolveField(() => [ImportFieldEnum], { description: 'Fields that still need a column.' })
  missing(@Parent() imported: Import): ImportField[] {
    return this.views.missing(imported);
  }

  @ResolveField(() => ImportCountsType, { nullable: true, description: 'What becomes of its lines; null while fields still need a column.' })
  counts(@Parent() imported: Import): Promise<ImportCountsType | null> {
    return this.views.counts(imported);
  }

  @ResolveField(() => ImportLineConnection, { description: 'Its lines and what would become of them; once it has begun those that stay behind.' })
  lines(@Parent() imported: Import, @Args() args: ImportLinesArgs): Promise<Connection<ImportLineType>> {
    return this.views.lines(imported, args);
  }
}
