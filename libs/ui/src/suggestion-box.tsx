import { clsx } from 'clsx';
import type { Ref } from 'react';
import './popover.css';
import './suggestion-box.css';

/** Somebody, or a sign, that can be chosen while typing. */
export interface Suggested {
  id: string;
  name: string;
  /** A sign before the name. */
  sign?: string;
  /** Behind the name: function and municipality. */
  line?: string;
}

interface SuggestionBoxProps {
  id: string;
  /** Name of the list ('Voorstellen'). */
  label: string;
  items: readonly Suggested[];
  /** Index of the one that Enter takes. */
  chosen: number;
  onChoose: (item: Suggested) => void;
  ref?: Ref<HTMLUListElement>;
  className?: string;
}

/** Id of the option at this place, for `aria-activedescendant` of the text box. */
export const suggestionId = (list: string, index: number): string => `${list}-${index}`;

/** The list of a text box in which the focus stays; keys are the text box's. */
export function SuggestionBox({ id, label, items, chosen, onChoose, ref, className }: SuggestionBoxProps) {
  return (
    <ul ref={ref} id={id} role="listbox" aria-label={label} className={clsx('lk-popover lk-options lk-suggestions', className)}>
      {items.map((item, index) => (
        <li
          key={item.id}
          id={suggestionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          className={clsx('lk-option', index === chosen && 'lk-suggestions__chosen')}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(item);
          }}
        >
          {item.sign && <span aria-hidden>{item.sign}</span>}
          <span className="lk-option__words">
            {item.name}
            {item.line && <span className="lk-option__line">{item.line}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
