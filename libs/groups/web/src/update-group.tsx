import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useFieldErrors, useTexts } from '@leerkring/platform/web';
import { Button, toast } from '@leerkring/ui';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { FormDialog } from './form-dialog';
import { GroupWords, type Words } from './group-words';
import { texts } from './texts';

const Update = graphql(`
  mutation UpdateGroup($input: UpdateGroupInput!) {
    updateGroup(input: $input) {
      group {
        id
        name
        purpose
      }
    }
  }
`);

/** Button and dialog by which a facilitator gives the group another name or purpose. */
export function UpdateGroup({ group }: { group: { id: string } & Words }) {
  const t = useTexts(texts);
  const [words, setWords] = useState<Words | null>(null);
  const [update, { loading, error, reset }] = useMutation(Update);
  const fields = useFieldErrors(error);
  const open = (): void => {
    reset();
    setWords({ name: group.name, purpose: group.purpose });
  };
  const submit = async (): Promise<void> => {
    const done = await update({ variables: { input: { id: group.id, ...words! } } }).catch(() => null);
    if (!done) return;
    setWords(null);
    toast({ text: t.saved });
  };
  return (
    <>
      <Button size="s" variant="text" icon={<PenLine aria-hidden />} onPress={open}>
        {t.edit}
      </Button>
      <FormDialog
        open={words !== null}
        onClose={() => setWords(null)}
        title={t.editTitle}
        submitLabel={t.save}
        busyLabel={t.saving}
        busy={loading}
        error={error}
        onSubmit={() => void submit()}
      >
        {words && <GroupWords words={words} onChange={setWords} errors={fields} />}
      </FormDialog>
    </>
  );
}
