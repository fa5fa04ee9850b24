import { Injectable } from '@nestjs/common';
import type { ImportKind } from '@leerkring/contract';
import { Access, type Actor } from '@leerkring/platform/api';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Import, ImportHeadings } from './import.entity';

const MOST_LISTED = 20;

/** The only reader of imports. */
@Injectable()
export class ImportsRepository {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  byId(id: string, manager: EntityManager = this.database.manager): Promise<Import | null> {
    return manager.findOneBy(Import, { id });
  }

  /** What policies know of these imports. */
  async facts(ids: readonly string[], manager: EntityManager): Promise<Map<string, { id: string }>> {
    const rows = await manager.find(Import, { select: { id: true }, where: { id: In([...ids]) } });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The newest ones. */
  recent(actor: Actor): Promise<Import[]> {
    const query = this.database.manager.createQueryBuilder(Import, 'i');
    return this.access.visible('import', query, 'i.id', actor).orderBy('i.createdAt', 'DESC').addOrderBy('i.id').limit(MOST_LISTED).getMany();
  }

  /** How far it is; nobody else takes it further until the transaction ends. The file itself is not read. */
  lock(id: string, manager: EntityManager): Promise<Pick<Import, 'id' | 'state' | 'done' | 'counts' | 'faulty'> | null> {
    return manager.findOne(Import, { select: { id: true, state: true, done: true, counts: true, faulty: true }, where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** One file of a kind goes at a time: a second one finds what the first brought. */
  async onlyOne(kind: ImportKind, manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`imports:${kind}`]);
  }

  async rememberedHeadings(kind: ImportKind): Promise<ImportHeadings['headings']> {
    return (await this.database.manager.findOneBy(ImportHeadings, { kind }))?.headings ?? {};
  }

  /** Those that began and did not end. */
  async running(): Promise<string[]> {
    return (await this.database.manager.find(Import, { select: { id: true }, where: { state: 'running' } })).map(({ id }) => id);
  }

  /** Those in which an address stands. */
  withAddress(email: string, manager: EntityManager): Promise<Import[]> {
    return manager.createQueryBuilder(Import, 'i').where('position(:email IN lower(i.sheets::text || i.faulty::text)) > 0', { email }).getMany();
  }
}
