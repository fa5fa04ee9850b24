import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { importFields, importKinds, importOutcomes, importReasons, importStates, type ImportField, type ImportKind, type ImportOutcome, type ImportReasonCode, type ImportState } from '@leerkring/contract';
import { connectionOf } from '@leerkring/platform/api';

const enumOf = <T extends string>(values: readonly T[]): { [K in T]: K } => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const ImportKindEnum = enumOf<ImportKind>(importKinds);
registerEnumType(ImportKindEnum, { name: 'ImportKind', description: 'What the lines of a file are: contact persons of municipalities, or seats in learning groups.' });

export const ImportStateEnum = enumOf<ImportState>(importStates);
registerEnumType(ImportStateEnum, { name: 'ImportState', description: 'How far an import is.' });

export const ImportOutcomeEnum = enumOf<ImportOutcome>(importOutcomes);
registerEnumType(ImportOutcomeEnum, { name: 'ImportOutcome', description: 'What becomes of a line.' });

export const ImportFieldEnum = enumOf<ImportField>(importFields);
registerEnumType(ImportFieldEnum, { name: 'ImportField', description: 'What a column holds.' });

export const ImportReasonEnum = enumOf<ImportReasonCode>(importReasons);
registerEnumType(ImportReasonEnum, { name: 'ImportReasonCode', description: 'Why a line is not brought in.' });

@ObjectType('ImportSheet', { description: 'A sheet of a file.' })
export class ImportSheetType {
  @Field({ description: 'Its name; empty for a file that is one table.' })
  name: string;

  @Field(() => Int, { description: 'How many lines it has under its headings.' })
  lines: number;

  @Field({ description: 'It has more lines than can be brought in at a time.' })
  tooLong: boolean;
}

@ObjectType('ImportColumn', { description: 'A column of the chosen sheet.' })
export class ImportColumnType {
  @Field(() => Int, { description: 'Which one, counted from 0.' })
  column: number;

  @Field({ description: 'Its heading; may be empty.' })
  heading: string;

  @Field({ description: 'The first thing that stands in it; empty when nothing does.' })
  example: string;
}

@ObjectType('ImportMapping', { description: 'In which column a field stands.' })
export class ImportMappingType {
  @Field(() => ImportFieldEnum, { description: 'The field.' })
  field: ImportField;

  @Field(() => Int, { description: 'The column, counted from 0.' })
  column: number;
}

@ObjectType('ImportCounts', { description: 'What becomes of the lines: what would, before it begins.' })
export class ImportCountsType {
  @Field(() => Int, { description: 'New ones.' })
  added: number;

  @Field(() => Int, { description: 'Known ones that the file says otherwise.' })
  changed: number;

  @Field(() => Int, { description: 'Known ones that stay as they are.' })
  same: number;

  @Field(() => Int, { description: 'Those that stay behind.' })
  faulty: number;
}

@ObjectType('ImportReason', { description: 'What is wrong with a line.' })
export class ImportReasonType {
  @Field(() => ImportReasonEnum, { description: 'What.' })
  code: ImportReasonCode;

  @Field(() => ImportFieldEnum, { nullable: true, description: 'Of which field; null when it is about the line as a whole.' })
  field: ImportField | null;

  @Field(() => String, { nullable: true, description: 'What stands there.' })
  value: string | null;

  @Field(() => [String], { description: 'What may have been meant, or what took its place.' })
  suggestions: string[];

  @Field(() => Int, { nullable: true, description: 'The line that this one repeats, or the number that it goes beyond.' })
  number: number | null;
}

@ObjectType('ImportLine', { description: 'A line of the file.' })
export class ImportLineType {
  @Field(() => Int, { description: 'Its number, as a program for sheets shows it.' })
  line: number;

  @Field(() => ImportOutcomeEnum, { description: 'What becomes of it.' })
  outcome: ImportOutcome;

  @Field(() => [String], { description: 'What it is about, in a few words of its own.' })
  words: string[];

  @Field(() => [ImportReasonType], { description: 'What is wrong with it; empty when nothing is.' })
  reasons: ImportReasonType[];
}

export const ImportLineConnection = connectionOf(ImportLineType, 'ImportLine');

@ObjectType('Import', { description: 'A file whose lines are being brought in. For programme managers and administrators; kept for a week.' })
export class ImportType {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ImportKindEnum, { description: 'What its lines are.' })
  kind: ImportKind;

  @Field({ description: 'The name of the file.' })
  fileName: string;

  @Field(() => ImportStateEnum, { description: 'How far it is.' })
  state: ImportState;

  @Field({ description: 'When the file came in.' })
  createdAt: Date;

  @Field(() => Int, { description: 'Which of its sheets is brought in, counted from 0.' })
  sheet: number;

  @Field(() => Int, { description: 'How many lines can be brought in; 0 before it begins.' })
  total: number;

  @Field(() => Int, { description: 'How many of them are done.' })
  done: number;
}
