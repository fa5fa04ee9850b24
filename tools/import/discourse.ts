import { z } from 'zod';
import { forumWords } from './forum-words';
import { parsed, textOf } from './json-file';
import type { Report } from './report';
import { UnreadableSource, type Source, type SourceAuthor, type SourcePost, type SourceThread } from './source';

const user = z.object({ id: z.number(), username: z.string(), name: z.string().nullish(), email: z.string().nullish(), created_at: z.string().nullish() });
const post = z.object({
  id: z.number(),
  user_id: z.number().nullish(),
  post_number: z.number(),
  raw: z.string().nullish(),
  created_at: z.coerce.date(),
  reply_to_post_number: z.number().nullish(),
  hidden: z.boolean().nullish(),
});
const topic = z.object({ id: z.number(), title: z.string(), created_at: z.coerce.date(), archetype: z.string().nullish(), posts: z.array(post) });
/** What `discourse export_categories` and `discourse export_topics` write (lib/import_export of Discourse). */
const file = z.object({ users: z.array(user), topics: z.array(topic) });

type Topic = z.infer<typeof topic>;
type Post = z.infer<typeof post>;
type User = z.infer<typeof user>;

/** Discourse's own account. */
const SYSTEM = -1;

/**
 * An export of categories or topics of Discourse.
 * @throws UnreadableSource when it is something else
 */
export async function readDiscourse(path: string, { report }: { report: Report }): Promise<Source> {
  const read = file.safeParse(parsed(await textOf(path), path));
  if (!read.success) {
    const { path: where, message } = read.error.issues[0]!;
    throw new UnreadableSource(`${path} is no export of Discourse (discourse export_categories): at ${where.join('.') || 'the top'} ${message}.`);
  }
  const { users, topics } = read.data;
  const people = new Map(users.map((one) => [one.id, one]));
  const size = topics.reduce((sum, { posts }) => sum + posts.length, 0);
  report.posts.read += size;
  const ordered = [...topics].sort((a, b) => a.created_at.getTime() - b.created_at.getTime());
  return { origin: 'overgenomen van een forum', size, threads: threadsOf(ordered, people, report) };
}

function* threadsOf(topics: readonly Topic[], people: ReadonlyMap<number, User>, report: Report): Generator<SourceThread> {
  for (const { title, archetype, posts } of topics) {
    const byNumber = new Map(posts.map((one) => [one.post_number, one]));
    const written = [...posts].sort((a, b) => a.post_number - b.post_number).flatMap((one): SourcePost[] => {
      const body = archetype === 'private_message' ? leftOut(report, 'private', title) : bodyOf(one, title, report);
      const parent = one.reply_to_post_number ? byNumber.get(one.reply_to_post_number) : undefined;
      return body ? [{ id: idOf(one), parentId: parent ? idOf(parent) : null, author: authorOf(one, people), at: one.created_at, body }] : [];
    });
    if (written.length) yield { title, posts: written };
  }
}

/** With its time, so that posts of two forums with the same number are not taken for one. */
const idOf = ({ id, created_at }: Post): string => `discourse ${id} ${created_at.toISOString()}`;

function bodyOf(post: Post, title: string, report: Report): string | null {
  const example = `${title}, #${post.post_number}`;
  if (post.hidden) return leftOut(report, 'deleted', example);
  if (post.user_id === SYSTEM) return leftOut(report, 'automatic', example);
  const { body, images, files } = forumWords(post.raw ?? '');
  for (const name of images) report.changed('image', `${example}: ${name}`);
  for (const name of files) report.changed('attachment', `${example}: ${name}`);
  return body || leftOut(report, 'wordless', example);
}

function leftOut(report: Report, reason: Parameters<Report['leftOut']>[0], example: string): null {
  report.leftOut(reason, example);
  return null;
}

function authorOf({ user_id: id }: Post, people: ReadonlyMap<number, User>): SourceAuthor {
  const found = people.get(id ?? SYSTEM);
  if (!found) return { key: `discourse gone ${id ?? ''}`, name: 'Verwijderde deelnemer', email: null };
  const email = found.email?.trim().toLowerCase() || null;
  return { key: email ?? `discourse ${found.id} ${found.created_at ?? found.username}`, name: found.name?.trim() || found.username, email };
}
