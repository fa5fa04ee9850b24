import { useMutation } from '@apollo/client/react';
import { demoEmailOf, demoPassword, graphql, type DemoPerson } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Link, TextField } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import { DemoPeople } from './demo-people';
import { PasswordField } from './password-field';
import { texts } from './texts';
import './identity.css';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      account {
        id
      }
    }
  }
`);

export interface SignInFormProps {
  forgotHref: string;
  /** In demo mode people choose who they are. */
  demo: boolean;
  onSignedIn: () => Promise<void>;
}

/** E-mail address and password; when they do not fit, the address stays. */
export function SignInForm({ forgotHref, demo, onSignedIn }: SignInFormProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<{ email?: string; password?: string }>({});
  const [going, setGoing] = useState(false);
  const [signIn, { loading, error }] = useMutation(SignIn);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const empty = { ...(!email.trim() && { email: t.fillIn }), ...(!password && { password: t.fillIn }) };
    setMissing(empty);
    if (Object.keys(empty).length) return;
    const done = await signIn({ variables: { input: { email, password } } }).catch(() => null);
    if (!done) return setPassword('');
    setGoing(true);
    await onSignedIn();
  };
  const fillIn = (person: DemoPerson): void => {
    setEmail(demoEmailOf(person));
    setPassword(demoPassword);
    setMissing({});
  };
  return (
    <>
      <form className="identity-form" noValidate onSubmit={(event) => void submit(event)}>
        {error && !loading && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        <TextField label={t.email} name="email" type="email" autoComplete="username" value={email} onChange={setEmail} error={missing.email} required />
        <PasswordField label={t.password} autoComplete="current-password" value={password} onChange={setPassword} error={missing.password} />
        <div className="identity-form__pair">
          <Button type="submit" variant="prime" busy={loading || going} busyLabel={t.signingIn}>
            {t.signIn}
          </Button>
          <Link href={forgotHref}>{t.forgot}</Link>
        </div>
      </form>
      {demo && <DemoPeople chosen={email} onChoose={fillIn} />}
    </>
  );
}
