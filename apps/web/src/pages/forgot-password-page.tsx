import { ForgotPasswordForm } from '@leerkring/identity/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Link, Page } from '@leerkring/ui';
import { paths } from '../paths';
import './way-in.css';

const texts = defineTexts({
  nl: { title: 'Wachtwoord vergeten', line: 'Vul je e-mailadres in. We sturen je een link om een nieuw wachtwoord te kiezen.', back: 'Terug naar inloggen' },
  en: { title: 'Forgot your password', line: 'Fill in your e-mail address. We send you a link to choose a new password.', back: 'Back to signing in' },
});

/** Asks for a link to choose a new password with. */
export default function ForgotPasswordPage() {
  const t = useTexts(texts);
  return (
    <Page className="way-in">
      <div className="way-in__head">
        <Heading level={1}>{t.title}</Heading>
        <p className="way-in__line">{t.line}</p>
      </div>
      <ForgotPasswordForm />
      <p>
        <Link href={paths.signIn()}>{t.back}</Link>
      </p>
    </Page>
  );
}
