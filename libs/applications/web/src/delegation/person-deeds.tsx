import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Button, toast } from '@leerkring/ui';
import { useState } from 'react';
import { RemindApplicationPerson, RemoveApplicationPerson } from './delegation.queries';
import { PersonDialog } from './person-dialog';
import { texts } from './texts';

interface PersonDeedProps {
  id: string;
  name: string;
}

/** Mails somebody again who did not begin. */
export function RemindPerson({ id, name }: PersonDeedProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [remind, { loading }] = useMutation(RemindApplicationPerson);
  const send = async (): Promise<void> => {
    try {
      await remind({ variables: { input: { id } } });
      toast({ text: t.reminded(name), tone: 'moss' });
    } catch (refused) {
      toast({ text: sentence(refused), tone: 'ochre' });
    }
  };
  return (
    <Button size="s" variant="quiet" aria-label={t.remindOf(name)} busy={loading} busyLabel={t.sending} onPress={() => void send()}>
      {t.remind}
    </Button>
  );
}

/** Removes somebody, after saying what follows. */
export function RemovePerson({ id, name }: PersonDeedProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const [remove, { loading, error }] = useMutation(RemoveApplicationPerson);
  const send = async (): Promise<void> => {
    const done = await remove({ variables: { input: { id } } }).catch(() => null);
    if (!done) return;
    toast({ text: t.removed(name), tone: 'moss' });
    setOpen(false);
  };
  return (
    <>
      <Button size="s" variant="quiet" aria-label={t.removeOf(name)} onPress={() => setOpen(true)}>
        {t.remove}
      </Button>
      {open && <PersonDialog title={t.removeOf(name)} line={t.removeLine(name)} submitLabel={t.remove} busyLabel={t.removing} busy={loading} error={error} onSubmit={() => void send()} onClose={() => setOpen(false)} />}
    </>
  );
}
