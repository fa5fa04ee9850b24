import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, IconButton, Menu, toast, type MenuItem } from '@leerkring/ui';
import { Ellipsis, Mail, Pencil, Trash2 } from 'lucide-react';
import { DeleteContact, InviteContact, type ContactData } from './contacts.queries';
import { texts } from './texts';

interface ContactActionsProps {
  contact: ContactData;
  onChange: () => void;
  onDelete: () => void;
}

/** What may be done with one contact person; nothing is shown when that is nothing. */
export function ContactActions({ contact: { id, name, hasAccount, viewerCan }, onChange, onDelete }: ContactActionsProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [invite] = useMutation(InviteContact, { variables: { input: { id } } });
  const send = (): void => void invite().then(() => toast({ text: t.invited(name), tone: 'moss' }), (error: unknown) => toast({ text: sentence(error), tone: 'ochre' }));
  const items: MenuItem[] = [
    ...(viewerCan.includes('contact.update') ? [{ id: 'change', label: t.change, icon: <Pencil aria-hidden />, onAction: onChange }] : []),
    ...(viewerCan.includes('contact.invite') && !hasAccount ? [{ id: 'invite', label: t.invite, line: t.inviteLine, icon: <Mail aria-hidden />, onAction: send }] : []),
    ...(viewerCan.includes('contact.delete') ? [{ id: 'delete', label: t.remove, icon: <Trash2 aria-hidden />, onAction: onDelete }] : []),
  ];
  return items.length ? <Menu trigger={<IconButton size="s" label={t.actionsFor(name)} icon={<Ellipsis aria-hidden />} />} items={items} /> : null;
}

interface RemoveContactProps {
  contact: ContactData;
  onClose: () => void;
  onRemoved: () => void;
}

/** Says what deleting means, and does it for good. */
export function RemoveContact({ contact: { id, name }, onClose, onRemoved }: RemoveContactProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [remove, { loading, error }] = useMutation(DeleteContact, { variables: { input: { id } } });
  const press = async (): Promise<void> => {
    if (!(await remove().catch(() => null))) return;
    toast({ text: t.removed(name), tone: 'moss' });
    onRemoved();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose} autoFocus>
        {t.cancel}
      </Button>
      <Button variant="prime" onPress={() => void press()} busy={loading} busyLabel={t.busy}>
        {t.removeNow}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} role="alertdialog" title={t.removeOf(name)} closeLabel={t.close} size="s" footer={footer}>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <p>{t.removeLine}</p>
    </Dialog>
  );
}
