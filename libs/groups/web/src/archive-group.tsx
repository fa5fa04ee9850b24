import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, toast } from '@leerkring/ui';
import { Archive, ArchiveRestore } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from './confirm-dialog';
import { texts } from './texts';

const ArchiveMutation = graphql(`
  mutation ArchiveGroup($input: ArchiveGroupInput!) {
    archiveGroup(input: $input) {
      group {
        id
        archivedAt
        viewerCan
      }
    }
  }
`);

const ReopenMutation = graphql(`
  mutation ReopenGroup($input: ReopenGroupInput!) {
    reopenGroup(input: $input) {
      group {
        id
        archivedAt
        viewerCan
      }
    }
  }
`);

/** Puts a group in the archive, or takes it out again, after hearing what follows. Show it to who may do the one or the other. */
export function ArchiveGroup({ group }: { group: { id: string; archivedAt: string | null } }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const archiving = useMutation(ArchiveMutation);
  const reopening = useMutation(ReopenMutation);
  const archived = group.archivedAt !== null;
  const [settle, { loading, error, reset }] = archived ? reopening : archiving;
  const confirm = async (): Promise<void> => {
    const done = await settle({ variables: { input: { id: group.id } } }).catch(() => null);
    if (!done) return;
    setOpen(false);
    toast({ text: archived ? t.reopened : t.archivedNow });
  };
  return (
    <>
      <Button size="s" variant="text" icon={archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />} onPress={() => (reset(), setOpen(true))}>
        {archived ? t.reopen : t.archive}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={archived ? t.reopenTitle : t.archiveTitle}
        line={archived ? t.reopenLine : t.archiveLine}
        confirmLabel={archived ? t.reopen : t.archive}
        busy={loading}
        error={error}
        onConfirm={() => void confirm()}
      />
    </>
  );
}
