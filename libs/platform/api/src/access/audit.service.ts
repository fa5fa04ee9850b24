import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { SubjectRef } from '@leerkring/contract';
import { Clock } from '../config/clock';
import type { Actor } from './actor';

/** The audit log: insert-only, account ids only; the six fields of BIO: action, object, result, origin, actor, time. */
@Injectable()
export class Audit {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, action: string, object: SubjectRef, result: 'done' | 'refused', manager: EntityManager = this.database.manager): Promise<void> {
    await manager.query(
      `INSERT INTO audit_entries (id, action, object_type, object_id, result, origin, actor_id, occurred_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [uuid(), action, object.type, object.id, result, actor.origin, actor.accountId, this.clock.now()],
    );
  }
}
