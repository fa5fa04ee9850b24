import { Placeholder } from '@tiptap/extension-placeholder';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { clsx } from 'clsx';
import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import type { RichTextEditorHandle, RichTextEditorProps } from './rich-text-editor';
import { PreviewModes, RichTextPreviewed } from './rich-text-preview';
import { docOf } from './rich-text-reader';
import { schema } from './rich-text-schema';
import { SuggestionList, suggestions, type SuggestionDesk } from './rich-text-suggestions';
import type { RichTextImage } from './rich-text-surroundings';
import { RichTextToolbar } from './rich-text-toolbar';
import { markdownOf } from './rich-text-writer';

const none: ReadonlyMap<string, RichTextImage> = new Map();
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
    preview,
    labels,
  } = props;
  const bar = useRef<HTMLDivElement>(null);
  const written = useRef(value);
  const latest = useRef(props);
  const desk = useRef(noDesk);
  const listId = useId();
  const [previewing, setPreviewing] = useState(false);
  const [option, setOption] = useState<{ list: string; id: string } | null>(null);
  useEffect(() => {
    latest.current = props;
  });
  const editor = useEditor({
    extensions: [...schema(() => latest.current.images ?? none), Placeholder.configure({ placeholder }), suggestions(desk, async (search) => latest.current.people?.(search) ?? [])],
    content: docOf(value),
    injectCSS: false,
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: attributes({ label, labelledBy, describedBy, invalid }, null),
      handleKeyDown: (_view, event) => !desk.current.isOpen() && handleKey(event, latest.current, bar.current),
      handlePaste: (_view, event) => takesFiles(event, latest.current),
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
    setPreviewing(false);
    editor.commands.setContent(docOf(value), { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    editor?.setOptions({
      editorProps: { ...editor.options.editorProps, attributes: attributes({ label, labelledBy, describedBy, invalid }, option) },
    });
  }, [editor, label, labelledBy, describedBy, invalid, option]);
  useImperativeHandle(editorRef, () => handleOf(editor, () => setPreviewing(false)), [editor]);
  return (
    <div className={clsx('lk-editor', invalid && 'lk-editor--invalid')}>
      <div className="lk-editor__bar">
        {editor && !previewing && <RichTextToolbar editor={editor} labels={labels} barRef={bar} />}
        {preview && <PreviewModes preview={preview} previewing={previewing} onChange={setPreviewing} />}
        {status && <div className="lk-editor__status">{status}</div>}
      </div>
      <EditorContent
        editor={editor}
        className="lk-editor__text lk-rich-text"
        hidden={previewing}
        style={{ minBlockSize: `calc(${rows} * 1.65rem + 1.5rem)` }}
      />
      {preview && previewing && <RichTextPreviewed preview={preview} words={value} />}
      <SuggestionList desk={desk} labels={labels} onActive={setOption} id={listId} />
      {footer && <div className="lk-editor__foot">{footer}</div>}
    </div>
  );
}

function handleOf(editor: Editor | null, write: () => void): RichTextEditorHandle {
  return {
    focus: () => {
      write();
      // The text is back on screen after this.
      requestAnimationFrame(() => void (editor?.isDestroyed === false && editor.commands.focus('end')));
    },
    insertImage: (attachment, alt) => {
      write();
      editor?.chain().insertContent([{ type: 'image', attrs: { attachment, alt } }, { type: 'text', text: ' ' }]).run();
    },
    removeImage: (attachment) => void editor?.chain().command(({ tr, state }) => {
      state.doc.descendants((node, at) => {
        if (node.type.name === 'image' && node.attrs['attachment'] === attachment) tr.delete(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize));
      });
      return true;
    }).run(),
  };
}

/** Files on the clipboard are taken, unless they only are another form of words that are there too. */
function takesFiles({ clipboardData }: ClipboardEvent, { onFiles }: RichTextEditorProps): boolean {
  const files = [...(clipboardData?.files ?? [])];
  if (!onFiles || !files.length || clipboardData?.getData('text/plain')) return false;
  onFiles(files);
  return true;
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
