import { useMutation } from '@apollo/client/react';
import { limits, partnerKinds, type PartnerKind } from '@leerkring/contract';
import { errorOf, useErrorSentence, useFieldErrors, useKept, useTexts } from '@leerkring/platform/web';
import { Select, TextField, toast } from '@leerkring/ui';
import { useState } from 'react';
import { useKindLabel } from './kind-label';
import { OrganisationDialog } from './organisation-dialog';
import { AddOrganisation, EndOrganisation, RenameOrganisation, type OrganisationData } from './organisations.queries';
import { texts } from './texts';

interface FormProps {
  onClose: () => void;
  /** It is stored, or somebody else was ahead: what stands now is to be fetched. */
  onChanged: () => void;
}

/** What a refusal says at the name, and what above the form. */
function useRefusal(error: unknown): { atName: string | undefined; above: unknown } {
  const sentence = useErrorSentence();
  const fields = useFieldErrors(error);
  const taken = error !== undefined && error !== null && errorOf(error).code === 'ORGANISATION_EXISTS';
  const atName = taken ? sentence(error) : fields['name'];
  return { atName, above: atName ? null : error };
}

/** A new organisation, kept on this device until it is stored. */
export function AddOrganisationForm({ onClose, onChanged }: FormProps) {
  const t = useTexts(texts);
  const kindLabel = useKindLabel();
  const { words, setWords, clear } = useKept<{ kind: PartnerKind | null; name: string }>('organisation.add', { kind: null, name: '' });
  const [tried, setTried] = useState(false);
  const [add, { loading, error }] = useMutation(AddOrganisation);
  const { atName, above } = useRefusal(error);
  const { kind, name } = words;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!kind || !name.trim() || !(await add({ variables: { input: { kind, name } } }).catch(() => null))) return;
    clear();
    toast({ text: t.added(name.trim()), tone: 'moss' });
    onClose();
    onChanged();
  };
  return (
    <OrganisationDialog title={t.add} line={t.addLine} save={t.save} busy={loading} error={above} onSubmit={submit} onClose={onClose}>
      <Select label={t.kind} placeholder={t.chooseKind} options={partnerKinds.map((id) => ({ id, label: kindLabel(id) }))} value={kind} onChange={(id) => setWords({ ...words, kind: id as PartnerKind })} error={tried && !kind && t.kindMissing} required />
      <TextField label={t.name} value={name} onChange={(next) => setWords({ ...words, name: next })} error={atName ?? (tried && !name.trim() && t.nameMissing)} maxLength={limits.name} autoComplete="off" required />
    </OrganisationDialog>
  );
}

/** Another name for an organisation, kept on this device until it is stored. */
export function RenameOrganisationForm({ organisation: { id, name: stands, revision }, onClose, onChanged }: FormProps & { organisation: OrganisationData }) {
  const t = useTexts(texts);
  const { words: name, setWords, clear } = useKept(`organisation.rename:${id}`, stands);
  const [rename, { loading, error }] = useMutation(RenameOrganisation);
  const { atName, above } = useRefusal(error);
  const submit = async (): Promise<void> => {
    if (!name.trim()) return;
    const stored = await rename({ variables: { input: { id, revision, name } } }).catch(() => null);
    onChanged();
    if (!stored) return;
    clear();
    toast({ text: t.renamed(name.trim()), tone: 'moss' });
    onClose();
  };
  return (
    <OrganisationDialog title={t.renameOf(stands)} line={t.renameLine} save={t.save} busy={loading} error={above} onSubmit={submit} onClose={onClose}>
      <TextField label={t.name} value={name} onChange={setWords} error={atName ?? (!name.trim() && t.nameMissing)} maxLength={limits.name} autoComplete="off" required />
    </OrganisationDialog>
  );
}

/** The last day of an organisation. */
export function EndOrganisationForm({ organisation: { id, name, endDate, revision }, onClose, onChanged }: FormProps & { organisation: OrganisationData }) {
  const t = useTexts(texts);
  const [day, setDay] = useState(endDate ?? '');
  const [tried, setTried] = useState(false);
  const [end, { loading, error }] = useMutation(EndOrganisation);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!day) return;
    const stored = await end({ variables: { input: { id, revision, endDate: day } } }).catch(() => null);
    onChanged();
    if (!stored) return;
    toast({ text: t.ended(name), tone: 'moss' });
    onClose();
  };
  return (
    <OrganisationDialog title={t.endOf(name)} line={t.endLine} save={t.endNow} busy={loading} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={t.lastDay} type="date" value={day} onChange={setDay} error={tried && !day && t.dayMissing} required />
    </OrganisationDialog>
  );
}
