import { Injectable } from '@nestjs/common';
import { platformSubject, streamOf } from '@leerkring/contract';
import { AccountsService, InvitationsService } from '@leerkring/identity/api';
import { Access, Works, type Actor } from '@leerkring/platform/api';
import { In } from 'typeorm';
import { GroupInvitation } from '../group-invitation.entity';
import { GroupsRepository } from '../groups.repository';
import { groupSubject } from '../groups.service';

/** Mails in one commit: whoever asks for more asks again. */
const AT_ONCE = 50;

/** Invitations to groups that wait until somebody says that they may be mailed. */
@Injectable()
export class GroupInvitationsService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: GroupsRepository,
    private readonly accounts: AccountsService,
    private readonly invitations: InvitationsService,
  ) {}

  /** How many people wait for one. */
  async unsent(actor: Actor): Promise<number> {
    await this.access.require(actor, 'group_invitation.send', platformSubject);
    return this.repository.peopleUnsent();
  }

  /** Mails those that wait longest, one to each person; returns for how many people there is still one. */
  async send(actor: Actor): Promise<{ sent: number; remaining: number }> {
    const sent = await this.works.run(actor, async (work) => {
      await work.require('group_invitation.send', platformSubject);
      const waiting = await this.repository.unsent(AT_ONCE, work.manager);
      if (!waiting.length) {
        work.silently('there is nothing to mail');
        return 0;
      }
      const known = await this.accounts.knownAddresses(waiting.map(({ email }) => email), work.manager);
      const emails = [...new Set(waiting.map(({ email }) => email))].filter((email) => !known.has(email));
      for (const email of emails) await this.invitations.issue(work, { email });
      await work.manager.update(GroupInvitation, { id: In(waiting.map(({ id }) => id)) }, { sentAt: work.now });
      for (const { id, groupId } of waiting) work.record('group_invitation.sent', { groupId, invitationId: id }, streamOf('group', groupId), groupSubject(groupId));
      return emails.length;
    });
    return { sent, remaining: await this.repository.peopleUnsent() };
  }
}
