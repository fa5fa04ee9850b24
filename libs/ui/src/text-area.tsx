import { clsx } from 'clsx';
import { useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { fieldClass, FieldParts, type FieldProps } from './field';
import './text-area.css';

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  /** Lines that it shows when empty; it grows with its text up to 40 % of the window. */
  rows?: number;
  /** Ctrl/Cmd+Enter, or Enter alone with submitOnEnter (then Shift+Enter makes a new line). */
  onSubmit?: () => void;
  submitOnEnter?: boolean;
  onBlur?: () => void;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  inputRef?: Ref<HTMLTextAreaElement>;
  /** Ids of the list of suggestions that stands open for it and of the option that Enter takes; null while it is closed, left out when it has none. */
  suggestions?: { list: string; option: string } | null;
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content');

/** Several lines of text; grows with what is in it. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hideLabel,
    optional,
    description,
    error,
    required,
    placeholder,
    rows = 3,
    className,
    onSubmit,
    submitOnEnter,
    onKeyDown,
    inputRef,
    suggestions,
    ...rest
  } = props;
  const own = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = own.current;
    if (!area || growsByItself) return;
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + 2}px`;
  }, [props.value]);
  return (
    <AriaTextField
      {...rest}
      className={clsx(fieldClass, className)}
      isRequired={required}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldParts {...{ label, hideLabel, optional, description, error }}>
        <AriaTextArea
          ref={(area) => {
            own.current = area;
            if (typeof inputRef === 'function') inputRef(area);
            else if (inputRef) inputRef.current = area;
          }}
          className="utrecht-textarea utrecht-textarea--html-textarea lk-text-area"
          rows={rows}
          placeholder={placeholder}
          {...(suggestions !== undefined && { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' })}
          {...(suggestions && { 'aria-controls': suggestions.list, 'aria-activedescendant': suggestions.option })}
          onKeyDown={(event) => {
            onKeyDown?.(event);
            if (onSubmit && isSubmit(event, submitOnEnter)) {
              event.preventDefault();
              onSubmit();
            }
          }}
        />
      </FieldParts>
    </AriaTextField>
  );
}

function isSubmit(event: KeyboardEvent, onEnter = false): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return false;
  return event.ctrlKey || event.metaKey || (onEnter && !event.shiftKey && !event.altKey);
}
