import { useMutation } from '@apollo/client/react';
import { limits, municipalFunctions, type MunicipalFunction } from '@leerkring/contract';
import { useFunctionName } from '@leerkring/identity/web';
import { OrganisationCombobox, type ChosenOrganisation } from '@leerkring/organisations/web';
import { errorOf, useDraft, useErrorSentence, useFieldErrors, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, Select, TextArea, TextField, toast } from '@leerkring/ui';
import { useId, useState, type FormEvent } from 'react';
import { AddContact, UpdateContact, type ContactData } from './contacts.queries';
import { texts } from './texts';
import './contacts.css';

interface Written {
  organisation: ChosenOrganisation | null;
  name: string;
  email: string;
  function: MunicipalFunction | null;
  telephone: string;
  note: string;
}

const nothing: Written = { organisation: null, name: '', email: '', function: null, telephone: '', note: '' };

interface ContactFormProps {
  /** Null: a new one. */
  contact: ContactData | null;
  onClose: () => void;
  onSaved: () => void;
}

/** A contact person while somebody writes it, kept on this device until it is stored. */
export function ContactForm({ contact, onClose, onSaved }: ContactFormProps) {
  const t = useTexts(texts);
  const form = useId();
  const sentence = useErrorSentence();
  const functionName = useFunctionName();
  const [draft, setDraft, forget] = useDraft(`contact:${contact?.id ?? 'new'}`);
  const written = draft ? (JSON.parse(draft) as Written) : contact ? { ...contact, telephone: contact.telephone ?? '' } : nothing;
  const write = (part: Partial<Written>): void => setDraft(JSON.stringify({ ...written, ...part }));
  const [asked, setAsked] = useState(false);
  const [add, adding] = useMutation(AddContact);
  const [update, updating] = useMutation(UpdateContact);
  const [busy, error] = [adding.loading || updating.loading, adding.error ?? updating.error];
  const listed = useFieldErrors(error);
  const fields: Record<string, string> = error && errorOf(error).code === 'CONTACT_EXISTS' ? { email: sentence(error) } : listed;
  const missing = (value: unknown): string | undefined => (asked && !value ? t.fillIn : undefined);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const { organisation, function: held, ...words } = written;
    if (!organisation || !held || !words.name.trim() || !words.email.trim()) return;
    const { name, email, telephone, note } = words;
    const input = { name, email, function: held, telephone, note };
    const save = contact ? update({ variables: { input: { id: contact.id, revision: contact.revision, ...input } } }) : add({ variables: { input: { organisationId: organisation.id, ...input } } });
    if (!(await save.catch(() => null))) return;
    forget();
    toast({ text: t.saved(name), tone: 'moss' });
    onSaved();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={form} busy={busy} busyLabel={t.saving}>
        {t.save}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={contact ? t.changeOf(contact.name) : t.add} closeLabel={t.close} size="s" footer={footer}>
      <form id={form} className="contact-form" noValidate onSubmit={(event) => void submit(event)}>
        {error && !busy && !Object.keys(fields).length && (
          <Alert tone="ochre" announce="now">
            {sentence(error)}
          </Alert>
        )}
        {contact ? <p className="contact-form__place">{contact.organisation.name}</p> : <OrganisationCombobox kind="municipality" label={t.municipality} value={written.organisation} onChange={(organisation) => write({ organisation })} error={missing(written.organisation)} required />}
        <TextField label={t.name} value={written.name} onChange={(name) => write({ name })} error={fields['name'] ?? missing(written.name.trim())} maxLength={limits.name} autoComplete="off" required />
        <TextField label={t.email} type="email" value={written.email} onChange={(email) => write({ email })} error={fields['email'] ?? missing(written.email.trim())} autoComplete="off" required />
        <Select
          label={t.function}
          placeholder={t.chooseFunction}
          options={municipalFunctions.map((id) => ({ id, label: functionName(id) }))}
          value={written.function}
          onChange={(id) => write({ function: id as MunicipalFunction })}
          error={missing(written.function)}
          required
        />
        <TextField label={t.telephone} optional={t.optional} type="tel" value={written.telephone} onChange={(telephone) => write({ telephone })} error={fields['telephone']} maxLength={limits.telephone} autoComplete="off" />
        <TextArea label={t.note} optional={t.optional} description={t.noteHint} value={written.note} onChange={(note) => write({ note })} error={fields['note']} maxLength={limits.contactNote} />
      </form>
    </Dialog>
  );
}
