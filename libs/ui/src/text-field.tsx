import { clsx } from 'clsx';
import type { KeyboardEvent, ReactNode } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { fieldClass, FieldParts, type FieldProps } from './field';

export interface TextFieldProps extends FieldProps {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | 'date' | 'number';
  autoComplete?: string;
  inputMode?: 'text' | 'email' | 'numeric' | 'search' | 'url';
  maxLength?: number;
  placeholder?: string;
  icon?: ReactNode;
  readOnly?: boolean;
  spellCheck?: 'true' | 'false';
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, optional, description, error, required, readOnly, placeholder, icon, className, onKeyDown, ...rest } = props;
  const input = <Input className="utrecht-textbox utrecht-textbox--html-input" placeholder={placeholder} onKeyDown={onKeyDown} />;
  return (
    <AriaTextField
      {...rest}
      className={clsx(fieldClass, className)}
      isRequired={required}
      isReadOnly={readOnly}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, hideLabel, optional, description, error }}>
        {icon ? (
          <div className="lk-field-box">
            {icon}
            {input}
          </div>
        ) : (
          input
        )}
      </FieldParts>
    </AriaTextField>
  );
}
