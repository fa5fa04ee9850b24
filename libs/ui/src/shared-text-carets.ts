import { Extension } from '@tiptap/react';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { faceTint } from './person';

/** Where somebody has their cursor, as positions of the shared document. */
export interface SharedCaretPlace {
  anchor: string;
  head: string;
}

export interface SharedCaret extends SharedCaretPlace {
  id: string;
  name: string;
}

interface Binding {
  doc: Y.Doc;
  type: Y.XmlFragment;
  binding: { mapping: Parameters<typeof absolutePositionToRelativePosition>[2] } | null;
}

/** A caret comes before the words that it stands behind: until they are here too it stays where it was. */
interface ShownCaret extends SharedCaret {
  before: SharedCaretPlace | null;
}

const key = new PluginKey<readonly ShownCaret[]>('shared-carets');
/** More than these would hide the words. */
const MOST_SHOWN = 20;

/** Draws where others have their cursor, and tells where one's own is; `onMoved(null)` when the editor is left. */
export const SharedCarets = Extension.create<{ onMoved: (place: SharedCaretPlace | null) => void }>({
  name: 'sharedCarets',
  addOptions: () => ({ onMoved: () => undefined }),
  addProseMirrorPlugins() {
    const { onMoved } = this.options;
    let told = '';
    const tell = (view: EditorView): void => {
      if (view.isDestroyed) return;
      const place = view.hasFocus() ? placeOf(view.state) : null;
      const now = JSON.stringify(place);
      if (now === told) return;
      told = now;
      onMoved(place);
    };
    return [
      new Plugin<readonly ShownCaret[]>({
        key,
        state: { init: () => [], apply: (transaction, shown, state) => moved(shown, transaction.getMeta(key) as readonly SharedCaret[] | undefined, state) },
        view: () => ({ update: tell }),
        props: {
          decorations: (state) => DecorationSet.create(state.doc, key.getState(state)!.slice(0, MOST_SHOWN).flatMap((caret) => drawn(state, caret))),
          // The editor has or has not the focus only after the event.
          handleDOMEvents: { focus: (view) => void queueMicrotask(() => tell(view)), blur: (view) => void queueMicrotask(() => tell(view)) },
        },
      }),
    ];
  },
});

/** Shows these and no others. */
export function showCarets(view: EditorView, carets: readonly SharedCaret[]): void {
  view.dispatch(view.state.tr.setMeta(key, carets).setMeta('addToHistory', false));
}

function moved(shown: readonly ShownCaret[], carets: readonly SharedCaret[] | undefined, state: EditorState): readonly ShownCaret[] {
  return (
    carets?.map((caret) => {
      const last = shown.find(({ id }) => id === caret.id);
      return { ...caret, before: last && spanOf(state, last) ? last : (last?.before ?? null) };
    }) ?? shown
  );
}

function placeOf(state: EditorState): SharedCaretPlace | null {
  const { type, binding } = ySyncPluginKey.getState(state) as Binding;
  if (!binding) return null;
  const [anchor, head] = [state.selection.anchor, state.selection.head].map((at) => toText(absolutePositionToRelativePosition(at, type, binding.mapping) as Y.RelativePosition));
  return { anchor: anchor!, head: head! };
}

function drawn(state: EditorState, { id, name, before, ...place }: ShownCaret): Decoration[] {
  const span = spanOf(state, place) ?? (before && spanOf(state, before));
  if (!span) return [];
  const [from, to] = span;
  const tint = `lk-caret--${faceTint(id)}`;
  const caret = Decoration.widget(to, () => caretElement(name, tint), { key: `caret-${id}-${name}`, side: 10, ignoreSelection: true });
  return from === to ? [caret] : [caret, Decoration.inline(Math.min(from, to), Math.max(from, to), { class: `lk-caret-range ${tint}` })];
}

function spanOf(state: EditorState, { anchor, head }: SharedCaretPlace): [number, number] | null {
  const [from, to] = [positionOf(state, anchor), positionOf(state, head)];
  return from === null || to === null ? null : [from, to];
}

/** The name is no text of the document: it is drawn, and neither read out among the words nor copied with them. */
function caretElement(name: string, tint: string): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `lk-caret ${tint}`;
  caret.dataset['name'] = name.split(' ')[0];
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}

/** Null for what says nothing here: it came from another screen, and may be ahead of this one, or made up. */
function positionOf(state: EditorState, text: string): number | null {
  const { doc, type, binding } = ySyncPluginKey.getState(state) as Binding;
  if (!binding) return null;
  try {
    const at = relativePositionToAbsolutePosition(doc, type, Y.decodeRelativePosition(toBytes(text)), binding.mapping);
    return at === null ? null : Math.min(Math.max(at, 0), state.doc.content.size);
  } catch {
    return null;
  }
}

const toText = (position: Y.RelativePosition): string => btoa(String.fromCharCode(...Y.encodeRelativePosition(position)));
const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
