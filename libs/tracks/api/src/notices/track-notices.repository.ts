import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TrackNotice } from './track-notice.entity';

/** The only reader of track_notices. */
@Injectable()
export class TrackNoticesRepository {
  constructor(private readonly database: DataSource) {}

  /** The tracks of which this person wants to be told. */
  async asked(accountId: string, trackIds: readonly string[]): Promise<Map<string, true>> {
    const rows = await this.database.query<{ id: string }[]>('SELECT track_id AS id FROM track_notices WHERE account_id = $1 AND track_id = ANY($2) AND opened_event_id IS NULL', [accountId, trackIds]);
    return new Map(rows.map(({ id }) => [id, true]));
  }

  /** How many people want to be told. */
  async counts(trackIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; count: number }[]>(
      'SELECT track_id AS id, count(*)::int AS count FROM track_notices WHERE track_id = ANY($1) AND opened_event_id IS NULL GROUP BY track_id',
      [trackIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** @returns whether it was not asked already */
  async add({ trackId, accountId, askedAt }: Omit<TrackNotice, 'openedEventId'>, manager: EntityManager): Promise<boolean> {
    const rows = await manager.query<object[]>(
      `INSERT INTO track_notices (track_id, account_id, asked_at) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT pk_track_notices DO UPDATE SET asked_at = $3, opened_event_id = NULL WHERE track_notices.opened_event_id IS NOT NULL RETURNING 1`,
      [trackId, accountId, askedAt],
    );
    return rows.length > 0;
  }

  /** @returns whether there was something to take back */
  async remove(trackId: string, accountId: string, manager: EntityManager): Promise<boolean> {
    const { affected } = await manager.delete(TrackNotice, { trackId, accountId });
    return Boolean(affected);
  }

  /** The track opened: from now on everybody who asked is to be told of this event. */
  async open(trackId: string, eventId: string, manager: EntityManager): Promise<void> {
    await manager.query('UPDATE track_notices SET opened_event_id = $2 WHERE track_id = $1 AND opened_event_id IS NULL', [trackId, eventId]);
  }

  /** Takes everybody who is to be told of this event. */
  async take(eventId: string, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>('DELETE FROM track_notices WHERE opened_event_id = $1 RETURNING account_id AS id', [eventId]);
    return rows.map(({ id }) => id);
  }

  async forget(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(TrackNotice, { accountId });
  }
}
