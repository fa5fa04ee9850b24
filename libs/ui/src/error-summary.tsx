import { TriangleAlert } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import './error-summary.css';

export interface ErrorSummaryProps {
  title: string;
  /** One line per wrong field; fieldId is the id given to the field. */
  errors: { fieldId: string; message: string }[];
}

/** What must be mended before a form can be sent. Takes the focus when it appears; each line goes to its field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} role="group" aria-labelledby={titleId} tabIndex={-1} className="lk-error-summary">
      <TriangleAlert aria-hidden />
      <div>
        <h2 id={titleId}>{title}</h2>
        <ul>
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a
                className="utrecht-link utrecht-link--html-a"
                href={`#${fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(fieldId);
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function focusField(id: string): void {
  const found = document.getElementById(id);
  const control = found?.matches('input, textarea, button, [tabindex]')
    ? found
    : found?.querySelector<HTMLElement>('input, textarea, button, [tabindex]');
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
