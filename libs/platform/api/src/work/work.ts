import { v7 as uuid } from 'uuid';
import type { DeepPartial, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { EventName, Events, Permission, StreamName, SubjectRef } from '@leerkring/contract';
import type { Access, KnownFacts } from '../access/access.service';
import type { Audit } from '../access/audit.service';
import type { Actor } from '../access/actor';
import type { EventLog } from '../events/event-log';
import type { StoredEvent } from '../events/stored-event';
import type { Send } from './transaction';

/** One write by one actor: a transaction that asks for the right and records the news before it may commit. */
export class Work {
  readonly events: StoredEvent[] = [];
  /** Accounts whose rights this Work changes; their open streams are checked again after commit. */
  readonly accessChanged = new Set<string>();
  /** Where to hint that a subject has news: stream of the subject → group, or `network`. */
  readonly hints = new Map<StreamName, string>();
  /** The right that was refused, for the audit log. */
  refused: { permission: Permission; subject: SubjectRef } | undefined;
  private asked = false;
  private silent = false;

  constructor(
    public actor: Actor,
    readonly manager: EntityManager,
    /** Sends a statement along with what follows, for which nobody waits before the commit. */
    readonly send: Send,
    readonly now: Date,
    private readonly rooms: { access: Access; audit: Audit; log: EventLog },
    /** Facts that Works of one transaction share; left out, every question reads them anew. */
    private readonly known?: KnownFacts,
  ) {}

  /** Goes on with the rights that the same person has now; those that it began with may be old. */
  actAs(actor: Actor): void {
    this.actor = actor;
  }

  /**
   * Goes on only when the actor may.
   * @throws DomainError NOT_FOUND (not even readable) or FORBIDDEN
   */
  async require(permission: Permission, subject: SubjectRef): Promise<void> {
    try {
      await this.rooms.access.require(this.actor, permission, subject, this.manager, this.known);
    } catch (error) {
      this.refused = { permission, subject };
      throw error;
    }
    this.asked = true;
  }

  /** For what the software does by itself, or what a one-use link allows: nobody's right is asked. Say why. */
  asSystem(reason: string): void {
    void reason;
    this.asked = true;
  }

  /** For a change that nobody needs to hear of. Say why. */
  silently(reason: string): void {
    void reason;
    this.silent = true;
  }

  async save<E extends ObjectLiteral>(entity: EntityTarget<E>, values: Partial<E>): Promise<E> {
    return this.manager.save(entity, values as DeepPartial<E>) as unknown as Promise<E>;
  }

  /** Makes the stream of a new subject. */
  async openStream(stream: StreamName): Promise<void> {
    await this.rooms.log.openStream(stream, this.manager);
  }

  /** Announces, after commit. The returned event has its `seq` once the Work has committed. */
  record<N extends EventName>(name: N, payload: Events[N], stream: StreamName, subject: SubjectRef): StoredEvent<N> {
    const event: StoredEvent<N> = { id: uuid(), stream, seq: 0, name, actorId: this.actor.accountId, subject, payload, occurredAt: this.now };
    this.events.push(event);
    return event;
  }

  /**
   * Records what somebody did elsewhere at `at`, before it came here: readers hear of it, but no reaction follows, such as a notification.
   * The returned event has its `seq` once the Work has committed.
   */
  recordPast<N extends EventName>(past: { actorId: string; at: Date }, name: N, payload: Events[N], stream: StreamName, subject: SubjectRef): StoredEvent<N> {
    return Object.assign(this.record(name, payload, stream, subject), { actorId: past.actorId, occurredAt: past.at, past: true as const });
  }

  /**
   * Takes the old words out of the log, for an edit or a deletion that `event` announces.
   * @param mentions with whom they mention: nobody is to hear of it any more
   */
  async blankEarlierWords(event: StoredEvent, mentions = false): Promise<void> {
    await this.rooms.log.blankWords(event.subject.id, event.id, this.manager, mentions);
  }

  /** Raises the account's access version, so that no cached right of it counts any more. */
  async changeAccess(accountId: string): Promise<void> {
    await this.manager.query('UPDATE accounts SET access_version = access_version + 1 WHERE id = $1', [accountId]);
    this.accessChanged.add(accountId);
  }

  async audit(action: string, object: SubjectRef): Promise<void> {
    await this.rooms.audit.record(this.actor, action, object, 'done', this.manager);
  }

  /**
   * Lets readers of the group's lists know, after commit, that this subject has news.
   * @param groupId null: it belongs to no group and everybody who signed in may read it; who follows the network hears of it
   */
  hintGroup(groupId: string | null, stream: StreamName): void {
    this.hints.set(stream, groupId ?? 'network');
  }

  /** A write that asked nobody and told nobody does not commit. */
  assertComplete(): void {
    if (!this.asked) throw new Error('This Work required no permission');
    if (!this.silent && this.events.length === 0) throw new Error('This Work recorded no event');
  }
}
