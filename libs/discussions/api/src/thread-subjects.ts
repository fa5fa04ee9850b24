import { Injectable } from '@nestjs/common';
import { threadReadingRight, threadSubjects, type Permission, type SubjectRef, type ThreadSubjectRef, type ThreadSubjectType } from '@leerkring/contract';
import { inOwnGroups } from '@leerkring/groups/api';
import { Access, type Actor, type KnownFacts } from '@leerkring/platform/api';
import { Brackets, DataSource, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { rightsOnThread, type ThreadFacts } from './discussions.policy';
import { Thread } from './thread.entity';

/** A condition on `threads t` for a hand-written read. */
export interface SubjectFilter {
  /** Names this text: different people may need different ones. */
  name: string;
  /** @param first number of its first parameter */
  text: (first: number) => string;
  values: unknown[];
}

type ThreadAbout = Omit<ThreadFacts, 'about'> & { subjectType: ThreadSubjectType; subjectId: string };

const subjectTypes = Object.keys(threadSubjects) as ThreadSubjectType[];
const keyOf = ({ type, id }: SubjectRef): string => `${type}:${id}`;

/** What a thread of the database is about, and what else policies know of it. */
export function threadFactsOf({ subjectType, subjectId, groupId, authorId, kind, lockedAt, mergedAt }: ThreadAbout): ThreadFacts {
  return { about: { type: subjectType, id: subjectId }, groupId, authorId, kind, lockedAt, mergedAt };
}

/** What threads are about, in whatever room: asked through access, because rooms of work do not know each other. */
@Injectable()
export class ThreadSubjects {
  /** Kept while the rights of a person are unchanged: every read of a group needs it. */
  private readonly filters = new WeakMap<Actor['memberships'], SubjectFilter>();
  private readonly texts: string[] = [];

  constructor(
    private readonly access: Access,
    private readonly database: DataSource,
  ) {}

  /** The SQL twin of `thread.read`: keeps rows whose thread the actor may read. */
  visible<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, threadIdColumn: string, actor: Actor): SelectQueryBuilder<E> {
    if (!actor.accountId) return query.andWhere('false');
    const seen = query.subQuery().select('1').from(Thread, 'seen').where(`seen.id = ${threadIdColumn}`);
    seen.andWhere(this.aboutReadable('seen', actor, (one) => inOwnGroups(one, 'seen.subject_id', actor)));
    return query.andWhere(`EXISTS ${seen.getQuery()}`);
  }

  /** Keeps those of the threads in a group's lists that the actor may read, who is a member of that group. */
  readableInGroup(actor: Actor): SubjectFilter {
    let filter = this.filters.get(actor.memberships);
    if (!filter) this.filters.set(actor.memberships, (filter = this.filterFor(actor, (one) => one)));
    return filter;
  }

  /** What the actor may do with each of these threads: asked once per subject, one query per type of subject. */
  async rights(actor: Actor, threads: readonly ThreadAbout[], known: KnownFacts = new Map()): Promise<Permission[][]> {
    const facts = threads.map(threadFactsOf);
    const subjects = new Map(facts.map(({ about }) => [keyOf(about), about]));
    await this.access.learn([...subjects.values()], undefined, known);
    const granted = new Map<string, Set<Permission>>();
    for (const [key, subject] of subjects) granted.set(key, await this.rightsOn(actor, subject, known));
    return facts.map((one) => rightsOnThread(actor, one, granted.get(keyOf(one.about))!));
  }

  /** What of the rights that threads inherit the actor has on a subject. */
  rightsOn(actor: Actor, subject: ThreadSubjectRef, known?: KnownFacts): Promise<Set<Permission>> {
    return this.access.granted(actor, [threadReadingRight(subject.type), threadSubjects[subject.type], 'track.facilitate'], subject, undefined, known);
  }

  /** The group that a subject belongs to; null when it belongs to none. */
  async groupOf(subject: SubjectRef, manager?: EntityManager): Promise<string | null> {
    const known: KnownFacts = new Map();
    await this.access.learn([subject], manager, known);
    let at: SubjectRef | undefined = subject;
    while (at && at.type !== 'group') at = known.get(keyOf(at))?.about;
    return at?.id ?? null;
  }

  /** Keeps those of all threads that the actor may read, who signed in. */
  readable(actor: Actor): SubjectFilter {
    return this.filterFor(actor, (one) => inOwnGroups(one, 't.subject_id', actor));
  }

  private filterFor(actor: Actor, ofGroups: (one: SelectQueryBuilder<ObjectLiteral>) => unknown): SubjectFilter {
    const query = this.database.manager.createQueryBuilder(Thread, 't').select('t.id').where(this.aboutReadable('t', actor, ofGroups));
    const [text, values] = query.getQueryAndParameters();
    const condition = text.slice(text.indexOf(' WHERE ') + ' WHERE '.length);
    if (!this.texts.includes(condition)) this.texts.push(condition);
    return { name: String(this.texts.indexOf(condition)), text: (first) => condition.replace(/\$(\d+)/g, (_, n) => `$${Number(n) + first - 1}`), values };
  }

  /** One of the subjects that the actor may read, each filtered by its own room. */
  private aboutReadable(alias: string, actor: Actor, ofGroups: (one: SelectQueryBuilder<ObjectLiteral>) => unknown): Brackets {
    return new Brackets((any) => {
      for (const type of subjectTypes.filter((one) => this.access.lists(one))) {
        any.orWhere(
          new Brackets((part) => {
            // What TypeORM hands out here is the query builder itself.
            const one = part.where(`${alias}.subject_type = '${type}'`) as SelectQueryBuilder<ObjectLiteral>;
            if (type === 'group') ofGroups(one);
            // Who observes a session may read it, and none of its threads.
            else if (type === 'live_session') inOwnGroups(one, `${alias}.group_id`, actor);
            else this.access.visible(type, one, `${alias}.subject_id`, actor);
          }),
        );
      }
    });
  }
}
