import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, RadioSegment, TextField, toast } from '@leerkring/ui';
import { UserPlus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useFormErrors } from './form-errors';
import { texts } from './texts';
import './identity.css';

const Invite = graphql(`
  mutation InviteAccount($input: InviteAccountInput!) {
    inviteAccount(input: $input) {
      invitation {
        email
      }
    }
  }
`);

/** A button, and the dialog in which somebody is invited by mail. */
export function InviteAccount() {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="prime" fit icon={<UserPlus aria-hidden />} onPress={() => setOpen(true)}>
        {t.invite}
      </Button>
      {open && <InviteDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const { language: own } = useLanguage();
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState(own);
  const [invite, { loading, error }] = useMutation(Invite);
  const { fields, sentence } = useFormErrors(error);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await invite({ variables: { input: { email, language } } }).catch(() => null);
    if (!done?.data) return;
    toast({ text: t.invitationSent(done.data.inviteAccount.invitation.email), tone: 'moss' });
    onClose();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form="invite-account" busy={loading} busyLabel={t.sendingInvitation}>
        {t.sendInvitation}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={t.invite} line={t.inviteLine} closeLabel={t.close} size="s" footer={footer}>
      <form id="invite-account" className="identity-form" noValidate onSubmit={(event) => void submit(event)}>
        {sentence && !loading && (
          <Alert tone="ochre" announce="now">
            {sentence}
          </Alert>
        )}
        <TextField label={t.email} type="email" autoComplete="off" value={email} onChange={setEmail} error={loading ? undefined : fields['email']} required autoFocus />
        <RadioSegment
          label={t.inviteLanguage}
          options={[
            { id: 'nl', label: t.dutch },
            { id: 'en', label: t.english },
          ]}
          value={language}
          onChange={(chosen) => setLanguage(chosen as 'nl' | 'en')}
        />
      </form>
    </Dialog>
  );
}
