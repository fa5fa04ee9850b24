import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { Access, type KnownFacts } from '../access/access.service';
import type { Actor } from '../access/actor';
import { Audit } from '../access/audit.service';
import { Clock } from '../config/clock';
import { DomainError } from '../errors/domain-error';
import { EventLog } from '../events/event-log';
import { Publisher } from '../events/publisher';
import { Reactions } from '../events/reactions';
import { inTransaction, type Open, type Send } from './transaction';
import { Work } from './work';

const MOST_TRIES = 4;

type CommitListener = (works: readonly Work[]) => void | Promise<void>;

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
    const [result] = await this.repeated(() => this.once([actor], undefined, async ([work]) => [await this.open.run(work!, () => task(work!))]));
    return result as T;
  }

  /**
   * Runs writes of several people in one transaction, a Work for each; publishes them together. `task` answers for each with its
   * result, or with the DomainError that refuses it: such a one changed nothing. Whatever is thrown undoes all of them.
   * @param known facts that `task` has locked or learned, for all of these Works
   */
  async runTogether<T>(actors: readonly Actor[], known: KnownFacts, task: (works: Work[]) => Promise<(T | DomainError)[]>): Promise<(T | DomainError)[]> {
    return this.repeated(() => {
      known.clear();
      return this.once(actors, known, task);
    });
  }

  private async repeated<T>(once: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once();
      } catch (error) {
        if (attempt < MOST_TRIES && isRepeatable(error)) continue;
        throw error;
      }
    }
  }

  private async once<T>(actors: readonly Actor[], known: KnownFacts | undefined, task: (works: Work[]) => Promise<(T | DomainError)[]>): Promise<(T | DomainError)[]> {
    let works: Work[] = [];
    let done: Work[] = [];
    const write = async ({ manager, send }: Open): Promise<(T | DomainError)[]> => {
      const now = this.clock.now();
      works = actors.map((actor) => new Work(actor, manager, send, now, { access: this.access, audit: this.audit, log: this.log }, known));
      const results = await task(works);
      done = works.filter((_, index) => !(results[index] instanceof DomainError));
      for (const work of done) work.assertComplete();
      return results;
    };
    try {
      const results = await inTransaction(this.database, write, (_, send) => this.tell(done, send));
      await this.announce(done);
      return results;
    } finally {
      for (const { refused, actor } of works) if (refused && actor.accountId) await this.audit.record(actor, refused.permission, refused.subject, 'refused');
    }
  }

  /** Sends what every write leaves in the log. */
  private tell(works: readonly Work[], send: Send): Promise<unknown>[] {
    const events = works.flatMap((work) => work.events);
    if (!events.length) return [];
    const raised = works.some((work) => work.accessChanged.size) ? [this.log.raiseAccessEpoch(send)] : [];
    return [...raised, this.log.append(events, send), this.reactions.expect(events, send)];
  }

  private async announce(works: readonly Work[]): Promise<void> {
    const events = works.flatMap((work) => work.events);
    this.publisher.publish(events);
    this.reactions.announce(events);
    for (const listener of this.listeners) await listener(works);
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
