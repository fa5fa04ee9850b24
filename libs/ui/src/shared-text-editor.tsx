import { lazy, Suspense, type ReactNode } from 'react';
import type { XmlFragment } from 'yjs';
import { patiently } from './patiently';
import type { SharedCaret, SharedCaretPlace } from './shared-text-carets';
import { EditorWaiting, type RichTextEditorLabels } from './rich-text-editor';

export interface SharedTextEditorProps {
  /** The text that several people write at once; who passes it keeps it in step with theirs. */
  fragment: XmlFragment;
  label: string;
  placeholder?: string;
  /** Where others have their cursor; the same array for as long as nothing moves. */
  carets?: readonly SharedCaret[];
  /** One's own cursor moved; null: it left the editor. */
  onCaret?: (place: SharedCaretPlace | null) => void;
  /** Nothing can be written any more. */
  readOnly?: boolean;
  /** Lines it shows when empty. */
  rows?: number;
  /** At the end of the toolbar ('Bewaard'). */
  status?: ReactNode;
  labels: RichTextEditorLabels;
}

const View = /* #__PURE__ */ lazy(() => patiently(() => import('./shared-text-editor-view')));

/** Writes rich text with others at once; what they type never moves the cursor. Tab and Escape leave it. Loads on demand. */
export function SharedTextEditor(props: SharedTextEditorProps) {
  return (
    <Suspense fallback={<EditorWaiting {...props} />}>
      <View {...props} />
    </Suspense>
  );
}
