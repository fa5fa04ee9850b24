import { useMutation } from '@apollo/client/react';
import { municipalFunctionNames, type MunicipalFunction } from '@leerkring/contract';
import { errorOf, useFieldErrors, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { useState } from 'react';
import { ChangeApplicationPerson, type MemberData } from './delegation.queries';
import { PersonDialog } from './person-dialog';
import { DelegateFields, NameField, type PersonWords } from './person-fields';
import { texts } from './texts';

interface ChangeMemberProps {
  member: MemberData;
  name: string;
}

/** Changes what stands about a member of the delegation. */
export function ChangeMember({ member, name }: ChangeMemberProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="s" variant="quiet" aria-label={t.changeOf(name)} onPress={() => setOpen(true)}>
        {t.change}
      </Button>
      {open && <ChangeDialog member={member} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What stands when somebody else was ahead. */
interface Standing {
  name: string;
  function: MunicipalFunction;
  note: string;
  revision: number;
}

function ChangeDialog({ member, name, onClose }: ChangeMemberProps & { onClose: () => void }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const [words, setWords] = useState<PersonWords>({ name: member.name, email: '', function: member.function, note: member.note });
  const [revision, setRevision] = useState(member.revision);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const [change, { loading, error }] = useMutation(ChangeApplicationPerson);
  const refused = useFieldErrors(error);
  const ahead = error && errorOf(error).code === 'APPLICATION_PERSON_CHANGED' ? (errorOf(error).details as unknown as Standing) : null;
  const send = async (): Promise<void> => {
    setMissing(words.name.trim() ? {} : { name: t.fillIn });
    if (!words.name.trim() || !words.function) return;
    try {
      await change({ variables: { input: { id: member.id, name: words.name, function: words.function, note: words.note, revision } } });
      onClose();
    } catch (overtaken) {
      const { code, details } = errorOf(overtaken);
      if (code === 'APPLICATION_PERSON_CHANGED') setRevision((details as unknown as Standing).revision);
    }
  };
  const fields = { words, onChange: setWords, errors: { ...refused, ...missing } };
  const hint = ahead && t.standsNow([ahead.name, municipalFunctionNames[ahead.function][language], ahead.note].filter(Boolean).join(', '));
  return (
    <PersonDialog title={t.changeOf(name)} submitLabel={t.save} busyLabel={t.saving} busy={loading} error={error} hint={hint} onSubmit={() => void send()} onClose={onClose}>
      <NameField {...fields} />
      <DelegateFields {...fields} />
    </PersonDialog>
  );
}
