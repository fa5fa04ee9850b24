import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ImportField, ImportOutcome } from '@leerkring/contract';
import type { Import } from './import.entity';
import { ImportFieldEnum, ImportOutcomeEnum, ImportType } from './import.type';

@InputType({ description: 'In which column a field stands.' })
export class ImportMappingInput {
  @Field(() => ImportFieldEnum, { description: 'The field.' })
  field: ImportField;

  @Field(() => Int, { description: 'The column, counted from 0.' })
  column: number;
}

@InputType({ description: 'Which sheet, and which of its columns hold what.' })
export class MapImportInput {
  @Field(() => ID, { description: 'The import.' })
  id: string;

  @Field(() => Int, { description: 'The sheet, counted from 0.' })
  sheet: number;

  @Field(() => [ImportMappingInput], { nullable: true, description: 'The columns; left out, those that the headings of the sheet name.' })
  mapping?: ImportMappingInput[] | null;
}

@InputType({ description: 'Which import.' })
export class ImportInput {
  @Field(() => ID, { description: 'The import.' })
  id: string;
}

@ObjectType({ description: 'The import as it is now.' })
export class ImportPayload {
  @Field(() => ImportType, { description: 'The import.' })
  import: Import;
}

@ObjectType({ description: 'An import that was thrown away.' })
export class DiscardImportPayload {
  @Field(() => ID, { description: 'Its id.' })
  discardedImportId: string;
}

@ArgsType()
export class ImportLinesArgs {
  @Field(() => ImportOutcomeEnum, { nullable: true, description: 'Only lines of which this becomes.' })
  outcome?: ImportOutcome;

  @Field(() => Int, { nullable: true, description: 'The first so many; at most 100, 20 when left out.' })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string;
}
