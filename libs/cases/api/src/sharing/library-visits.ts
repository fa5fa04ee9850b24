import { Injectable } from '@nestjs/common';
import { Works, accountIdOf, systemActor, type Actor } from '@leerkring/platform/api';

/** Who comes back sooner is still at the same visit. */
const AWAY_MS = 30 * 60 * 1000;

/** When people came to the library, so that they see what is new since; nobody else learns of it. */
@Injectable()
export class LibraryVisits {
  constructor(private readonly works: Works) {}

  /** Notes that the actor comes. Returns when they came for the visit before this one; null at the first. */
  visit(actor: Actor): Promise<Date | null> {
    const accountId = accountIdOf(actor);
    return this.works.run(actor, async (work) => {
      await work.require('library.visit', { type: 'account', id: accountId });
      work.silently('nobody else is told, and the own screen knows');
      const [{ newSince }] = await work.manager.query<[{ newSince: Date | null }]>(
        `INSERT INTO library_visits AS visit (account_id, came_at) VALUES ($1, $2)
         ON CONFLICT (account_id) DO UPDATE SET came_at = $2, new_since = CASE WHEN visit.came_at < $3 THEN visit.came_at ELSE visit.new_since END
         RETURNING new_since AS "newSince"`,
        [accountId, work.now, new Date(work.now.getTime() - AWAY_MS)],
      );
      return newSince;
    });
  }

  /** Somebody is forgotten. */
  async forget(accountId: string): Promise<void> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('when somebody came goes with them');
      work.silently('nobody else knew');
      await work.manager.query('DELETE FROM library_visits WHERE account_id = $1', [accountId]);
    });
  }
}
