import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource, IsNull } from 'typeorm';
import { ThreadTemplate } from './thread-template.entity';

/** The only reader of templates of threads. */
@Injectable()
export class TemplatesRepository {
  constructor(private readonly database: DataSource) {}

  /** Those of a track that are offered, by name. */
  ofTrack(trackId: string): Promise<ThreadTemplate[]> {
    return this.database.manager.find(ThreadTemplate, { where: { trackId, archivedAt: IsNull() }, order: { name: 'ASC', id: 'ASC' } });
  }

  /** One of them, held until commit. */
  lock(id: string, manager: EntityManager): Promise<ThreadTemplate | null> {
    return manager.findOne(ThreadTemplate, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** How many a track offers; nobody else can add one until commit. */
  async lockCount(trackId: string, manager: EntityManager): Promise<number> {
    await manager.query('SELECT 1 FROM tracks WHERE id = $1 FOR NO KEY UPDATE', [trackId]);
    return manager.countBy(ThreadTemplate, { trackId, archivedAt: IsNull() });
  }
}
