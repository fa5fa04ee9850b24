import { Injectable } from '@nestjs/common';
import { Reads } from '@leerkring/platform/api';
import { excerptOf } from './excerpt';
import type { ThreadPreview } from './thread.type';

/** A thread as it was read, and what changes whenever its words do. */
interface Place {
  id: string;
  head: number;
  lastOrdinal: number;
}

interface RawPreview {
  id: string;
  last: { authorId: string; body: string } | null;
  recentAuthorIds: string[];
}

const MOST_KEPT = 10_000;

/** The newest words and the newest faces, from the end of each thread: their cost does not grow with it. */
const PREVIEWS = `SELECT t.id,
    (SELECT json_build_object('authorId', l.author_id, 'body', left(l.body, 600)) FROM posts l
     WHERE l.thread_id = t.id AND l.deleted_at IS NULL AND l.hidden_at IS NULL ORDER BY l.ordinal DESC LIMIT 1) AS last,
    ARRAY(SELECT r.author_id FROM (SELECT n.author_id, n.ordinal FROM posts n WHERE n.thread_id = t.id ORDER BY n.ordinal DESC LIMIT 12) r
      GROUP BY r.author_id ORDER BY max(r.ordinal) DESC LIMIT 3) AS "recentAuthorIds"
  FROM threads t WHERE t.id = ANY($1)`;

/**
 * The newest words and faces of threads, the same for everybody who may read them. Kept for as long as nothing happens in the stream of the
 * thread: every change of its words is an event there, so that words which are gone are never shown again, on whichever node they went.
 */
@Injectable()
export class ThreadPreviews {
  private readonly kept = new Map<string, { place: Place; preview: ThreadPreview }>();

  constructor(private readonly reads: Reads) {}

  /** @param places as they were just read */
  async of(places: readonly Place[]): Promise<Map<string, ThreadPreview>> {
    const found = new Map<string, ThreadPreview>();
    const missing: Place[] = [];
    for (const place of places) {
      const kept = this.kept.get(place.id);
      if (kept?.place.head === place.head && kept.place.lastOrdinal === place.lastOrdinal) found.set(place.id, kept.preview);
      else missing.push(place);
    }
    for (const [id, preview] of await this.read(missing)) found.set(id, preview);
    return found;
  }

  private async read(places: readonly Place[]): Promise<Map<string, ThreadPreview>> {
    if (!places.length) return new Map();
    const rows = await this.reads.rows<RawPreview>('previews of threads', PREVIEWS, [places.map(({ id }) => id)]);
    const previews = new Map(rows.map(({ id, last, recentAuthorIds }) => [id, { excerpt: excerptOf(last?.body ?? ''), lastAuthorId: last?.authorId ?? null, recentAuthorIds }]));
    if (this.kept.size + places.length > MOST_KEPT) this.kept.clear();
    for (const { id, head, lastOrdinal } of places) this.kept.set(id, { place: { id, head, lastOrdinal }, preview: previews.get(id)! });
    return previews;
  }
}
