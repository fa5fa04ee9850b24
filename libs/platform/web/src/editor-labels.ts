import type { RichTextEditorProps } from '@leerkring/ui';
import { defineTexts, useTexts } from './language';

const texts = defineTexts({
  nl: {
    toolbar: 'Opmaak',
    heading: 'Kop',
    bold: 'Vet',
    italic: 'Cursief',
    strike: 'Doorgehaald',
    code: 'Code',
    codeBlock: 'Blok code',
    table: 'Tabel',
    addRow: 'Rij eronder',
    addColumn: 'Kolom ernaast',
    removeRow: 'Rij weg',
    removeColumn: 'Kolom weg',
    removeTable: 'Tabel weg',
    more: 'Meer opmaak',
    suggestions: 'Voorstellen',
    bulletList: 'Lijst',
    numberedList: 'Genummerde lijst',
    quote: 'Citaat',
    link: 'Link',
    linkAddress: 'Adres van de link',
    linkApply: 'Maak link',
    linkRemove: 'Haal link weg',
    linkWrong: 'Dit is geen webadres of mailadres.',
    loading: 'Het tekstvak komt eraan',
  },
  en: {
    toolbar: 'Formatting',
    heading: 'Heading',
    bold: 'Bold',
    italic: 'Italic',
    strike: 'Strikethrough',
    code: 'Code',
    codeBlock: 'Code block',
    table: 'Table',
    addRow: 'Row below',
    addColumn: 'Column beside',
    removeRow: 'Remove row',
    removeColumn: 'Remove column',
    removeTable: 'Remove table',
    more: 'More formatting',
    suggestions: 'Suggestions',
    bulletList: 'List',
    numberedList: 'Numbered list',
    quote: 'Quote',
    link: 'Link',
    linkAddress: 'Address of the link',
    linkApply: 'Make link',
    linkRemove: 'Remove link',
    linkWrong: 'This is no web or mail address.',
    loading: 'The text box is on its way',
  },
});

/** The words of the rich text editor, the same object while the language stays: the toolbar is drawn anew only for its own sake. */
export function useEditorLabels(): RichTextEditorProps['labels'] {
  return useTexts(texts);
}
