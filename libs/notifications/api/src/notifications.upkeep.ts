import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Jobs } from '@leerkring/platform/api';
import { NotificationsRepository } from './notifications.repository';

const DAY_MS = 24 * 60 * 60 * 1000;
const READ_KEPT_DAYS = 90;
const UNREAD_KEPT_DAYS = 365;

/** Forgets old notifications every night. */
@Injectable()
export class NotificationsUpkeep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly repository: NotificationsRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('53 3 * * *', 'forget-notifications', async () => void (await this.sweep()));
  }

  /** Returns how many were forgotten. */
  sweep(): Promise<number> {
    const daysAgo = (days: number): Date => new Date(this.clock.now().getTime() - days * DAY_MS);
    return this.repository.prune(daysAgo(READ_KEPT_DAYS), daysAgo(UNREAD_KEPT_DAYS));
  }
}
