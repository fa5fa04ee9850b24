import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Actors, Clock, Mailer, Reactions, Titles } from '@leerkring/platform/api';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { AccountsRepository } from './accounts/accounts.repository';
import { Invitation } from './invitations/invitation.entity';
import { LinkTokens, type LinkKind } from './links/link-tokens';
import { tokenHashOf } from './links/tokens';
import { PasswordReset } from './passwords/password-reset.entity';
import { mailTexts } from './texts';

/** Mails that follow from news. A link that was used or is too old is not mailed any more. */
@Injectable()
export class IdentityReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly database: DataSource,
    private readonly accounts: AccountsRepository,
    private readonly links: LinkTokens,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly titles: Titles,
  ) {}

  onModuleInit(): void {
    this.reactions.on('account.invited', 'identity.mail-invitation', ({ payload }) => this.mailInvitation(payload.invitationId));
    this.reactions.on('password_reset.requested', 'identity.mail-password-reset', ({ payload }) => this.mailPasswordReset(payload.passwordResetId));
    this.reactions.on('account.password_changed', 'identity.mail-password-changed', ({ payload }) => this.mailPasswordChanged(payload.accountId));
  }

  private async mailInvitation(id: string): Promise<void> {
    const invitation = await this.database.manager.findOneBy(Invitation, { id, usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) });
    if (!invitation) return;
    const { email, invitedById, language } = invitation;
    const inviter = invitedById ? (await this.accounts.byIds([invitedById])).get(invitedById) : undefined;
    const address = await this.addressOf('invitation', invitation);
    const about = await this.titleOf(invitation);
    await this.mailer.send({ to: email, ...mailTexts[language].invitation({ inviter: inviter?.name ?? '', about, address }) });
  }

  private async mailPasswordReset(id: string): Promise<void> {
    const reset = await this.database.manager.findOneBy(PasswordReset, { id, usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) });
    const account = reset && (await this.accounts.byIds([reset.accountId])).get(reset.accountId);
    if (!reset || !account?.email) return;
    const address = await this.addressOf('password_reset', reset);
    await this.mailer.send({ to: account.email, ...mailTexts[account.language].passwordReset({ name: account.name, address }) });
  }

  private async mailPasswordChanged(id: string): Promise<void> {
    const account = (await this.accounts.byIds([id])).get(id);
    if (!account?.email || account.erasedAt) return;
    const address = this.links.forgotPasswordAddress();
    await this.mailer.send({ to: account.email, ...mailTexts[account.language].passwordChanged({ name: account.name, address }) });
  }

  /** What the person is asked to take part in, as whoever invites may read it. */
  private async titleOf({ invitedById, subjectType: type, subjectId: id, language }: Invitation): Promise<string> {
    const inviter = invitedById && type && id ? await this.actors.load(invitedById) : null;
    if (!inviter || !type || !id) return '';
    return (await this.titles.visibleTo(inviter, [{ type, id }])).get(`${type}:${id}`)?.[language] ?? '';
  }

  private async addressOf(kind: LinkKind, row: { id: string; tokenHash: string }): Promise<string> {
    if (tokenHashOf(await this.links.tokenOf(kind, row.id)) !== row.tokenHash) {
      throw new Error('This node has another SECRET than the one that made the link');
    }
    return this.links.addressOf(kind, row.id);
  }
}
