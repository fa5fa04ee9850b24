import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Jobs } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { SignInSessions } from './sign-in/sign-in-sessions';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Forgets, every night, sessions that expired and links that expired a month ago: addresses of people who never came. */
@Injectable()
export class IdentityUpkeep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sessions: SignInSessions,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('41 3 * * *', 'forget-sessions-and-links', () => this.sweep());
  }

  async sweep(): Promise<void> {
    const border = new Date(this.clock.now().getTime() - KEPT_MS);
    await this.sessions.sweep();
    await this.database.query('DELETE FROM invitations WHERE expires_at < $1', [border]);
    await this.database.query('DELETE FROM password_resets WHERE expires_at < $1', [border]);
  }
}
