import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PdfTrouble } from './libre-office';
import type { RenditionState } from './rendition.entity';

const PdfStateEnum = { absent: 'absent', waiting: 'waiting', ready: 'ready', failed: 'failed' } as const satisfies { [S in RenditionState | 'absent']: S };
registerEnumType(PdfStateEnum, {
  name: 'DocumentPdfState',
  description: 'How far the PDF of a version is.',
  valuesMap: {
    absent: { description: 'None is made: it is no office document, or there is no LibreOffice here.' },
    waiting: { description: 'It is being made, or will be soon.' },
    ready: { description: 'GET /files/<id>/as-pdf has it.' },
    failed: { description: 'It cannot be made; `trouble` says why.' },
  },
});

@ObjectType('DocumentPdf', { description: 'A version of an office document as a PDF, made for the screen.' })
export class DocumentPdfType {
  @Field(() => PdfStateEnum, { description: 'How far it is.' })
  state: RenditionState | 'absent';

  @Field(() => String, { nullable: true, description: 'Code of the reason why it cannot be made.' })
  trouble: PdfTrouble | null;
}
