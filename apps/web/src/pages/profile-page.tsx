import { useQuery } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { ChangePasswordForm, EraseOwnAccount, ProfileForm, ProfileFormFragment, SignInSessions, SignInSessionsFragment } from '@leerkring/identity/web';
import { defineTexts, useTexts } from '@leerkring/platform/web';
import { ProgrammeMail, ProgrammeMailFragment } from '@leerkring/programme/web';
import { Heading, Link, Page, Section } from '@leerkring/ui';
import { paths } from '../paths';
import { LoadFailed } from '../shell/load-failed';
import { PageSkeleton } from '../shell/page-skeleton';
import './profile-page.css';

const texts = defineTexts({
  nl: {
    title: 'Je profiel',
    who: 'Wie je bent',
    whoLine: 'Zo zien de mensen in je leergroepen je.',
    email: (email: string) => `Je logt in met ${email}.`,
    password: 'Wachtwoord',
    passwordLine: 'Als je het verandert, log je uit op je andere apparaten.',
    leave: 'Stoppen met Leerkring',
    leaveLine: 'Je kunt je account voorgoed verwijderen.',
    mail: 'Mail',
    copies: 'Je berichten in andere leergroepen',
    copiesLine: 'Ze staan er alleen als jij dat goed vond. Je kunt ze er weer weghalen.',
    copiesLink: 'Waar berichten van jou staan',
    sessions: 'Waar je bent ingelogd',
    sessionsLine: 'Herken je een apparaat niet? Log het uit en verander je wachtwoord.',
  },
  en: {
    title: 'Your profile',
    who: 'Who you are',
    whoLine: 'This is how the people in your groups see you.',
    email: (email) => `You sign in with ${email}.`,
    password: 'Password',
    passwordLine: 'When you change it, you are signed out on your other devices.',
    leave: 'Leaving Leerkring',
    leaveLine: 'You can erase your account for good.',
    mail: 'Mail',
    copies: 'Your posts in other groups',
    copiesLine: 'They stand there only if you agreed. You can remove them again.',
    copiesLink: 'Where posts of yours stand',
    sessions: 'Where you are signed in',
    sessionsLine: 'A device that you do not know? Sign it out and change your password.',
  },
});

const Profile = graphql(
  `
    query Profile {
      viewer {
        account {
          id
          email
          name
          ...ProfileForm_account
        }
        ...SignInSessions_viewer
        ...ProgrammeMail_viewer
      }
    }
  `,
  [ProfileFormFragment, SignInSessionsFragment, ProgrammeMailFragment],
);

/** What people tell about themselves, their password, and where they are signed in. */
export default function ProfilePage() {
  const t = useTexts(texts);
  const { data, error, refetch } = useQuery(Profile);
  const viewer = data?.viewer;
  if (!viewer) return error ? <LoadFailed error={error} retry={() => void refetch()} /> : <PageSkeleton />;
  const email = viewer.account.email ?? '';
  return (
    <Page className="profile-page">
      <div>
        <Heading level={1}>{t.title}</Heading>
        <p className="profile-page__line">{t.email(email)}</p>
      </div>
      <Section title={t.who} className="profile-page__who">
        <p className="profile-page__line">{t.whoLine}</p>
        <ProfileForm account={viewer.account} />
      </Section>
      <div className="profile-page__safety">
        <Section title={t.sessions}>
          <p className="profile-page__line">{t.sessionsLine}</p>
          <SignInSessions viewer={viewer} />
        </Section>
        <Section title={t.password}>
          <p className="profile-page__line">{t.passwordLine}</p>
          <ChangePasswordForm email={email} onChanged={() => void refetch()} />
        </Section>
        <Section title={t.mail}>
          <ProgrammeMail viewer={viewer} />
        </Section>
        <Section title={t.copies}>
          <p className="profile-page__line">{t.copiesLine}</p>
          <Link href={paths.consents()}>{t.copiesLink}</Link>
        </Section>
        <Section title={t.leave}>
          <p className="profile-page__line">{t.leaveLine}</p>
          {/* The app is loaded anew, so that nothing of this account stays in memory. */}
          <EraseOwnAccount account={viewer.account} onErased={() => window.location.assign(paths.home())} />
        </Section>
      </div>
    </Page>
  );
}
