import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './field.css';

export interface FieldErrorProps {
  id?: string;
  children: ReactNode;
}

/** What is wrong with a field, in words. The fields show it themselves through their `error`. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <span id={id} className="utrecht-form-field-error-message lk-field-error">
      <TriangleAlert aria-hidden />
      <span>{children}</span>
    </span>
  );
}
