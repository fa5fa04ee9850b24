import { Collaboration } from '@tiptap/extension-collaboration';
import { Placeholder } from '@tiptap/extension-placeholder';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { SharedCarets, showCarets, type SharedCaret } from './shared-text-carets';
import { sharedSchema } from './rich-text-schema';
import { RichTextToolbar } from './rich-text-toolbar';
import type { SharedTextEditorProps } from './shared-text-editor';

const nobody: readonly SharedCaret[] = [];

/** The editor itself; loaded on demand by SharedTextEditor. */
export default function SharedTextEditorView({ fragment, label, placeholder = '', readOnly = false, rows = 3, status, carets = nobody, onCaret, labels }: SharedTextEditorProps) {
  const bar = useRef<HTMLDivElement>(null);
  const moved = useRef(onCaret);
  useEffect(() => {
    moved.current = onCaret;
  });
  const editor = useEditor(
    {
      extensions: [...sharedSchema(), Placeholder.configure({ placeholder }), Collaboration.configure({ fragment }), SharedCarets.configure({ onMoved: (place) => moved.current?.(place) })],
      injectCSS: false,
      editable: !readOnly,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
        handleKeyDown: (_view, event) => leaves(event, bar.current),
        handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' },
      },
    },
    [fragment, label, placeholder],
  );
  useEffect(() => {
    editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  useEffect(() => {
    if (!editor.isDestroyed) showCarets(editor.view, carets);
  }, [editor, carets]);
  return (
    <div className="lk-editor">
      <div className="lk-editor__bar">
        {!readOnly && <RichTextToolbar editor={editor} labels={labels} barRef={bar} tables={false} />}
        {status && <div className="lk-editor__status">{status}</div>}
      </div>
      <EditorContent editor={editor} className="lk-editor__text lk-editor__text--shared lk-rich-text" style={{ minBlockSize: `calc(${rows} * 1.65rem + 1.5rem)` }} />
    </div>
  );
}

/** Escape goes to the toolbar, from where one gets anywhere. */
function leaves(event: KeyboardEvent, bar: HTMLElement | null): boolean {
  if (event.key !== 'Escape' || event.isComposing) return false;
  bar?.querySelector('button')?.focus();
  return true;
}
