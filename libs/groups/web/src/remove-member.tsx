import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { IconButton, toast } from '@leerkring/ui';
import { UserMinus } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog';
import { GroupMembersFragment, type Member } from './fragments';
import { texts } from './texts';

const End = graphql(
  `
    mutation EndMembership($input: EndMembershipInput!) {
      endMembership(input: $input) {
        group {
          ...GroupMembers_group
        }
      }
    }
  `,
  [GroupMembersFragment],
);

interface RemoveMemberProps {
  member: Member;
  /** The member is out, and with them the button that had the focus. */
  onGone: () => void;
}

/** Takes somebody out of the group, after saying what follows. */
export function RemoveMember({ member, onGone }: RemoveMemberProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  const [end, { loading, error, reset }] = useMutation(End);
  const { name } = member.account;
  // Until the dialog is away nothing outside it takes the focus.
  const gone = useEffectEvent(() => open && requestAnimationFrame(onGone));
  useEffect(() => () => void gone(), []);
  const confirm = async (): Promise<void> => {
    const done = await end({ variables: { input: { id: member.id } } }).catch(() => null);
    if (done) toast({ text: t.removed(name) });
  };
  return (
    <>
      <IconButton size="s" label={t.removeOf(name)} icon={<UserMinus aria-hidden />} onPress={() => (reset(), setOpen(true))} />
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.removeTitle(name)}
        line={t.removeLine(name)}
        confirmLabel={t.remove}
        busy={loading}
        error={error}
        onConfirm={() => void confirm()}
      />
    </>
  );
}
