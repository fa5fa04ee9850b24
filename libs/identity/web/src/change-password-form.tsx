import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Button, toast } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import { useFormErrors } from './form-errors';
import { PasswordField } from './password-field';
import { texts } from './texts';
import './identity.css';

const Change = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      account {
        id
      }
    }
  }
`);

interface ChangePasswordFormProps {
  /** Lets the browser's password keeper know whose password it is. */
  email: string;
  /** The other sessions have ended. */
  onChanged: () => void;
}

/** A new password by the current one. */
export function ChangePasswordForm({ email, onChanged }: ChangePasswordFormProps) {
  const t = useTexts(texts);
  const [currentPassword, setCurrentPassword] = useState('');
  const [password, setPassword] = useState('');
  const [change, { loading, error }] = useMutation(Change);
  const { fields, sentence } = useFormErrors(error);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await change({ variables: { input: { currentPassword, password } } }).catch(() => null);
    if (!done) return;
    setCurrentPassword('');
    setPassword('');
    toast({ text: t.passwordChanged, tone: 'moss' });
    onChanged();
  };
  const errors = loading ? {} : fields;
  return (
    <form className="identity-form" noValidate onSubmit={(event) => void submit(event)}>
      {sentence && !loading && (
        <Alert tone="ochre" announce="now">
          {sentence}
        </Alert>
      )}
      <input type="hidden" name="email" autoComplete="username" value={email} />
      <PasswordField label={t.currentPassword} autoComplete="current-password" value={currentPassword} onChange={setCurrentPassword} error={errors['currentPassword']} />
      <PasswordField label={t.newPassword} autoComplete="new-password" value={password} onChange={setPassword} error={errors['password']} />
      <div className="identity-form__pair">
        <Button type="submit" busy={loading} busyLabel={t.saving}>
          {t.changePassword}
        </Button>
      </div>
    </form>
  );
}
