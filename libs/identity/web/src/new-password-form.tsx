import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { errorOf, useTexts } from '@leerkring/platform/web';
import { Alert, Button } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import { useFormErrors } from './form-errors';
import { PasswordField } from './password-field';
import { texts } from './texts';
import './identity.css';

const Reset = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      account {
        id
      }
    }
  }
`);

interface NewPasswordFormProps {
  token: string;
  /** Where to ask for a new link when this one is too old. */
  forgotHref: string;
  onSignedIn: () => Promise<void>;
}

/** A new password by a one-use link. */
export function NewPasswordForm({ token, forgotHref, onSignedIn }: NewPasswordFormProps) {
  const t = useTexts(texts);
  const [password, setPassword] = useState('');
  const [resetPassword, { loading, error, data }] = useMutation(Reset);
  const { fields, sentence } = useFormErrors(error);
  const expired = error && errorOf(error).code === 'LINK_EXPIRED';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await resetPassword({ variables: { input: { token, password } } }).catch(() => null);
    if (done) await onSignedIn();
  };
  return (
    <form className="identity-form" noValidate onSubmit={(event) => void submit(event)}>
      {sentence && !loading && (
        <Alert tone="ochre" announce="now" action={expired && <Button href={forgotHref}>{t.askLink}</Button>}>
          {sentence}
        </Alert>
      )}
      <PasswordField label={t.newPassword} autoComplete="new-password" value={password} onChange={setPassword} error={loading ? undefined : fields['password']} />
      <div className="identity-form__pair">
        <Button type="submit" variant="prime" busy={loading || Boolean(data)} busyLabel={t.settingPassword}>
          {t.setPassword}
        </Button>
      </div>
    </form>
  );
}
