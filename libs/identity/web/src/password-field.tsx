import { useTexts } from '@leerkring/platform/web';
import { Checkbox, TextField } from '@leerkring/ui';
import { useState } from 'react';
import { texts } from './texts';
import './identity.css';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** current-password lets the browser fill it in, new-password lets it think one up. */
  autoComplete: 'current-password' | 'new-password';
  error?: string;
  id?: string;
}

/** A password, which can be looked at while typing; a new one with the rule that it must follow. */
export function PasswordField({ label, value, onChange, autoComplete, error, id }: PasswordFieldProps) {
  const t = useTexts(texts);
  const [shown, setShown] = useState(false);
  return (
    <div className="identity-password">
      <TextField
        id={id}
        name={autoComplete}
        label={label}
        description={autoComplete === 'new-password' ? t.passwordRule : undefined}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        spellCheck="false"
        value={value}
        onChange={onChange}
        error={error}
        required
      />
      <Checkbox checked={shown} onChange={setShown}>
        {t.showPassword}
      </Checkbox>
    </div>
  );
}
