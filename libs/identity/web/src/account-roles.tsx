import { useMutation } from '@apollo/client/react';
import { graphql, platformRoles, type PlatformRole } from '@leerkring/contract';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, Dialog } from '@leerkring/ui';
import { useRoleName } from './names';
import { texts } from './texts';
import './identity.css';

const Grant = graphql(`
  mutation GrantRole($input: RoleInput!) {
    grantRole(input: $input) {
      account {
        id
        roles
      }
    }
  }
`);

const Revoke = graphql(`
  mutation RevokeRole($input: RoleInput!) {
    revokeRole(input: $input) {
      account {
        id
        roles
      }
    }
  }
`);

interface AccountRolesProps {
  account: { id: string; name: string; roles: readonly PlatformRole[] };
  onClose: () => void;
}

/** The roles of one person on the whole platform; each choice works at once. */
export function AccountRoles({ account, onClose }: AccountRolesProps) {
  const t = useTexts(texts);
  const roleName = useRoleName();
  const sentence = useErrorSentence();
  const [grant, granting] = useMutation(Grant);
  const [revoke, revoking] = useMutation(Revoke);
  const error = granting.error ?? revoking.error;
  const change = (role: PlatformRole, wanted: boolean): void => {
    granting.reset();
    revoking.reset();
    const variables = { input: { accountId: account.id, role } };
    void (wanted ? grant({ variables }) : revoke({ variables })).catch(() => undefined);
  };
  return (
    <Dialog open onOpenChange={onClose} title={t.rolesOf(account.name)} line={t.rolesLine} closeLabel={t.close} size="s" footer={<Button onPress={onClose}>{t.done}</Button>}>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <ul className="identity-roles" role="list">
        {platformRoles.map((role) => (
          <li key={role}>
            <Checkbox checked={account.roles.includes(role)} onChange={(wanted) => change(role, wanted)}>
              {roleName(role)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
