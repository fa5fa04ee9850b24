import { useMutation } from '@apollo/client/react';
import { graphql, type GroupRole } from '@leerkring/contract';
import { OrganisationCombobox, type ChosenOrganisation } from '@leerkring/organisations/web';
import { errorOf, useFieldErrors, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RadioSegment, TextField, toast } from '@leerkring/ui';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { FormDialog } from './form-dialog';
import { GroupFragment } from './fragments';
import { texts } from './texts';

const Add = graphql(
  `
    mutation AddMember($input: AddMemberInput!) {
      addMember(input: $input) {
        membership {
          id
          account {
            id
            name
          }
        }
        group {
          ...Group_group
        }
      }
    }
  `,
  [GroupFragment],
);

const Invite = graphql(
  `
    mutation InviteMember($input: InviteMemberInput!) {
      inviteMember(input: $input) {
        group {
          ...Group_group
        }
      }
    }
  `,
  [GroupFragment],
);

/** Button and dialog: an address with an account gets a seat at once, one without gets an invitation. */
export function AddMember({ groupId }: { groupId: string }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="s" icon={<UserPlus aria-hidden />} onPress={() => setOpen(true)}>
        {t.add}
      </Button>
      {open && <AddMemberDialog groupId={groupId} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddMemberDialog({ groupId, onClose }: { groupId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<GroupRole>('participant');
  const [organisation, setOrganisation] = useState<ChosenOrganisation | null>(null);
  const { unknown, asksOrganisation, busy, error, fields, send, forget } = useSeat(groupId, onClose);
  const change = (address: string): void => {
    setEmail(address);
    forget();
  };
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t.add}
      line={t.addLine}
      submitLabel={unknown ? t.invite : t.addNow}
      busyLabel={unknown ? t.inviting : t.adding}
      busy={busy}
      error={error}
      onSubmit={() => void send({ email, role, organisationId: organisation?.id })}
    >
      <TextField label={t.email} description={t.emailLine} type="email" autoComplete="off" error={fields['email']} value={email} onChange={change} required autoFocus />
      <RadioSegment
        label={t.role}
        value={role}
        onChange={(chosen) => setRole(chosen as GroupRole)}
        options={[
          { id: 'participant', label: t.participant },
          { id: 'facilitator', label: t.facilitator },
        ]}
      />
      {unknown && (
        <Alert title={t.unknown} announce="polite">
          {t.unknownLine}
        </Alert>
      )}
      {asksOrganisation && (
        <OrganisationCombobox {...(role === 'participant' && { kind: 'municipality' as const })} label={t.organisation} value={organisation} onChange={setOrganisation} error={fields['organisationId']} required />
      )}
    </FormDialog>
  );
}

interface SeatWishes {
  email: string;
  role: GroupRole;
  organisationId: string | undefined;
}

/** Adds first; when nobody has the address, the next press invites. */
function useSeat(groupId: string, onDone: () => void) {
  const t = useTexts(texts);
  const [add, added] = useMutation(Add);
  const [invite, invited] = useMutation(Invite);
  const [missing, setMissing] = useState(false);
  const unknown = added.error !== undefined && errorOf(added.error).code === 'ACCOUNT_UNKNOWN';
  const addFields = useFieldErrors(added.error);
  const inviteFields = useFieldErrors(invited.error);
  const send = async ({ organisationId, ...wishes }: SeatWishes): Promise<void> => {
    const input = { groupId, ...wishes };
    setMissing(unknown && !organisationId);
    if (unknown && !organisationId) return;
    try {
      if (unknown) {
        await invite({ variables: { input: { ...input, organisationId: organisationId! } } });
        toast({ text: t.invited(wishes.email) });
      } else {
        const { data } = await add({ variables: { input: { ...input, organisationId } } });
        toast({ text: t.added(data!.addMember.membership.account.name) });
      }
      onDone();
    } catch {
      // Shown by the dialog.
    }
  };
  const asksOrganisation = unknown || 'organisationId' in addFields;
  const fields: Record<string, string> = { ...addFields, ...inviteFields };
  if (missing || 'organisationId' in addFields) fields['organisationId'] = t.organisationMissing;
  return {
    unknown,
    asksOrganisation,
    busy: added.loading || invited.loading,
    error: invited.error ?? (asksOrganisation ? null : added.error),
    fields,
    send,
    forget: () => {
      added.reset();
      invited.reset();
      setMissing(false);
    },
  };
}
