import { defineTexts } from '@leerkring/platform/web';

/** What keeping a whole case says. */
export const texts = defineTexts({
  nl: {
    keep: 'Bewaar de casus',
    pdf: 'Casus als PDF',
    pdfLine: 'Om te lezen of af te drukken.',
    zip: 'Archief van de casus (zip)',
    zipLine: 'Met alle versies van alle documenten, en een controlegetal van elk bestand.',
  },
  en: {
    keep: 'Keep the case',
    pdf: 'Case as PDF',
    pdfLine: 'To read or print.',
    zip: 'Archive of the case (zip)',
    zipLine: 'With all versions of all documents, and a hash of each file.',
  },
});
