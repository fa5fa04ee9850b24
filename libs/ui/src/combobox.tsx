import { clsx } from 'clsx';
import { ChevronDown } from 'lucide-react';
import { Button as AriaButton, ComboBox, Input, ListBox, Popover } from 'react-aria-components';
import { fieldClass, FieldParts, type FieldProps } from './field';
import { OptionItem, type Option } from './option';
import './combobox.css';

export interface ComboboxProps extends FieldProps {
  /** What fits the words typed so far; the caller filters or asks the server. */
  options: Option[];
  /** The id of the chosen option, or null. */
  value: string | null;
  onChange: (option: Option | null) => void;
  inputValue: string;
  onInputChange: (words: string) => void;
  /** True while the options for these words are on their way. */
  loading?: boolean;
  placeholder?: string;
  labels: {
    /** Name of the button that opens the list. */
    open: string;
    /** Shown when nothing fits. */
    empty: string;
    loading: string;
  };
}

/** A choice from a long or remote list, found by typing. */
export function Combobox(props: ComboboxProps) {
  const {
    label,
    hideLabel,
    optional,
    description,
    error,
    required,
    options,
    value,
    onChange,
    loading,
    placeholder,
    labels,
    className,
    ...rest
  } = props;
  return (
    <ComboBox
      {...rest}
      className={clsx(fieldClass, className)}
      items={options}
      value={value}
      onChange={(key) => onChange(options.find(({ id }) => id === key) ?? null)}
      isRequired={required}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      menuTrigger="input"
      allowsEmptyCollection
      defaultFilter={() => true}
    >
      <FieldParts {...{ label, hideLabel, optional, description, error }}>
        <div className="lk-field-box lk-combobox">
          <Input className="utrecht-textbox utrecht-textbox--html-input" placeholder={placeholder} />
          <AriaButton className="lk-combobox__open" aria-label={labels.open}>
            <ChevronDown aria-hidden />
          </AriaButton>
        </div>
      </FieldParts>
      <Popover className="lk-popover" offset={4}>
        <ListBox
          className="lk-options"
          items={options}
          renderEmptyState={() => <div className="lk-options__empty">{loading ? labels.loading : labels.empty}</div>}
        >
          {(option: Option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
