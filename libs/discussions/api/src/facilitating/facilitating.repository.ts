import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Reads what facilitators decide by. */
@Injectable()
export class FacilitatingRepository {
  /** How many threads stand at the top of a group's lists; nobody else can add one until commit. */
  async lockPins(groupId: string, manager: EntityManager): Promise<number> {
    await manager.query('SELECT 1 FROM groups WHERE id = $1 FOR NO KEY UPDATE', [groupId]);
    const [row] = await manager.query<{ count: number }[]>('SELECT count(*)::int AS count FROM threads WHERE group_id = $1 AND pinned_at IS NOT NULL', [groupId]);
    return row!.count;
  }
}
