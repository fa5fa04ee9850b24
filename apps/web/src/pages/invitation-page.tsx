import { useQuery } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { AcceptInvitation } from '@leerkring/identity/web';
import { defineTexts, errorOf, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Heading, Page } from '@leerkring/ui';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { PageSkeleton } from '../shell/page-skeleton';
import { useSession } from '../shell/session';
import './way-in.css';

const texts = defineTexts({
  nl: {
    title: 'Welkom bij Leerkring',
    expired: 'Deze uitnodiging werkt niet meer',
    expiredLine: 'De link is al gebruikt, of ouder dan 48 uur. Vraag een nieuwe aan wie je uitnodigde. Heb je je account al gemaakt? Dan kun je inloggen.',
    signIn: 'Naar inloggen',
  },
  en: {
    title: 'Welcome to Leerkring',
    expired: 'This invitation no longer works',
    expiredLine: 'The link was used already, or is older than 48 hours. Ask whoever invited you for a new one. Did you make your account already? Then you can sign in.',
    signIn: 'Go and sign in',
  },
});

const Invitation = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) {
      email
      invitedBy
      language
      organisation {
        id
        name
      }
      subject {
        type
        id
      }
    }
  }
`);

/** Where somebody goes who was asked to take part in something. */
function leadsTo(subject: { type: string; id: string } | null): string | undefined {
  return subject?.type === 'application' ? paths.application(subject.id) : undefined;
}

/** Where the link of an invitation leads: making an account. */
export default function InvitationPage() {
  const t = useTexts(texts);
  const { token = '' } = useParams();
  const { signedIn } = useSession();
  const { data, error, refetch } = useQuery(Invitation, { variables: { token }, fetchPolicy: 'cache-first' });
  const { setLanguage } = useLanguage();
  const language = data?.invitation.language;
  useEffect(() => {
    // The page goes on in the language of the mail.
    if (language) setLanguage(language);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: people may choose another one on the page
  }, [language]);
  if (error && errorOf(error).code !== 'LINK_EXPIRED') return <LoadFailed error={error} retry={() => void refetch()} />;
  if (!data && !error) return <PageSkeleton />;
  return (
    <Page className="way-in">
      <Heading level={1}>{data ? t.title : t.expired}</Heading>
      {data ? (
        <AcceptInvitation token={token} invitation={data.invitation} onSignedIn={() => signedIn(leadsTo(data.invitation.subject))} />
      ) : (
        <Alert tone="ochre" action={<Button href={paths.signIn()}>{t.signIn}</Button>}>
          {t.expiredLine}
        </Alert>
      )}
    </Page>
  );
}
