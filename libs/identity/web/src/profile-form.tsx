import { useMutation } from '@apollo/client/react';
import { graphql, readFragment, type FragmentOf } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RadioSegment, toast } from '@leerkring/ui';
import { useState, type FormEvent } from 'react';
import { useFormErrors } from './form-errors';
import { ProfileFields, profileInput, type Profile } from './profile-fields';
import { texts } from './texts';
import './identity.css';

export const ProfileFormFragment = graphql(`
  fragment ProfileForm_account on Account {
    id
    name
    function
    jobTitle
    language
    organisation {
      id
      name
    }
  }
`);

const Update = graphql(
  `
    mutation UpdateProfile($input: UpdateProfileInput!) {
      updateProfile(input: $input) {
        account {
          ...ProfileForm_account
        }
      }
    }
  `,
  [ProfileFormFragment],
);

/** Changes the own profile; another language is on screen at once. */
export function ProfileForm({ account }: { account: FragmentOf<typeof ProfileFormFragment> }) {
  const t = useTexts(texts);
  const { setLanguage: showLanguage } = useLanguage();
  const stored = readFragment(ProfileFormFragment, account);
  const [profile, setProfile] = useState<Profile>({ ...stored, jobTitle: stored.jobTitle ?? '' });
  const [language, setLanguage] = useState(stored.language ?? 'nl');
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [update, { loading, error }] = useMutation(Update);
  const { fields, sentence } = useFormErrors(error);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { missing: empty, input } = profileInput(profile, t.fillIn);
    setMissing(empty);
    if (Object.keys(empty).length) return;
    const done = await update({ variables: { input: { ...input, language } } }).catch(() => null);
    if (!done) return;
    showLanguage(language);
    toast({ text: t.profileSaved, tone: 'moss' });
  };
  return (
    <form className="identity-form" noValidate onSubmit={(event) => void submit(event)}>
      {sentence && !loading && (
        <Alert tone="ochre" announce="now">
          {sentence}
        </Alert>
      )}
      <ProfileFields value={profile} onChange={setProfile} errors={{ ...(loading ? {} : fields), ...missing }} />
      <RadioSegment
        label={t.language}
        options={[
          { id: 'nl', label: t.dutch },
          { id: 'en', label: t.english },
        ]}
        value={language}
        onChange={(chosen) => setLanguage(chosen as 'nl' | 'en')}
      />
      <div className="identity-form__pair">
        <Button type="submit" variant="prime" busy={loading} busyLabel={t.saving}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}
