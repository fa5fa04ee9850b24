import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { IconButton, Menu, toast, type MenuItem } from '@leerkring/ui';
import { Ban, Ellipsis, ShieldCheck, UserCheck, UserX } from 'lucide-react';
import type { AccountRow } from './accounts-query';
import { texts } from './texts';

const Block = graphql(`
  mutation BlockAccount($input: BlockAccountInput!) {
    blockAccount(input: $input) {
      account {
        id
        blockedAt
      }
    }
  }
`);

const Unblock = graphql(`
  mutation UnblockAccount($input: BlockAccountInput!) {
    unblockAccount(input: $input) {
      account {
        id
        blockedAt
      }
    }
  }
`);

interface AccountActionsProps {
  account: AccountRow;
  onChangeRoles: () => void;
  onErase: () => void;
}

/** What may be done with one account; nothing is shown when that is nothing. */
export function AccountActions({ account: { id, name, blockedAt, viewerCan }, onChangeRoles, onErase }: AccountActionsProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [block] = useMutation(Block);
  const [unblock] = useMutation(Unblock);
  const variables = { input: { accountId: id } };
  const failed = (error: unknown): void => void toast({ text: sentence(error), tone: 'ochre' });
  const letIn = (): void => void unblock({ variables }).then(() => toast({ text: t.accountUnblocked(name), tone: 'moss' }), failed);
  const shutOut = (): void =>
    void block({ variables }).then(() => toast({ text: t.accountBlocked(name), tone: 'moss', undo: { label: t.undo, onUndo: letIn } }), failed);
  const items: MenuItem[] = [
    ...(viewerCan.includes('role.grant') ? [{ id: 'roles', label: t.changeRoles, icon: <ShieldCheck aria-hidden />, onAction: onChangeRoles }] : []),
    ...(viewerCan.includes('account.block')
      ? [
          blockedAt
            ? { id: 'unblock', label: t.unblock, icon: <UserCheck aria-hidden />, onAction: letIn }
            : { id: 'block', label: t.block, line: t.blockLine, icon: <Ban aria-hidden />, onAction: shutOut },
        ]
      : []),
    // The own account goes from the profile, with its password.
    ...(viewerCan.includes('account.erase') && !viewerCan.includes('account.update')
      ? [{ id: 'erase', label: t.erase, line: t.eraseEllipsisLine, icon: <UserX aria-hidden />, onAction: onErase }]
      : []),
  ];
  return items.length ? <Menu trigger={<IconButton size="s" label={t.actionsFor(name)} icon={<Ellipsis aria-hidden />} />} items={items} /> : null;
}
