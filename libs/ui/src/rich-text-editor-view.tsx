import { Placeholder } from '@tiptap/extension-placeholder';
import { EditorContent, useEditor } from '@tiptap/react';
import { clsx } from 'clsx';
import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import type { RichTextEditorProps } from './rich-text-editor';
import { docOf } from './rich-text-reader';
import { schema } from './rich-text-schema';
import { SuggestionList, suggestions, type SuggestionDesk } from './rich-text-suggestions';
import { RichTextToolbar } from './rich-text-toolbar';
import { markdownOf } from './rich-text-writer';

const noDesk: SuggestionDesk = { isOpen: () => false, show: () => undefined, key: () => false };

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
  const desk = useRef(noDesk);
  const listId = useId();
  const [option, setOption] = useState<{ list: string; id: string } | null>(null);
  useEffect(() => {
    latest.current = props;
  });
  const editor = useEditor({
    extensions: [...schema(), Placeholder.configure({ placeholder }), suggestions(desk, async (search) => latest.current.people?.(search) ?? [])],
    content: docOf(value),
    injectCSS: false,
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: attributes({ label, labelledBy, describedBy, invalid }, null),
      handleKeyDown: (_view, event) => !desk.current.isOpen() && handleKey(event, latest.current, bar.current),
      handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' && !takes(desk.current, event) },
    },
    onUpdate: ({ editor: changed }) => {
      written.current = markdownOf(changed.getJSON());
      latest.current.onChange(written.current);
    },
    onFocus: () => latest.current.onFocus?.(),
  });
  useEffect(() => {
    if (!editor || value === written.current) return;
    written.current = value;
    editor.commands.setContent(docOf(value), { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    editor?.setOptions({
      editorProps: { ...editor.options.editorProps, attributes: attributes({ label, labelledBy, describedBy, invalid }, option) },
    });
  }, [editor, label, labelledBy, describedBy, invalid, option]);
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
      <SuggestionList desk={desk} labels={labels} onActive={setOption} id={listId} />
      {footer && <div className="lk-editor__foot">{footer}</div>}
    </div>
  );
}

function attributes({ label, labelledBy, describedBy, invalid }: Partial<RichTextEditorProps>, option: { list: string; id: string } | null): Record<string, string> {
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    ...(option && { 'aria-controls': option.list, 'aria-activedescendant': option.id }),
    ...(label && { 'aria-label': label }),
    ...(labelledBy && { 'aria-labelledby': labelledBy }),
    ...(describedBy && { 'aria-describedby': describedBy }),
    ...(invalid && { 'aria-invalid': 'true' }),
  };
}

/** Tab leaves the text box, unless it takes what the list offers. */
function takes(desk: SuggestionDesk, event: KeyboardEvent): boolean {
  const taken = desk.key(event);
  if (taken) event.preventDefault();
  return false;
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
