import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Button, TextField } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import { useFormErrors } from './form-errors';
import { texts } from './texts';
import './identity.css';

const RequestReset = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      email
    }
  }
`);

/** Asks for a link by mail; what it answers does not tell whether there is such an account. */
export function ForgotPasswordForm() {
  const t = useTexts(texts);
  const [email, setEmail] = useState('');
  const [request, { loading, error, data, reset }] = useMutation(RequestReset);
  const { fields, sentence } = useFormErrors(error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void request({ variables: { input: { email } } }).catch(() => undefined);
  };
  if (data) {
    return (
      <Alert tone="moss" title={t.linkAsked} announce="polite" action={<Button onPress={reset}>{t.otherAddress}</Button>}>
        <p>{t.linkAskedLine(data.requestPasswordReset.email)}</p>
        <p>{t.noMail}</p>
      </Alert>
    );
  }
  return (
    <form className="identity-form" noValidate onSubmit={submit}>
      {sentence && !loading && (
        <Alert tone="ochre" announce="now">
          {sentence}
        </Alert>
      )}
      <TextField label={t.email} name="email" type="email" autoComplete="username" value={email} onChange={setEmail} error={loading ? undefined : fields['email']} required />
      <div className="identity-form__pair">
        <Button type="submit" variant="prime" busy={loading} busyLabel={t.askingLink}>
          {t.askLink}
        </Button>
      </div>
    </form>
  );
}
