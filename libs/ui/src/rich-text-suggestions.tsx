import { Extension } from '@tiptap/react';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionOptions, type SuggestionProps } from '@tiptap/suggestion';
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { emojiNamed } from './rich-text-emoji';
import type { RichTextEditorLabels } from './rich-text-editor';
import { SuggestionBox, suggestionId, type Suggested } from './suggestion-box';

type Offer = Pick<SuggestionProps<Suggested, Suggested>, 'items' | 'command' | 'mount'>;

/** Between the plug-ins of the editor and the list on screen. */
export interface SuggestionDesk {
  isOpen: () => boolean;
  show: (offer: Offer | null) => void;
  key: (event: KeyboardEvent) => boolean;
}

const MOST = 8;

/** Offers people after `@` and signs after `:`. */
export function suggestions(desk: RefObject<SuggestionDesk>, people: (search: string) => Promise<Suggested[]>) {
  const shared = (name: string): Partial<SuggestionOptions<Suggested, Suggested>> => ({
    pluginKey: new PluginKey(name),
    render: () => ({
      onStart: (offer) => desk.current.show(offer),
      onUpdate: (offer) => desk.current.show(offer),
      onExit: () => desk.current.show(null),
      onKeyDown: ({ event }) => desk.current.key(event),
    }),
  });
  return Extension.create({
    name: 'suggestions',
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        Suggestion<Suggested, Suggested>({
          ...shared('people'),
          editor,
          char: '@',
          debounce: 120,
          items: async ({ query }) => (await people(query)).slice(0, MOST),
          command: ({ range, props: { id, name } }) =>
            void editor.chain().focus().insertContentAt(range, [{ type: 'mention', attrs: { id, label: name } }, { type: 'text', text: ' ' }]).run(),
        }),
        Suggestion<Suggested, Suggested>({
          ...shared('emoji'),
          editor,
          char: ':',
          minQueryLength: 2,
          items: async ({ query }) => (query.length < 2 ? [] : emojiNamed(query, MOST)),
          command: ({ range, props: { sign } }) => void editor.chain().focus().insertContentAt(range, `${sign} `).run(),
        }),
      ];
    },
  });
}

interface ListProps {
  desk: RefObject<SuggestionDesk>;
  labels: RichTextEditorLabels;
  /** Tells the text box which option is the one that Enter takes; null: the list is closed. */
  onActive: (option: { list: string; id: string } | null) => void;
  id: string;
}

/** The list under the cursor; arrows choose, Enter and Tab take, Escape closes. */
export function SuggestionList({ desk, labels, onActive, id }: ListProps) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLUListElement>(null);
  const items = offer?.items ?? [];
  const chosen = Math.min(at, items.length - 1);
  const open = items.length > 0;
  const isOpen = useEffectEvent(() => open);
  const key = useEffectEvent((event: KeyboardEvent): boolean => {
    if (!open) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setAt((chosen + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length);
      return true;
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return false;
    offer!.command(items[chosen]!);
    return true;
  });
  useEffect(() => {
    desk.current = {
      isOpen: () => isOpen(),
      show: (next) => {
        setOffer(next && { items: next.items, command: next.command, mount: next.mount });
        if (!next) setAt(0);
      },
      key: (event) => key(event),
    };
  }, [desk]);
  const mount = useEffectEvent(() => offer!.mount(box.current!));
  const tell = useEffectEvent(onActive);
  useEffect(() => (open ? mount() : undefined), [open]);
  useEffect(() => tell(open ? { list: id, id: suggestionId(id, chosen) } : null), [open, chosen, id]);
  if (!open) return null;
  return <SuggestionBox ref={box} id={id} label={labels.suggestions} items={items} chosen={chosen} onChoose={(item) => offer!.command(item)} />;
}
