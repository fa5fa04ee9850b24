import { useQuery } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { SignInForm } from '@leerkring/identity/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Page } from '@leerkring/ui';
import { Navigate, useSearchParams } from 'react-router';
import { paths } from '../paths';
import { insideOnly, useSession } from '../shell/session';
import { useViewer } from '../shell/viewer';
import './way-in.css';

const texts = defineTexts({
  nl: { title: 'Inloggen', line: 'Nog geen account? Je doet mee op uitnodiging van de begeleider van je leergroep.' },
  en: { title: 'Sign in', line: 'No account yet? You take part by invitation of the facilitator of your group.' },
});

const ServerInfo = graphql(`
  query ServerInfo {
    serverInfo {
      demo
    }
  }
`);

/** The way in. */
export default function SignInPage() {
  const t = useTexts(texts);
  const [search] = useSearchParams();
  const { viewer } = useViewer();
  const { signedIn } = useSession();
  const { data } = useQuery(ServerInfo, { fetchPolicy: 'cache-first' });
  if (viewer) return <Navigate to={insideOnly(search.get('naar'))} replace />;
  return (
    <Page className={data?.serverInfo.demo ? 'way-in way-in--wide' : 'way-in'}>
      <div className="way-in__head">
        <Heading level={1}>{t.title}</Heading>
        <p className="way-in__line">{t.line}</p>
      </div>
      <SignInForm forgotHref={paths.forgotPassword()} demo={data?.serverInfo.demo ?? false} onSignedIn={signedIn} />
    </Page>
  );
}
