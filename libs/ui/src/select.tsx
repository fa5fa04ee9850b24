import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, ListBox, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { fieldClass, FieldParts, type FieldProps } from './field';
import { OptionItem, type Option } from './option';
import './select.css';

export interface SelectProps extends FieldProps {
  options: Option[];
  /** The id of the chosen option, or null. */
  value: string | null;
  onChange: (id: string) => void;
  /** Words while nothing is chosen ('Kies een leergroep'). */
  placeholder?: string;
  /** The list opens or closes: a moment to fetch what stands in it. */
  onOpenChange?: (open: boolean) => void;
}

/** A choice from a short fixed list. For a long or remote list: Combobox. */
export function Select(props: SelectProps) {
  const { label, hideLabel, optional, description, error, required, options, value, onChange, placeholder, className, ...rest } = props;
  return (
    <AriaSelect
      {...rest}
      className={clsx(fieldClass, className)}
      isRequired={required}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      placeholder={placeholder}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
    >
      <FieldParts {...{ label, hideLabel, optional, description, error }}>
        <AriaButton className={clsx('utrecht-textbox lk-select', error && 'utrecht-textbox--invalid')}>
          <SelectValue className="lk-select__value">
            {({ isPlaceholder, defaultChildren, selectedItem }) => {
              const chosen = selectedItem as Option | null;
              return isPlaceholder || !chosen ? defaultChildren : <Chosen option={chosen} />;
            }}
          </SelectValue>
          <ChevronDown aria-hidden />
        </AriaButton>
      </FieldParts>
      <Popover className="lk-popover" offset={4}>
        <ListBox className="lk-options" items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function Chosen({ option }: { option: Option }) {
  return (
    <>
      {option.icon}
      <span>{option.label}</span>
    </>
  );
}
