/** So many are counted; a screen says 99+. */
export const MOST_COUNTED = 100;

/** Reasons that tell of one post for its own sake: what became of it, when its words may be gone, or that one wanted to be reminded of it. Its reader has mostly read the post before: the cursor says nothing of them. */
const FATES = `('hidden', 'reminder', 'report_hidden', 'report_dismissed', 'report_deleted')`;
export const OF_FATE = (row: string): string => `${row}.reason IN ${FATES}`;
/** Whether it is still so: a post that is shown again is hidden no more, one that is hidden or deleted is nothing to be reminded of; that a report was answered stays true. */
const STILL = (row: string, post: string): string => `CASE ${row}.reason WHEN 'hidden' THEN ${post}.hidden_at IS NOT NULL WHEN 'reminder' THEN ${post}.hidden_at IS NULL AND ${post}.deleted_at IS NULL ELSE true END`;

/** Reasons that tell of no post or message. */
export const OF_NO_WORDS = (row: string): string => `${row}.post_id IS NULL AND ${row}.chat_message_id IS NULL`;

/** Open notifications of $1 about the subjects $2, with how far the person has read ($3, $4: read and not stored yet). */
export const OPEN = `open AS (
    SELECT n.id, n.reason, n.subject_type, n.subject_id, n.post_id, n.chat_message_id, n.actor_id, n.created_at, p.ordinal,
      CASE WHEN n.already_seen_at IS NULL THEN greatest(coalesce(c.ordinal, 0), coalesce(s.ordinal, 0)) ELSE 0 END AS seen
    FROM notifications n LEFT JOIN posts p ON p.id = n.post_id
    LEFT JOIN read_cursors c ON c.account_id = n.account_id AND c.subject_type = n.subject_type AND c.subject_id = n.subject_id
    LEFT JOIN unnest($3::uuid[], $4::int[]) AS s(subject_id, ordinal) ON s.subject_id = n.subject_id
    WHERE n.account_id = $1 AND n.read_at IS NULL AND n.subject_id = ANY($2)
  )`;

/** What somebody else wrote in the thread of a row of kind `post`, from its post on, and is not told for a reason of its own. */
const OTHERS = (row: string): string => `q.thread_id = ${row}.subject_id AND q.author_id <> $1 AND q.deleted_at IS NULL AND q.hidden_at IS NULL
    AND NOT EXISTS (SELECT FROM notifications own WHERE own.post_id = q.id AND own.account_id = $1 AND own.reason NOT IN ('post', 'reminder'))`;

/** Whether a message in a chat is still what its row tells of: it has its words, or, for who is told that it was hidden, it is hidden. */
const STANDS = (row: string): string => `CASE ${row}.reason WHEN 'chat_hidden' THEN q.hidden_at IS NOT NULL ELSE q.deleted_at IS NULL AND q.hidden_at IS NULL END`;

/** Whether such a row is new: its reader has read a message of their own, so the cursor says nothing of its hiding. */
const NEW_IN_CHAT = `${STANDS('o')} AND (o.reason = 'chat_hidden' OR q.ordinal > o.seen)`;

/** Whether a row that was read is still about something: deleted and hidden posts are gone, unless one is told of just that. */
export const SHOWN = (row: string): string =>
  `(${row}.post_id IS NULL OR CASE WHEN ${OF_FATE(row)} THEN ${STILL(row, 'p')} ELSE p.deleted_at IS NULL AND p.hidden_at IS NULL END)
    AND (${row}.chat_message_id IS NULL OR EXISTS (SELECT FROM chat_messages q WHERE q.id = ${row}.chat_message_id AND ${STANDS(row)}))`;

/** Whether an open row still has words that the person has not read. */
export const NEW_POSTS = `SELECT FROM posts q WHERE o.reason <> 'post' AND NOT ${OF_FATE('o')} AND q.id = o.post_id AND q.thread_id = o.subject_id AND q.deleted_at IS NULL AND q.hidden_at IS NULL AND q.ordinal > o.seen
    UNION ALL
    SELECT FROM posts q WHERE ${OF_FATE('o')} AND q.id = o.post_id AND ${STILL('o', 'q')}
    UNION ALL
    SELECT FROM chat_messages q WHERE q.id = o.chat_message_id AND ${NEW_IN_CHAT}
    UNION ALL
    SELECT FROM posts q WHERE o.reason = 'post' AND q.ordinal > o.seen AND q.ordinal >= o.ordinal AND ${OTHERS('o')}`;

/** Which municipality applies for which track. */
const APPLIED = (language: 'nl' | 'en'): string => `(SELECT o.name || ': ' || (t.texts->'${language}'->>'name') FROM applications a JOIN organisations o ON o.id = a.organisation_id JOIN tracks t ON t.id = a.track_id WHERE a.id = r.subject_id)`;

const TITLED = `CASE r.subject_type WHEN 'thread' THEN (SELECT t.title FROM threads t WHERE t.id = r.subject_id)
      WHEN 'live_session' THEN (SELECT s.title FROM live_sessions s WHERE s.id = r.subject_id)
      WHEN 'date_poll' THEN (SELECT d.title FROM date_polls d WHERE d.id = r.subject_id)
      WHEN 'share' THEN (SELECT f.title FROM shares h JOIN case_files f ON f.id = h.case_file_id WHERE h.id = r.subject_id)
      WHEN 'case_file' THEN (SELECT f.title FROM case_files f WHERE f.id = r.subject_id)
      WHEN 'track' THEN (SELECT t.texts->'nl'->>'name' FROM tracks t WHERE t.id = r.subject_id)
      WHEN 'agenda_event' THEN (SELECT e.title FROM agenda_events e WHERE e.id = r.subject_id)
      WHEN 'application' THEN ${APPLIED('nl')} ELSE (SELECT g.name FROM groups g WHERE g.id = r.subject_id) END AS title,
    CASE r.subject_type WHEN 'thread' THEN r.subject_id END AS "threadId", CASE r.subject_type WHEN 'group' THEN r.subject_id WHEN 'live_session' THEN (SELECT s.group_id FROM live_sessions s WHERE s.id = r.subject_id)
      WHEN 'date_poll' THEN (SELECT d.group_id FROM date_polls d WHERE d.id = r.subject_id) END AS "groupId",
    CASE r.subject_type WHEN 'live_session' THEN r.subject_id END AS "meetingId", CASE r.subject_type WHEN 'date_poll' THEN r.subject_id END AS "datePollId", CASE r.subject_type WHEN 'share' THEN r.subject_id END AS "shareId",
    CASE r.subject_type WHEN 'case_file' THEN r.subject_id END AS "caseFileId", CASE r.subject_type WHEN 'track' THEN (SELECT t.slug FROM tracks t WHERE t.id = r.subject_id) END AS "trackSlug",
    CASE r.subject_type WHEN 'agenda_event' THEN r.subject_id END AS "agendaEventId",
    CASE r.subject_type WHEN 'application' THEN r.subject_id END AS "applicationId", CASE r.subject_type WHEN 'application' THEN (SELECT a.state FROM applications a WHERE a.id = r.subject_id) END AS "applicationState",
    CASE r.subject_type WHEN 'track' THEN (SELECT t.texts->'en'->>'name' FROM tracks t WHERE t.id = r.subject_id) WHEN 'application' THEN ${APPLIED('en')} END AS "titleEn"`;

/** One row for everything that is new about one thing for one reason. */
export const UNREAD = `WITH ${OPEN}, news AS (
    SELECT o.*, q.ordinal AS place, q.author_id AS who, q.created_at AS said FROM open o
    JOIN posts q ON q.id = o.post_id AND q.thread_id = o.subject_id AND q.deleted_at IS NULL AND q.hidden_at IS NULL AND q.ordinal > o.seen WHERE o.reason <> 'post' AND NOT ${OF_FATE('o')}
    UNION ALL
    SELECT o.*, q.ordinal, o.actor_id, o.created_at FROM open o JOIN posts q ON q.id = o.post_id AND ${STILL('o', 'q')} WHERE ${OF_FATE('o')}
    UNION ALL
    SELECT o.*, q.ordinal, q.author_id, q.created_at FROM open o CROSS JOIN LATERAL (
      SELECT q.ordinal, q.author_id, q.created_at FROM posts q WHERE q.ordinal > o.seen AND q.ordinal >= o.ordinal AND ${OTHERS('o')} ORDER BY q.ordinal LIMIT ${MOST_COUNTED}
    ) q WHERE o.reason = 'post'
    UNION ALL
    SELECT o.*, q.ordinal, CASE o.reason WHEN 'chat_hidden' THEN o.actor_id ELSE q.author_id END, CASE o.reason WHEN 'chat_hidden' THEN o.created_at ELSE q.created_at END
    FROM open o JOIN chat_messages q ON q.id = o.chat_message_id AND ${NEW_IN_CHAT}
    UNION ALL
    SELECT o.*, NULL, o.actor_id, o.created_at FROM open o WHERE ${OF_NO_WORDS('o')}
  ), gathered AS (
    SELECT (array_agg(id ORDER BY created_at DESC, id DESC))[1] AS id, reason, subject_type, subject_id, min(place) AS ordinal, count(*)::int AS count,
      array_remove(array_agg(who ORDER BY said DESC, place DESC), NULL) AS "actorIds", max(said) AS at
    FROM news GROUP BY reason, subject_type, subject_id
  )
  SELECT r.id, r.reason, r.ordinal, r.count, r."actorIds", r.at, NULL AS "readAt", ${TITLED}
  FROM gathered r ORDER BY r.at DESC, r.id DESC LIMIT ${MOST_COUNTED}`;

/** Read rows of $1 about the subjects $2, older than the place $3, $4, at most $5. */
export const READ_PAGE = `SELECT r.id, r.reason, coalesce(p.ordinal, m.ordinal) AS ordinal, greatest(said.count, 1) AS count, CASE WHEN said.who IS NULL THEN array_remove(ARRAY[r.actor_id], NULL) ELSE said.who END AS "actorIds",
    r.created_at AS at, r.read_at AS "readAt", ${TITLED}
  FROM notifications r LEFT JOIN posts p ON p.id = r.post_id LEFT JOIN chat_messages m ON m.id = r.chat_message_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS count, array_agg(l.author_id ORDER BY l.ordinal DESC) AS who FROM (
      SELECT q.author_id, q.ordinal FROM posts q WHERE r.reason = 'post' AND q.ordinal >= p.ordinal AND q.created_at <= r.read_at AND ${OTHERS('r')} ORDER BY q.ordinal LIMIT ${MOST_COUNTED}
    ) l
  ) said
  WHERE r.account_id = $1 AND r.subject_id = ANY($2) AND r.read_at IS NOT NULL AND ${SHOWN('r')}
    AND (r.created_at, r.id) < ($3::timestamptz, $4::uuid) ORDER BY r.created_at DESC, r.id DESC LIMIT $5`;
