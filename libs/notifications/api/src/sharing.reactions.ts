import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationReason } from '@leerkring/contract';
import { Reactions, Works, systemActor, type StoredEvent } from '@leerkring/platform/api';
import type { EntityManager } from 'typeorm';
import { NotificationsReactions } from './notifications.reactions';

type ShareEvent = StoredEvent<'share.proposed' | 'share.approved' | 'share.refused' | 'share.withdrawn' | 'share.reminded'>;

/** Whom a reason is for: those who can decide, who proposed, or the delegation. $1 share, $2 account. */
const FOR: Partial<Record<NotificationReason, string>> = {
  share_proposed: `s.proposed_by_id <> $2 AND num_nonnulls(s.approved_at, s.refused_at, s.retracted_at) = 0 AND ((a.organisation_id = c.organisation_id AND EXISTS (SELECT FROM role_grants r WHERE r.account_id = $2 AND r.role = 'coordinator'))
    OR NOT EXISTS (SELECT FROM accounts o JOIN role_grants r ON r.account_id = o.id AND r.role = 'coordinator'
      WHERE o.organisation_id = c.organisation_id AND o.id <> s.proposed_by_id AND o.blocked_at IS NULL AND o.erased_at IS NULL))`,
  share_approved: 's.proposed_by_id = $2',
  share_refused: 's.proposed_by_id = $2',
};
const DELEGATION = `EXISTS (SELECT FROM memberships m WHERE m.account_id = $2 AND m.group_id = c.group_id AND m.organisation_id = c.organisation_id AND m.ended_at IS NULL)`;

/** Tells people of a municipality what becomes of requests to share its documents. Each hears by the event on their own stream, when it is for them. */
@Injectable()
export class SharingReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly works: Works,
    private readonly notifications: NotificationsReactions,
  ) {}

  onModuleInit(): void {
    this.reactions.on('share.proposed', 'notifications.tell-of-proposal', (event) => this.tell(event, 'share_proposed'));
    this.reactions.on('share.approved', 'notifications.tell-of-approval', (event) => this.tell(event, 'share_approved'));
    this.reactions.on('share.refused', 'notifications.tell-of-refusal', (event) => this.tell(event, 'share_refused'));
    this.reactions.on('share.withdrawn', 'notifications.tell-of-withdrawal', (event) => this.tell(event, 'share_withdrawn'));
    this.reactions.on('share.reminded', 'notifications.tell-of-ending-share', (event) => this.tell(event, 'share_expiring'));
  }

  private async tell({ id, stream, actorId, payload }: ShareEvent, reason: NotificationReason): Promise<void> {
    const accountId = stream.slice('account:'.length);
    if (!payload.shareId || accountId === actorId) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('tells people of a municipality of its share requests');
      work.silently('perhaps it is not for this person');
      if (!(await isFor(reason, payload.shareId, accountId, work.manager))) return;
      const row = { accountId, reason, subject: { type: 'share' as const, id: payload.shareId }, postId: null, eventId: id, actorId };
      await this.notifications.add(work, await this.notifications.readable([row], new Map()));
    });
  }
}

async function isFor(reason: NotificationReason, shareId: string, accountId: string, manager: EntityManager): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT 1 FROM shares s JOIN case_files c ON c.id = s.case_file_id JOIN accounts a ON a.id = $2 WHERE s.id = $1 AND ${FOR[reason] ?? DELEGATION}`,
    [shareId, accountId],
  );
  return rows.length > 0;
}
