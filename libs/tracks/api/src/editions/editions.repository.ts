import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { Edition, EditionOrganisation, EditionTrack } from './edition.entity';

/** Reads editions, who carries them and which tracks run in them. */
@Injectable()
export class EditionsRepository {
  constructor(private readonly database: DataSource) {}

  /** The newest first. */
  all(): Promise<Edition[]> {
    return this.database.manager.find(Edition, { order: { startsOn: 'DESC', id: 'ASC' } });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Edition>> {
    const rows = await this.database.manager.findBy(Edition, { id: In([...ids]) });
    return new Map(rows.map((edition) => [edition.id, edition]));
  }

  lock(id: string, manager: EntityManager): Promise<Edition | null> {
    return manager.findOne(Edition, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async organisations(editionIds: readonly string[]): Promise<Map<string, EditionOrganisation[]>> {
    const rows = await this.database.manager.find(EditionOrganisation, { where: { editionId: In([...editionIds]) }, order: { role: 'ASC', organisationId: 'ASC' } });
    return Map.groupBy(rows, ({ editionId }) => editionId);
  }

  async tracks(editionIds: readonly string[]): Promise<Map<string, EditionTrack[]>> {
    const rows = await this.database.manager.find(EditionTrack, { where: { editionId: In([...editionIds]) }, order: { startsOn: 'ASC', trackId: 'ASC' } });
    return Map.groupBy(rows, ({ editionId }) => editionId);
  }

  /** Per track the year that began last, or before the first one, the one that begins first. */
  async years(trackIds: readonly string[], today: string): Promise<Map<string, EditionTrack>> {
    const of = { trackId: In([...trackIds]) };
    const [coming, begun] = await Promise.all([
      this.database.manager.find(EditionTrack, { where: { ...of, startsOn: MoreThan(today) }, order: { startsOn: 'DESC' } }),
      this.database.manager.find(EditionTrack, { where: { ...of, startsOn: LessThanOrEqual(today) }, order: { startsOn: 'ASC' } }),
    ]);
    return new Map([...coming, ...begun].map((row) => [row.trackId, row]));
  }
}
