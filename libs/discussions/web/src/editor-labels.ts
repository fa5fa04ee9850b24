import { useTexts } from '@leerkring/platform/web';
import type { RichTextEditorProps } from '@leerkring/ui';
import { useMemo } from 'react';
import { texts } from './texts';

/** The words of the rich text editor, the same object while the language stays: the toolbar is drawn anew only for its own sake. */
export function useEditorLabels(): RichTextEditorProps['labels'] {
  const t = useTexts(texts);
  return useMemo(
    () => ({
      toolbar: t.toolbar,
      heading: t.heading,
      bold: t.bold,
      italic: t.italic,
      strike: t.strike,
      code: t.code,
      codeBlock: t.codeBlock,
      table: t.table,
      addRow: t.addRow,
      addColumn: t.addColumn,
      removeRow: t.removeRow,
      removeColumn: t.removeColumn,
      removeTable: t.removeTable,
      more: t.moreTools,
      suggestions: t.suggestions,
      bulletList: t.bulletList,
      numberedList: t.numberedList,
      quote: t.quoteBlock,
      link: t.link,
      linkAddress: t.linkAddress,
      linkApply: t.linkApply,
      linkRemove: t.linkRemove,
      linkWrong: t.linkWrong,
      loading: t.editorLoading,
    }),
    [t],
  );
}
