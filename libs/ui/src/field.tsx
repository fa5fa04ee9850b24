import type { ReactNode } from 'react';
import { FieldError as AriaFieldError, Label, Text } from 'react-aria-components';
import { FieldError } from './field-error';
import './field.css';

/** What every field has. */
export interface FieldProps {
  label: string;
  /** Keep the label for screen readers only, when a heading beside the field says the same. */
  hideLabel?: boolean;
  /** Words for a field that may stay empty ('niet verplicht'), shown behind the label. */
  optional?: string;
  description?: ReactNode;
  /** What is wrong, in words; marks the field invalid. */
  error?: ReactNode;
  /** Also the target of ErrorSummary. */
  id?: string;
  name?: string;
  required?: boolean;
  autoFocus?: boolean;
  className?: string;
}

export const fieldClass = 'utrecht-form-field lk-field';

/** Label, description and error around the control of a React Aria field. */
export function FieldParts({ label, hideLabel, optional, description, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <>
      <Label className={hideLabel ? 'lk-hidden' : 'utrecht-form-label'}>
        {label}
        {optional && <span className="lk-field__optional"> {optional}</span>}
      </Label>
      {description && (
        <Text slot="description" className="utrecht-form-field-description">
          {description}
        </Text>
      )}
      {children}
      <AriaFieldError className="lk-field__error">{error && <FieldError>{error}</FieldError>}</AriaFieldError>
    </>
  );
}
