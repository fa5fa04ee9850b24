import { NewPasswordForm } from '@leerkring/identity/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Page } from '@leerkring/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { useSession } from '../shell/session';
import './way-in.css';

const texts = defineTexts({
  nl: { title: 'Kies een nieuw wachtwoord', line: 'Daarna ben je meteen ingelogd, en op al je andere apparaten uitgelogd.' },
  en: { title: 'Choose a new password', line: 'After that you are signed in at once, and signed out on all your other devices.' },
});

/** Where the link for a new password leads. */
export default function NewPasswordPage() {
  const t = useTexts(texts);
  const { token = '' } = useParams();
  const { signedIn } = useSession();
  return (
    <Page className="way-in">
      <div className="way-in__head">
        <Heading level={1}>{t.title}</Heading>
        <p className="way-in__line">{t.line}</p>
      </div>
      <NewPasswordForm token={token} forgotHref={paths.forgotPassword()} onSignedIn={signedIn} />
    </Page>
  );
}
