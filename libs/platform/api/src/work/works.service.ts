import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { Access } from '../access/access.service';
import type { Actor } from '../access/actor';
import { Audit } from '../access/audit.service';
import { Clock } from '../config/clock';
import { EventLog } from '../events/event-log';
import { Publisher } from '../events/publisher';
import { Reactions } from '../events/reactions';
import { Work } from './work';

const MOST_TRIES = 4;

type CommitListener = (work: Work) => void | Promise<void>;

/** The write door: every write of the house goes through `run`. */
@Injectable()
export class Works {
  private readonly open = new AsyncLocalStorage<Work>();
  private readonly listeners: CommitListener[] = [];

  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly log: EventLog,
    private readonly publisher: Publisher,
    private readonly reactions: Reactions,
    private readonly clock: Clock,
  ) {}

  /** Called after each commit, for rights that changed and hints to lists. */
  onCommitted(listener: CommitListener): void {
    this.listeners.push(listener);
  }

  /**
   * Runs `task` in one transaction; commits only what asked for a right and recorded news, then publishes it.
   * A Work inside a Work joins it. Deadlocks and serialisation failures repeat the whole task, so it keeps no state outside.
   * @throws DomainError of the task or of a refused right
   */
  async run<T>(actor: Actor, task: (work: Work) => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    if (outer) return task(outer);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(actor, task);
      } catch (error) {
        if (attempt < MOST_TRIES && isRepeatable(error)) continue;
        throw error;
      }
    }
  }

  private async once<T>(actor: Actor, task: (work: Work) => Promise<T>): Promise<T> {
    let work: Work | undefined;
    try {
      const result = await this.database.transaction(async (manager) => {
        work = new Work(actor, manager, this.clock.now(), { access: this.access, audit: this.audit, log: this.log });
        const result = await this.open.run(work, () => task(work!));
        work.assertComplete();
        if (work.events.length) await this.log.append(work.events, manager);
        if (work.events.length) await this.reactions.expect(work.events, manager);
        return result;
      });
      await this.announce(work!);
      return result;
    } catch (error) {
      if (work?.refused && actor.accountId) await this.audit.record(actor, work.refused.permission, work.refused.subject, 'refused');
      throw error;
    }
  }

  private async announce(work: Work): Promise<void> {
    this.publisher.publish(work.events);
    if (work.events.length) this.reactions.wake();
    for (const listener of this.listeners) await listener(work);
  }
}

/** 40P01 deadlock, 40001 serialisation failure. */
function isRepeatable(error: unknown): boolean {
  const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
  return code === '40P01' || code === '40001';
}

/** Whether PostgreSQL refused a row because the named unique constraint holds already. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === constraint;
}
