import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { fieldClass, FieldParts, type FieldProps } from './field';
import './radio-segment.css';

export interface RadioSegmentProps extends FieldProps {
  options: { id: string; label: ReactNode; icon?: ReactNode }[];
  value: string | null;
  onChange: (id: string) => void;
}

/** One of two to five short choices, all in view. */
export function RadioSegment(props: RadioSegmentProps) {
  const { label, hideLabel, optional, description, error, required, options, className, ...rest } = props;
  return (
    <RadioGroup
      {...rest}
      className={clsx(fieldClass, className)}
      isRequired={required}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      orientation="horizontal"
    >
      <FieldParts {...{ label, hideLabel, optional, description, error }}>
        <div className={clsx('lk-segment', options.length > 3 && 'lk-segment--many')}>
          {options.map(({ id, label: words, icon }) => (
            <Radio key={id} value={id} className="lk-segment__option">
              {icon}
              {words}
            </Radio>
          ))}
        </div>
      </FieldParts>
    </RadioGroup>
  );
}
