import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { CompassCase } from './compass-case.entity';

/** The only reader of compass_cases. */
@Injectable()
export class CompassCasesRepository {
  constructor(private readonly database: DataSource) {}

  /** Of a group, by title; archived ones too. */
  ofGroup(groupId: string): Promise<CompassCase[]> {
    return this.database.manager.find(CompassCase, { where: { groupId }, order: { title: 'ASC', id: 'ASC' }, take: limits.compassCases });
  }

  /** Held until the transaction ends, so that two changes follow each other. */
  lock(id: string, manager: EntityManager): Promise<CompassCase | null> {
    return manager.findOne(CompassCase, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** One that a session of the group can play. */
  offered(id: string, groupId: string, manager: EntityManager): Promise<CompassCase | null> {
    return manager.findOneBy(CompassCase, { id, groupId, archivedAt: IsNull() });
  }

  /** How many there are; whoever writes one in the same group meanwhile waits until the transaction ends. */
  async lockCount(groupId: string, manager: EntityManager): Promise<number> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`compass_cases:${groupId}`]);
    return manager.countBy(CompassCase, { groupId });
  }
}
