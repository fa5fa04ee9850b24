import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useFieldErrors, useTexts } from '@leerkring/platform/web';
import { Button } from '@leerkring/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { FormDialog } from './form-dialog';
import { GroupWords } from './group-words';
import { texts } from './texts';

const Create = graphql(`
  mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) {
      group {
        id
        name
      }
    }
  }
`);

interface CreateGroupProps {
  trackId: string;
  trackName: string;
  onCreated: (groupId: string) => void;
}

/** Button and dialog by which the programme manager makes a group in a track. */
export function CreateGroup({ trackId, trackName, onCreated }: CreateGroupProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState({ name: '', purpose: '' });
  const [create, { loading, error, reset }] = useMutation(Create);
  const fields = useFieldErrors(error);
  const submit = async (): Promise<void> => {
    const done = await create({ variables: { input: { trackId, ...words } } }).catch(() => null);
    if (done?.data) onCreated(done.data.createGroup.group.id);
  };
  return (
    <>
      <Button icon={<Plus aria-hidden />} onPress={() => (reset(), setOpen(true))}>
        {t.newGroup}
      </Button>
      <FormDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.newGroup}
        line={t.newGroupLine(trackName)}
        submitLabel={t.create}
        busyLabel={t.creating}
        busy={loading}
        error={error}
        onSubmit={() => void submit()}
      >
        <GroupWords words={words} onChange={setWords} errors={fields} />
      </FormDialog>
    </>
  );
}
