import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, Dialog, TextField } from '@leerkring/ui';
import { useId, useState, type FormEvent } from 'react';
import { useFormErrors } from './form-errors';
import { PasswordField } from './password-field';
import { texts } from './texts';
import './identity.css';

const Erase = graphql(`
  mutation EraseAccount($input: EraseAccountInput!) {
    eraseAccount(input: $input) {
      account {
        id
        name
      }
    }
  }
`);

export interface EraseAccountProps {
  account: { id: string; name: string };
  /** Whether it is the viewer's own: confirmed by the password, otherwise by writing out the name. */
  own: boolean;
  onClose: () => void;
  onErased: () => void;
}

/** Says what being forgotten means, asks whether the words shall go too, and does it for good. */
export default function EraseAccount({ account, own, onClose, onErased }: EraseAccountProps) {
  const t = useTexts(texts);
  const form = useId();
  const [withWords, setWithWords] = useState(false);
  const [proof, setProof] = useState('');
  const [missing, setMissing] = useState(false);
  const [erase, { loading, error }] = useMutation(Erase);
  const { fields, sentence } = useFormErrors(loading ? undefined : error);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const unconfirmed = own ? !proof : proof.trim() !== account.name;
    setMissing(unconfirmed);
    if (unconfirmed) return;
    const done = await erase({ variables: { input: { accountId: account.id, withWords, ...(own && { password: proof }) } } }).catch(() => null);
    if (done) onErased();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={form} busy={loading} busyLabel={t.erasing}>
        {t.eraseForGood}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} role="alertdialog" size="s" title={own ? t.eraseOwnTitle : t.eraseTitle(account.name)} closeLabel={t.close} footer={footer}>
      <form id={form} className="identity-form" noValidate onSubmit={(event) => void submit(event)}>
        {sentence && (
          <Alert tone="ochre" announce="now">
            {sentence}
          </Alert>
        )}
        <p>{own ? t.eraseOwnLine : t.eraseLine(account.name)}</p>
        <Checkbox checked={withWords} onChange={setWithWords} description={t.eraseWordsLine}>
          {own ? t.eraseOwnWords : t.eraseWords}
        </Checkbox>
        {own ? (
          <PasswordField label={t.currentPassword} autoComplete="current-password" value={proof} onChange={setProof} error={fields['currentPassword'] ?? (missing ? t.fillIn : undefined)} />
        ) : (
          <TextField label={t.eraseConfirm(account.name)} value={proof} onChange={setProof} error={missing ? t.eraseConfirmMissing : undefined} autoComplete="off" required />
        )}
      </form>
    </Dialog>
  );
}
