import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, toast } from '@leerkring/ui';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from './confirm-dialog';
import { texts } from './texts';

const Leave = graphql(`
  mutation LeaveGroup($input: LeaveGroupInput!) {
    leaveGroup(input: $input) {
      membership {
        id
        endedAt
      }
    }
  }
`);

/** The viewer leaves the group, after hearing what follows. */
export function LeaveGroup({ group, onLeft }: { group: { id: string; name: string }; onLeft: () => void }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const [leave, { loading, error, reset }] = useMutation(Leave);
  const confirm = async (): Promise<void> => {
    const done = await leave({ variables: { input: { groupId: group.id } } }).catch(() => null);
    if (!done) return;
    toast({ text: t.left(group.name) });
    onLeft();
  };
  return (
    <>
      <Button size="s" variant="text" icon={<LogOut aria-hidden />} onPress={() => (reset(), setOpen(true))}>
        {t.leave}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.leaveTitle}
        line={t.leaveLine}
        confirmLabel={t.leave}
        busy={loading}
        error={error}
        onConfirm={() => void confirm()}
      />
    </>
  );
}
