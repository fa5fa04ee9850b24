import { useMutation } from '@apollo/client/react';
import type { ApplicationPart } from '@leerkring/contract';
import { useFieldErrors, useTexts } from '@leerkring/platform/web';
import { toast } from '@leerkring/ui';
import { useState } from 'react';
import { InviteApplicationPerson } from './delegation.queries';
import { PersonDialog } from './person-dialog';
import { DelegateFields, EmailField, NameField, type PersonWords } from './person-fields';
import { texts } from './texts';

interface AskPersonProps {
  applicationId: string;
  part: ApplicationPart;
  onClose: () => void;
}

/** Asks somebody for the delegation, or to work on the application. */
export function AskPerson({ applicationId, part, onClose }: AskPersonProps) {
  const t = useTexts(texts);
  const [words, setWords] = useState<PersonWords>({ name: '', email: '', function: null, note: '' });
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [invite, { loading, error }] = useMutation(InviteApplicationPerson);
  const refused = useFieldErrors(error);
  const isDelegate = part === 'delegation';
  const send = async (): Promise<void> => {
    const found = { ...(!words.name.trim() && { name: t.fillIn }), ...(!words.email.trim() && { email: t.fillIn }), ...(isDelegate && !words.function && { function: t.fillIn }) };
    setMissing(found);
    if (Object.keys(found).length) return;
    const done = await invite({ variables: { input: { id: applicationId, part, ...words } } }).catch(() => null);
    if (!done) return;
    toast({ text: t.asked(words.name.trim()), tone: 'moss' });
    onClose();
  };
  const fields = { words, onChange: setWords, errors: { ...refused, ...missing } };
  const title = isDelegate ? t.ask : t.askColleague;
  return (
    <PersonDialog title={title} line={isDelegate ? t.askLine : t.askColleagueLine} submitLabel={t.send} busyLabel={t.sending} busy={loading} error={error} onSubmit={() => void send()} onClose={onClose}>
      <NameField {...fields} />
      <EmailField {...fields} />
      {isDelegate && <DelegateFields {...fields} />}
    </PersonDialog>
  );
}
