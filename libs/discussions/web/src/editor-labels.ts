import { useTexts } from '@leerkring/platform/web';
import type { RichTextEditorProps } from '@leerkring/ui';
import { texts } from './texts';

/** The words of the rich text editor. */
export function useEditorLabels(): RichTextEditorProps['labels'] {
  const t = useTexts(texts);
  return {
    toolbar: t.toolbar,
    bold: t.bold,
    italic: t.italic,
    bulletList: t.bulletList,
    numberedList: t.numberedList,
    quote: t.quoteBlock,
    link: t.link,
    linkAddress: t.linkAddress,
    linkApply: t.linkApply,
    linkRemove: t.linkRemove,
    linkWrong: t.linkWrong,
    loading: t.editorLoading,
  };
}
