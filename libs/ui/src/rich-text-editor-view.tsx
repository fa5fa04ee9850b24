import { Placeholder } from '@tiptap/extension-placeholder';
import { Markdown } from '@tiptap/markdown';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { clsx } from 'clsx';
import { useEffect, useImperativeHandle, useRef } from 'react';
import type { RichTextEditorProps } from './rich-text-editor';
import { RichTextToolbar } from './rich-text-toolbar';
import { safeUrl } from './rich-text-view';

/** The Markdown of what is written; empty paragraphs at the end count for nothing. */
function markdownOf(editor: Editor): string {
  return editor.isEmpty
    ? ''
    : editor
        .getMarkdown()
        .replace(/(^|\n)&nbsp;(?=\n|$)/g, '$1')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}

/** The editor itself; loaded on demand by RichTextEditor. */
export default function RichTextEditorView(props: RichTextEditorProps) {
  const {
    value,
    label,
    labelledBy,
    describedBy,
    placeholder = '',
    autoFocus,
    invalid,
    rows = 3,
    status,
    footer,
    editorRef,
    labels,
  } = props;
  const bar = useRef<HTMLDivElement>(null);
  const written = useRef(value);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const editor = useEditor({
    extensions: extensions(placeholder),
    content: value,
    contentType: 'markdown',
    injectCSS: false,
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: attributes({ label, labelledBy, describedBy, invalid }),
      handleKeyDown: (_view, event) => handleKey(event, latest.current, bar.current),
      handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' },
    },
    onUpdate: ({ editor: changed }) => {
      written.current = markdownOf(changed);
      latest.current.onChange(written.current);
    },
    onFocus: () => latest.current.onFocus?.(),
  });
  useEffect(() => {
    if (!editor || value === written.current) return;
    written.current = value;
    editor.commands.setContent(value, { contentType: 'markdown', emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    editor?.setOptions({
      editorProps: { ...editor.options.editorProps, attributes: attributes({ label, labelledBy, describedBy, invalid }) },
    });
  }, [editor, label, labelledBy, describedBy, invalid]);
  useImperativeHandle(editorRef, () => ({ focus: () => void editor?.commands.focus('end') }), [editor]);
  return (
    <div className={clsx('lk-editor', invalid && 'lk-editor--invalid')}>
      <div className="lk-editor__bar">
        {editor && <RichTextToolbar editor={editor} labels={labels} barRef={bar} />}
        {status && <div className="lk-editor__status">{status}</div>}
      </div>
      <EditorContent
        editor={editor}
        className="lk-editor__text lk-rich-text"
        style={{ minBlockSize: `calc(${rows} * 1.65rem + 1.5rem)` }}
      />
      {footer && <div className="lk-editor__foot">{footer}</div>}
    </div>
  );
}

function extensions(placeholder: string) {
  return [
    StarterKit.configure({
      underline: false,
      strike: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        autolink: true,
        defaultProtocol: 'https',
        isAllowedUri: (url) => Boolean(safeUrl(url)),
        HTMLAttributes: { rel: 'noopener nofollow', target: null },
      },
    }),
    Placeholder.configure({ placeholder }),
    Markdown,
  ];
}

function attributes({ label, labelledBy, describedBy, invalid }: Partial<RichTextEditorProps>): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    ...(label && { 'aria-label': label }),
    ...(labelledBy && { 'aria-labelledby': labelledBy }),
    ...(describedBy && { 'aria-describedby': describedBy }),
    ...(invalid && { 'aria-invalid': 'true' }),
  };
}

function handleKey(event: KeyboardEvent, { onSubmit, onEscape }: RichTextEditorProps, bar: HTMLElement | null): boolean {
  if (event.isComposing) return false;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    onSubmit?.();
    return true;
  }
  if (event.key !== 'Escape') return false;
  if (onEscape) onEscape();
  else bar?.querySelector('button')?.focus();
  return true;
}
