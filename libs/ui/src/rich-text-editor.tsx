import { lazy, Suspense, type ReactNode, type Ref } from 'react';
import { patiently } from './patiently';
import type { Suggested } from './suggestion-box';
import type { RichTextImage } from './rich-text-surroundings';
import './rich-text.css';
import './rich-text-editor.css';

export interface RichTextEditorHandle {
  focus: () => void;
  /** Puts an attached image where the cursor is. */
  insertImage: (attachmentId: string, alt: string) => void;
  /** Takes an image out wherever it stands. */
  removeImage: (attachmentId: string) => void;
}

/** How what is written is shown before it is sent. */
export interface RichTextPreview {
  show: (markdown: string) => ReactNode;
  /** Names the two ways of looking, and each of them. */
  modes: string;
  write: string;
  preview: string;
  /** Said when nothing is written. */
  nothing: string;
}

export interface RichTextEditorProps {
  /** Markdown. */
  value: string;
  /** Called with Markdown at every change; '' when nothing is written. */
  onChange: (markdown: string) => void;
  /** Its name: either these words or the id of the element that names it. */
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  placeholder?: string;
  /** Ctrl+Enter or Cmd+Enter. */
  onSubmit?: () => void;
  onFocus?: () => void;
  /** Escape; without it Escape goes to the toolbar. */
  onEscape?: () => void;
  autoFocus?: boolean;
  invalid?: boolean;
  /** Lines it shows when empty. */
  rows?: number;
  /** At the end of the toolbar ('Concept bewaard'). */
  status?: ReactNode;
  /** Under the text: who can read it, and the button that sends it. */
  footer?: ReactNode;
  editorRef?: Ref<RichTextEditorHandle>;
  /** Who can be mentioned after `@`, for what was typed; left out: nobody. */
  people?: (search: string) => Promise<Suggested[]>;
  /** Images that may stand in it, by the id of their attachment. */
  images?: ReadonlyMap<string, RichTextImage>;
  /** Takes files that are pasted. */
  onFiles?: (files: File[]) => void;
  /** Left out: there is no preview. */
  preview?: RichTextPreview;
  labels: RichTextEditorLabels;
}

export interface RichTextEditorLabels {
  toolbar: string;
  heading: string;
  bold: string;
  italic: string;
  strike: string;
  code: string;
  bulletList: string;
  numberedList: string;
  quote: string;
  codeBlock: string;
  table: string;
  addRow: string;
  addColumn: string;
  removeRow: string;
  removeColumn: string;
  removeTable: string;
  /** The buttons that are needed less often. */
  more: string;
  /** Names the list that opens while typing @ or :. */
  suggestions: string;
  link: string;
  /** In the small form of the link. */
  linkAddress: string;
  linkApply: string;
  linkRemove: string;
  /** Said when it is no web or mail address. */
  linkWrong: string;
  /** Read out while the editor loads. */
  loading: string;
}

const View = /* #__PURE__ */ lazy(() => patiently(() => import('./rich-text-editor-view')));

/** Writes rich text as Markdown. Tab and Escape leave it; Ctrl/Cmd+Enter sends. Loads on demand. */
export function RichTextEditor(props: RichTextEditorProps) {
  return (
    <Suspense fallback={<EditorWaiting {...props} />}>
      <View {...props} />
    </Suspense>
  );
}

/** Keeps the place of an editor that is on its way. */
export function EditorWaiting({ rows = 3, footer, labels }: Pick<RichTextEditorProps, 'rows' | 'footer' | 'labels'>) {
  return (
    <div className="lk-editor" role="status">
      <span className="lk-hidden">{labels.loading}</span>
      <div className="lk-editor__bar" />
      <div className="lk-editor__text" style={{ minBlockSize: `calc(${rows} * 1.65rem + 1.5rem)` }} />
      {footer && <div className="lk-editor__foot">{footer}</div>}
    </div>
  );
}
