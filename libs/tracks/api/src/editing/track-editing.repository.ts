import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Track, TrackAlias } from '../track.entity';
import { TrackVersion } from './track-version.entity';

/** The only reader of track_versions, and what editors ask of other names. */
@Injectable()
export class TrackEditingRepository {
  constructor(private readonly database: DataSource) {}

  /** What these tracks said before, the latest first. */
  async versions(trackIds: readonly string[]): Promise<Map<string, TrackVersion[]>> {
    const rows = await this.database.manager.find(TrackVersion, { where: { trackId: In([...trackIds]) }, order: { revision: 'DESC' } });
    return Map.groupBy(rows, (row) => row.trackId);
  }

  async aliases(trackId: string, manager: EntityManager): Promise<TrackAlias[]> {
    return manager.findBy(TrackAlias, { trackId });
  }

  /** Whether a track has this slug itself. */
  isSlug(slug: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(Track, { slug });
  }

  /** @returns whether the slug was free */
  async addAlias({ slug, trackId, name }: TrackAlias, manager: EntityManager): Promise<boolean> {
    const rows = await manager.query<object[]>('INSERT INTO track_aliases (slug, track_id, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1', [slug, trackId, name]);
    return rows.length > 0;
  }

  /** @returns whether there was such a name */
  async removeAlias(trackId: string, name: string, manager: EntityManager): Promise<boolean> {
    const { affected } = await manager.delete(TrackAlias, { trackId, name });
    return Boolean(affected);
  }
}
