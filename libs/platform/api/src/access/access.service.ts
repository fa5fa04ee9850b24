import { Injectable } from '@nestjs/common';
import { permissions, platformSubject, type Permission, type SubjectRef, type SubjectType } from '@leerkring/contract';
import { validate as isUuid } from 'uuid';
import { DataSource, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { Kept } from '../database/kept';
import { DomainError } from '../errors/domain-error';
import type { Actor } from './actor';
import type { AnyFacts, FactsOf, Question } from './policy';

type FactLoader = (ids: string[], manager: EntityManager) => Promise<Map<string, AnyFacts>>;
type AnyAnswer = (question: Question<never>) => boolean;

/** Facts that were read already, by `type:id`; null: there is no such subject. Only for as long as nobody can change them. */
export type KnownFacts = Map<string, AnyFacts | null>;
export type VisibleFilter = <E extends ObjectLiteral>(query: SelectQueryBuilder<E>, idColumn: string, actor: Actor) => SelectQueryBuilder<E>;

const MOST_REMEMBERED = 20_000;

/** The one place that is asked: answers of all rooms, facts of all subjects, filters of all lists. */
@Injectable()
export class Access {
  private readonly answers = new Map<Permission, AnyAnswer>();
  /** How facts are read: in a transaction, or outside of one together with what others ask at the same moment. */
  private readonly facts = new Map<SubjectType, { load: FactLoader; together: Kept<AnyFacts> }>();
  private readonly filters = new Map<SubjectType, VisibleFilter>();
  /** What subjects were about when somebody last asked. */
  private readonly abouts = new Map<string, SubjectRef>();

  constructor(private readonly database: DataSource) {
    this.registerFacts('platform', async () => new Map([[platformSubject.id, {}]]));
  }

  registerPolicy(policy: { readonly [P in Permission]?: (question: Question<never>) => boolean }): void {
    for (const [permission, answer] of Object.entries(policy)) this.answers.set(permission as Permission, answer);
  }

  registerFacts<T extends SubjectType>(type: T, loader: (ids: string[], manager: EntityManager) => Promise<Map<string, FactsOf<T>>>): void {
    this.facts.set(type, { load: loader, together: new Kept((ids) => loader(ids, this.database.manager), { forMs: 0 }) });
  }

  /** `filter` keeps the rows whose subject the actor may read: the SQL twin of `<type>.read`. */
  registerVisible(type: SubjectType, filter: VisibleFilter): void {
    this.filters.set(type, filter);
  }

  /** Permissions that a room has answered so far. */
  answered(): Permission[] {
    return [...this.answers.keys()];
  }

  async can(actor: Actor, permission: Permission, subject: SubjectRef, manager?: EntityManager): Promise<boolean> {
    return (await this.granted(actor, [permission], subject, manager)).has(permission);
  }

  /** Which of these permissions the actor has on one subject; none when it does not exist. */
  async granted(actor: Actor, asked: readonly Permission[], subject: SubjectRef, manager?: EntityManager, known: KnownFacts = new Map()): Promise<Set<Permission>> {
    await this.learn([subject], manager, known);
    const chain = chainOf(subject, known);
    return new Set(asked.filter((permission) => permissions[permission] === subject.type && this.answer(actor, permission, chain, 0)));
  }

  /**
   * Returns when the actor may. To strangers everything that they may not read is not found, whether it is there or not.
   * @throws DomainError NOT_FOUND when the subject may not even be read, otherwise FORBIDDEN
   */
  async require(actor: Actor, permission: Permission, subject: SubjectRef, manager?: EntityManager, known?: KnownFacts): Promise<void> {
    const read = `${subject.type}.read` as Permission;
    const granted = await this.granted(actor, this.answers.has(read) ? [permission, read] : [permission], subject, manager, known);
    if (granted.has(permission)) return;
    throw new DomainError(granted.has(read) || subject.type === 'platform' ? 'FORBIDDEN' : 'NOT_FOUND');
  }

  /** Whether lists of this type can be narrowed: its room is there. */
  lists(type: SubjectType): boolean {
    return this.filters.has(type);
  }

  /** Narrows a list to what the actor may read. */
  visible<E extends ObjectLiteral>(type: SubjectType, query: SelectQueryBuilder<E>, idColumn: string, actor: Actor): SelectQueryBuilder<E> {
    const filter = this.filters.get(type);
    if (!filter) throw new Error(`No list filter for ${type}`);
    return filter(query, idColumn, actor);
  }

  /** Reads the facts of these subjects, and of what they are about, that are not known yet: one query per type, in one go where it was so before. */
  async learn(subjects: readonly SubjectRef[], manager: EntityManager | undefined, known: KnownFacts): Promise<void> {
    await this.learnAll([...subjects, ...this.remembered(subjects)], manager, known);
    for (let abouts = subjects; abouts.length; ) {
      abouts = abouts.flatMap((subject) => this.remember(subject, known));
      await this.learnAll(abouts, manager, known);
    }
  }

  /**
   * Reads, together with what is being read now, what these subjects were about when somebody last asked. A guess that saves a round trip:
   * where it is wrong, the right facts are read when they are needed.
   */
  async foresee(subjects: readonly SubjectRef[], manager: EntityManager, known: KnownFacts): Promise<void> {
    await this.learnAll(this.remembered(subjects), manager, known);
  }

  /** A subject, what it is about, and so on up; ends where something does not exist. */
  async upFrom(subject: SubjectRef, manager?: EntityManager): Promise<SubjectRef[]> {
    const known: KnownFacts = new Map();
    await this.learn([subject], manager, known);
    const chain: SubjectRef[] = [];
    for (let at: SubjectRef | undefined = subject; at && known.get(keyOf(at)); at = known.get(keyOf(at))?.about) chain.push(at);
    return chain;
  }

  private async learnAll(subjects: readonly SubjectRef[], manager: EntityManager | undefined, known: KnownFacts): Promise<void> {
    const unknown = subjects.filter((subject) => !known.has(keyOf(subject)));
    await Promise.all([...new Set(unknown.map((subject) => subject.type))].map((type) => this.learnType(type, unknown, manager, known)));
  }

  private remember(subject: SubjectRef, known: KnownFacts): SubjectRef[] {
    const about = known.get(keyOf(subject))?.about;
    if (!about) return [];
    if (this.abouts.size >= MOST_REMEMBERED) this.abouts.clear();
    this.abouts.set(keyOf(subject), about);
    return [about];
  }

  private remembered(subjects: readonly SubjectRef[]): SubjectRef[] {
    const abouts = subjects.flatMap((subject) => this.abouts.get(keyOf(subject)) ?? []);
    return abouts.length ? [...abouts, ...this.remembered(abouts)] : abouts;
  }

  private async learnType(type: SubjectType, subjects: readonly SubjectRef[], manager: EntityManager | undefined, known: KnownFacts): Promise<void> {
    const facts = this.facts.get(type);
    if (!facts) throw new Error(`No facts about ${type}`);
    const ids = [...new Set(subjects.filter((subject) => subject.type === type).map((subject) => subject.id))];
    // Ids of another form exist nowhere; PostgreSQL would call them an error.
    const sensible = ids.filter((id) => type === 'platform' || isUuid(id));
    const read = (): Promise<Map<string, AnyFacts>> => (manager ? facts.load(sensible, manager) : facts.together.loadAll(sensible));
    const found = sensible.length ? await read() : new Map<string, AnyFacts>();
    for (const id of ids) known.set(keyOf({ type, id }), found.get(id) ?? null);
  }

  private answer(actor: Actor, permission: Permission, chain: AnyFacts[], depth: number): boolean {
    const answer = this.answers.get(permission);
    const facts = chain[depth];
    if (!answer || !facts) return false;
    return answer({ actor, facts: facts as never, about: (other) => facts.about?.type === permissions[other] && this.answer(actor, other, chain, depth + 1) });
  }
}

function keyOf(subject: SubjectRef): string {
  return `${subject.type}:${subject.id}`;
}

/** A subject's facts, followed by those of what it is about; empty when one of them does not exist. */
function chainOf(subject: SubjectRef, known: KnownFacts): AnyFacts[] {
  const chain: AnyFacts[] = [];
  for (let next: SubjectRef | undefined = subject; next; ) {
    const facts: AnyFacts | null | undefined = known.get(keyOf(next));
    if (!facts) return [];
    chain.push(facts);
    next = facts.about;
  }
  return chain;
}
