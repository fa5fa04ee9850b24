import { Field, GraphQLISODateTime, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { TextState } from './document-text.entity';
import type { TextTrouble, TextUnit } from '@leerkring/platform/api';

export const TextStateEnum = { waiting: 'waiting', ready: 'ready', failed: 'failed', unreadable: 'unreadable' } as const satisfies { [S in TextState]: S };
registerEnumType(TextStateEnum, {
  name: 'DocumentTextState',
  description: 'How far the words of a version are.',
  valuesMap: {
    waiting: { description: 'They are being read, or will be soon.' },
    ready: { description: 'GET /files/<id>/text has them.' },
    failed: { description: 'They cannot be had; `trouble` says why.' },
    unreadable: { description: 'Files of this kind have no words to read here.' },
  },
});

const TextUnitEnum = { page: 'page', slide: 'slide', sheet: 'sheet', passage: 'passage' } as const satisfies { [U in TextUnit]: U };
registerEnumType(TextUnitEnum, {
  name: 'DocumentTextUnit',
  description: 'What the parts of a text are.',
  valuesMap: {
    page: { description: 'Pages of a PDF.' },
    slide: { description: 'Slides of a presentation.' },
    sheet: { description: 'Sheets of a workbook, or the one of a table with separators.' },
    passage: { description: 'Paragraphs, headings and rows of tables.' },
  },
});

@ObjectType('Watermark', { description: 'Who views a version that may not be fetched, and when: it stands over what they see.' })
export class WatermarkType {
  @Field({ description: 'Name of the viewer.' })
  name: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked for, by the clock of the server.' })
  at: Date;
}

@ObjectType('DocumentText', { description: 'The words of a version, read from its file.' })
export class DocumentTextType {
  @Field(() => TextStateEnum, { description: 'How far they are.' })
  state: TextState;

  @Field(() => Int, { description: 'How far reading has come, from 0 to 100.' })
  progress: number;

  @Field(() => TextUnitEnum, { nullable: true, description: 'What its parts are; null until it is ready.' })
  unit: TextUnit | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason why the words cannot be had.' })
  trouble: TextTrouble | null;
}
