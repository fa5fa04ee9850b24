import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components';
import './popover.css';

/** One choice of a Select or Combobox. */
export interface Option {
  id: string;
  label: string;
  /** A second line: function, municipality, province. */
  line?: string;
  icon?: ReactNode;
}

/** How a choice looks in the list. */
export function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="lk-option">
      {({ isSelected }) => (
        <>
          {option.icon}
          <span className="lk-option__words">
            {option.label}
            {option.line && <span className="lk-option__line">{option.line}</span>}
          </span>
          {isSelected && <Check aria-hidden />}
        </>
      )}
    </ListBoxItem>
  );
}
