import type { INestApplicationContext } from '@nestjs/common';
import { Works, check, systemActor } from '@leerkring/platform/api';
import { emailAddress } from '../accounts/account.inputs';
import { LinkTokens } from '../links/link-tokens';
import { InvitationsService } from './invitations.service';

/**
 * For the operator, on the server itself: invites somebody who becomes administrator. Returns the one-use link.
 * @throws DomainError ACCOUNT_EXISTS or INPUT_INVALID
 */
export async function inviteAdmin(app: INestApplicationContext, email: string): Promise<string> {
  const address = check(emailAddress, email);
  const invitation = await app.get(Works).run(systemActor, (work) => {
    work.asSystem('whoever runs the server may name its administrators');
    return app.get(InvitationsService).issue(work, { email: address, role: 'admin' });
  });
  return app.get(LinkTokens).addressOf('invitation', invitation.id);
}
