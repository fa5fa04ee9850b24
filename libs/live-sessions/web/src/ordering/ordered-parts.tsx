import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '@leerkring/platform/web';
import { Button, FieldError, IconButton, VisuallyHidden } from '@leerkring/ui';
import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Plus, Trash2 } from 'lucide-react';
import { texts } from './texts';
import './ordered-parts.css';

interface OrderedPartsProps<T extends { key: string }> {
  label: string;
  parts: T[];
  onChange: (parts: T[]) => void;
  /** What its buttons call a part. */
  nameOf: (part: T) => string;
  /** What stands in its row. */
  titleOf: (part: T, number: number) => string;
  /** Parts that are to be seen as something in them is missing. */
  isWrong: (part: T) => boolean;
  error: string | false;
  /** A new one, and the words of its button; left out when there are enough. */
  add: { label: string; make: () => T } | null;
  children: (part: T, change: (part: T) => void) => ReactNode;
}

/** Parts in an order, to open and change one at a time; each moves by its own buttons, and the focus goes along. */
export function OrderedParts<T extends { key: string }>({ label, parts, onChange, nameOf, titleOf, isWrong, error, add, children }: OrderedPartsProps<T>) {
  const t = useTexts(texts);
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const { list, words, tell } = useMoves();
  const move = (from: number, way: 'earlier' | 'later'): void => {
    const [part, to] = [parts[from]!, way === 'earlier' ? from - 1 : from + 1];
    onChange(parts.toSpliced(from, 1).toSpliced(to, 0, part));
    tell({ key: part.key, way, words: t.moved(nameOf(part), to + 1, parts.length) });
  };
  const addOne = (): void => {
    const part = add!.make();
    onChange([...parts, part]);
    setOpen(part.key);
  };
  return (
    <div>
      <p className="utrecht-form-label" id={id}>
        {label}
      </p>
      {error && <FieldError>{error}</FieldError>}
      <ol className="ordered-parts" aria-labelledby={id} ref={list}>
        {parts.map((part, index) => {
          const shown = open === part.key || isWrong(part);
          return (
            <li key={part.key} data-key={part.key}>
              <div className="ordered-part__row">
                <div className="ordered-part__name">
                  <Button variant="quiet" size="s" aria-expanded={shown} icon={shown ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />} onPress={() => setOpen(shown ? null : part.key)}>
                    {titleOf(part, index + 1)}
                  </Button>
                </div>
                {index > 0 && (
                  <span data-way="earlier">
                    <IconButton label={t.earlier(nameOf(part))} icon={<ArrowUp aria-hidden />} size="s" onPress={() => move(index, 'earlier')} />
                  </span>
                )}
                {index < parts.length - 1 && (
                  <span data-way="later">
                    <IconButton label={t.later(nameOf(part))} icon={<ArrowDown aria-hidden />} size="s" onPress={() => move(index, 'later')} />
                  </span>
                )}
                <IconButton label={t.remove(nameOf(part))} icon={<Trash2 aria-hidden />} size="s" onPress={() => onChange(parts.toSpliced(index, 1))} />
              </div>
              {shown && children(part, (changed) => onChange(parts.with(index, changed)))}
            </li>
          );
        })}
      </ol>
      {add && (
        <Button variant="quiet" size="s" icon={<Plus aria-hidden />} onPress={addOne}>
          {add.label}
        </Button>
      )}
      <VisuallyHidden>
        <span aria-live="polite">{words}</span>
      </VisuallyHidden>
    </div>
  );
}

interface Moved {
  key: string;
  way: 'earlier' | 'later';
  words: string;
}

/** Keeps the focus on the button of what was moved, and says where it stands. */
function useMoves() {
  const list = useRef<HTMLOListElement>(null);
  const [moved, tell] = useState<Moved | null>(null);
  useEffect(() => {
    if (!moved) return;
    const buttons = [...(list.current?.querySelector(`[data-key="${moved.key}"]`)?.querySelectorAll<HTMLElement>('[data-way]') ?? [])];
    (buttons.find(({ dataset }) => dataset['way'] === moved.way) ?? buttons[0])?.querySelector('button')?.focus();
  }, [moved]);
  return { list, words: moved?.words, tell };
}
