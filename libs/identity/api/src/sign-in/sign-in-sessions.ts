import { Injectable } from '@nestjs/common';
import { Clock, Kept, Reads } from '@leerkring/platform/api';
import { DataSource, Not, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { newToken, tokenHashOf } from '../links/tokens';
import { deviceOf } from './device';
import { SignInSession } from './sign-in-session.entity';

const HOUR = 60 * 60 * 1000;
export const SESSION_LIFE_MS = 30 * 24 * HOUR;

interface ValidSession {
  id: string;
  token_hash: string;
  account_id: string;
  access_version: number;
  seen_at: Date;
}

/** The only reader and writer of sign-in sessions. */
@Injectable()
export class SignInSessions {
  /** Asked at every request: together with those who ask at the same moment, and never kept. */
  private readonly byTokenHash = new Kept<ValidSession>((hashes) => this.read(hashes), { forMs: 0 });

  constructor(
    private readonly database: DataSource,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** Begins a session; the token is told once and never stored. */
  async begin(accountId: string, userAgent: string | undefined, manager: EntityManager): Promise<{ id: string; token: string }> {
    const token = newToken();
    const now = this.clock.now();
    const session = { id: uuid(), accountId, tokenHash: tokenHashOf(token), device: deviceOf(userAgent), createdAt: now, seenAt: now };
    await manager.insert(SignInSession, { ...session, expiresAt: new Date(now.getTime() + SESSION_LIFE_MS) });
    return { id: session.id, token };
  }

  /** The session of a cookie, while it counts. Its use prolongs it, at most once an hour. */
  async valid(token: string): Promise<{ sessionId: string; accountId: string; accessVersion: number } | null> {
    const now = this.clock.now();
    const row = await this.byTokenHash.load(tokenHashOf(token));
    if (!row) return null;
    if (now.getTime() - row.seen_at.getTime() > HOUR) await this.prolong(row.id, now);
    return { sessionId: row.id, accountId: row.account_id, accessVersion: row.access_version };
  }

  private async read(hashes: string[]): Promise<Map<string, ValidSession>> {
    const rows = await this.reads.rows<ValidSession>(
      'sign-in sessions by token',
      `SELECT s.id, s.token_hash, s.account_id, a.access_version, s.seen_at FROM sign_in_sessions s JOIN accounts a ON a.id = s.account_id
       WHERE s.token_hash = ANY($1) AND s.expires_at > $2 AND a.blocked_at IS NULL`,
      [hashes, this.clock.now()],
    );
    return new Map(rows.map((row) => [row.token_hash, row]));
  }

  /** Which of these sessions still count, with the access version of their account. */
  async alive(ids: string[]): Promise<Map<string, number>> {
    if (!ids.length) return new Map();
    const rows = await this.reads.rows<{ id: string; access_version: number }>(
      'sign-in sessions that still count',
      `SELECT s.id, a.access_version FROM sign_in_sessions s JOIN accounts a ON a.id = s.account_id
       WHERE s.id = ANY($1) AND s.expires_at > $2 AND a.blocked_at IS NULL`,
      [ids, this.clock.now()],
    );
    return new Map(rows.map((row) => [row.id, row.access_version]));
  }

  /** Sessions of an account, the one used last first. */
  async of(accountId: string): Promise<SignInSession[]> {
    const rows = await this.database.manager.find(SignInSession, { where: { accountId }, order: { seenAt: 'DESC', id: 'DESC' } });
    return rows.filter((session) => session.expiresAt > this.clock.now());
  }

  /** Ends one session of the account. False when there is none with this id. */
  async end(accountId: string, id: string, manager: EntityManager): Promise<boolean> {
    const { affected } = await manager.delete(SignInSession, { id, accountId });
    return Boolean(affected);
  }

  /** Ends all sessions of the account, or all but one. */
  async endAll(accountId: string, manager: EntityManager, except?: string | null): Promise<void> {
    await manager.delete(SignInSession, { accountId, ...(except && { id: Not(except) }) });
  }

  /** Forgets what expired. */
  async sweep(): Promise<void> {
    await this.database.query('DELETE FROM sign_in_sessions WHERE expires_at < $1', [this.clock.now()]);
  }

  private async prolong(id: string, now: Date): Promise<void> {
    await this.database.query('UPDATE sign_in_sessions SET seen_at = $2, expires_at = $3 WHERE id = $1', [
      id,
      now,
      new Date(now.getTime() + SESSION_LIFE_MS),
    ]);
  }
}
