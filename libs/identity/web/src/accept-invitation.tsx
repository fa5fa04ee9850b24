import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import type { ChosenOrganisation } from '@leerkring/organisations/web';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, TextField } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import { useFormErrors } from './form-errors';
import { PasswordField } from './password-field';
import { ProfileFields, profileInput, type Profile } from './profile-fields';
import { texts } from './texts';
import './identity.css';

const Accept = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      account {
        id
      }
    }
  }
`);

interface AcceptInvitationProps {
  token: string;
  invitation: { email: string; invitedBy: string | null; organisation: ChosenOrganisation | null };
  onSignedIn: () => Promise<void>;
}

/** Makes an account by a one-use link: who you are, and a password. */
export function AcceptInvitation({ token, invitation, onSignedIn }: AcceptInvitationProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [profile, setProfile] = useState<Profile>({ name: '', function: null, jobTitle: '', organisation: invitation.organisation });
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [accept, { loading, error, data }] = useMutation(Accept);
  const { fields, sentence } = useFormErrors(error);
  const errors = { ...(loading ? {} : fields), ...missing };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { missing: empty, input } = profileInput(profile, t.fillIn);
    const incomplete = { ...empty, ...(!password && { password: t.fillIn }) };
    setMissing(incomplete);
    if (Object.keys(incomplete).length) return;
    const done = await accept({ variables: { input: { ...input, token, password, language } } }).catch(() => null);
    if (done) await onSignedIn();
  };
  return (
    <>
      <p>{invitation.invitedBy ? t.invitedBy(invitation.invitedBy) : t.invited}</p>
      <form className="identity-form" noValidate onSubmit={(event) => void submit(event)}>
        {sentence && !loading && (
          <Alert tone="ochre" announce="now">
            {sentence}
          </Alert>
        )}
        <TextField label={t.email} name="email" type="email" autoComplete="username" value={invitation.email} error={errors['email']} readOnly />
        <ProfileFields value={profile} onChange={setProfile} errors={errors} />
        <PasswordField label={t.password} autoComplete="new-password" value={password} onChange={setPassword} error={errors['password']} />
        <div className="identity-form__pair">
          <Button type="submit" variant="prime" busy={loading || Boolean(data)} busyLabel={t.accepting}>
            {t.accept}
          </Button>
        </div>
      </form>
    </>
  );
}
