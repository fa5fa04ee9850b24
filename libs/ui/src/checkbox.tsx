import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { FieldError } from './field-error';
import './checkbox.css';

export interface CheckboxProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  /** A second line under the words. */
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  name?: string;
  id?: string;
  className?: string;
}

/** One thing that is so or not. */
export function Checkbox({ checked, onChange, children, description, error, required, className, ...rest }: CheckboxProps) {
  return (
    <div className={clsx('lk-checkbox-field', className)}>
      <AriaCheckbox
        {...rest}
        className="lk-checkbox"
        isSelected={checked}
        onChange={onChange}
        isRequired={required}
        isInvalid={Boolean(error)}
      >
        <span className="lk-checkbox__box" aria-hidden>
          <Check />
        </span>
        <span>
          {children}
          {description && <span className="lk-checkbox__line">{description}</span>}
          {error && <FieldError>{error}</FieldError>}
        </span>
      </AriaCheckbox>
    </div>
  );
}
