import { Injectable } from '@nestjs/common';
import type { ExcerptPlace, ExcerptPlaceType, SubjectRef } from '@leerkring/contract';
import type { AnyFacts } from '@leerkring/platform/api';
import { DataSource, type EntityManager } from 'typeorm';
import { validate as isUuid } from 'uuid';
import type { ExcerptFacts } from '../live-sessions.policy';
import { Excerpt } from './excerpt.entity';

/** One message of an excerpt, as it stands now. */
export interface ExcerptPart {
  messageId: string;
  authorId: string;
  /** Its author wants it in there, and it has its words. */
  shown: boolean;
  takenOut: boolean;
}

/** Where words of a session go on. */
export interface ExcerptWay {
  id: string;
  placeType: ExcerptPlaceType;
  placeId: string;
  messageIds: string[];
}

/** The only reader of excerpts and excerpt_messages. */
@Injectable()
export class ExcerptsRepository {
  constructor(private readonly database: DataSource) {}

  find(id: string, manager: EntityManager): Promise<Excerpt> {
    return manager.findOneByOrFail(Excerpt, { id });
  }

  ofPlace({ type, id }: ExcerptPlace, manager: EntityManager = this.database.manager): Promise<Excerpt | null> {
    return manager.findOneBy(Excerpt, { placeType: type, placeId: id });
  }

  /** Its messages, in the order of the chat. */
  parts(excerptId: string): Promise<ExcerptPart[]> {
    return this.database.query<ExcerptPart[]>(
      `SELECT m.id AS "messageId", m.author_id AS "authorId", e.taken_out_at IS NOT NULL AS "takenOut", e.taken_out_at IS NULL AND m.deleted_at IS NULL AND m.hidden_at IS NULL AS shown
       FROM excerpt_messages e JOIN chat_messages m ON m.id = e.chat_message_id WHERE e.excerpt_id = $1 ORDER BY m.ordinal`,
      [excerptId],
    );
  }

  /** Where words of this session go on, the first one first, with the messages that are shown there. */
  placesOf(liveSessionId: string): Promise<ExcerptWay[]> {
    return this.database.query<ExcerptWay[]>(
      `SELECT x.id, x.place_type AS "placeType", x.place_id AS "placeId", coalesce(array_agg(m.id ORDER BY m.ordinal) FILTER (WHERE m.id IS NOT NULL), '{}') AS "messageIds"
       FROM excerpts x JOIN excerpt_messages e ON e.excerpt_id = x.id
       LEFT JOIN chat_messages m ON m.id = e.chat_message_id AND e.taken_out_at IS NULL AND m.deleted_at IS NULL AND m.hidden_at IS NULL
       WHERE x.live_session_id = $1 GROUP BY x.id ORDER BY x.made_at, x.id`,
      [liveSessionId],
    );
  }

  /** Of these messages those of this session that have words, held until commit. */
  async standing(liveSessionId: string, ids: readonly string[], manager: EntityManager): Promise<{ id: string; authorId: string }[]> {
    const text = `SELECT id, author_id AS "authorId" FROM chat_messages WHERE live_session_id = $1 AND id = ANY($2) AND deleted_at IS NULL AND hidden_at IS NULL ORDER BY ordinal FOR SHARE`;
    return manager.query<{ id: string; authorId: string }[]>(text, [liveSessionId, ids]);
  }

  /** Takes what somebody said out of an excerpt, or puts it back. Returns whether anything changed. */
  async setTakenOut(excerptId: string, authorId: string, at: Date | null, manager: EntityManager): Promise<boolean> {
    const [rows] = await manager.query<[unknown[], number]>(
      `UPDATE excerpt_messages e SET taken_out_at = $3 FROM chat_messages m
       WHERE e.excerpt_id = $1 AND m.id = e.chat_message_id AND m.author_id = $2 AND (e.taken_out_at IS NULL) = ($3::timestamptz IS NOT NULL) RETURNING e.chat_message_id`,
      [excerptId, authorId, at],
    );
    return rows.length > 0;
  }

  /** The excerpts that hold this message. */
  holding(messageId: string, manager: EntityManager): Promise<Excerpt[]> {
    return manager.createQueryBuilder(Excerpt, 'x').where('x.id IN (SELECT excerpt_id FROM excerpt_messages WHERE chat_message_id = :messageId)', { messageId }).getMany();
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, ExcerptFacts & AnyFacts>> {
    const rows = await manager.query<{ id: string; liveSessionId: string; authorIds: string[] }[]>(
      `SELECT x.id, x.live_session_id AS "liveSessionId", array_agg(DISTINCT m.author_id) AS "authorIds"
       FROM excerpts x JOIN excerpt_messages e ON e.excerpt_id = x.id JOIN chat_messages m ON m.id = e.chat_message_id WHERE x.id = ANY($1) GROUP BY x.id`,
      [ids.filter((id) => isUuid(id))],
    );
    return new Map(rows.map(({ id, liveSessionId, authorIds }) => [id, { authorIds, about: { type: 'live_session', id: liveSessionId } satisfies SubjectRef }]));
  }
}
