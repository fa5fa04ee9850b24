import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import type { Actor, AnyFacts } from '@leerkring/platform/api';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { DocumentVersion } from '../document-version.entity';
import { DocumentTextPart } from '../reading/document-text.entity';
import { SharingRepository } from '../sharing/sharing.repository';
import { wordsAt } from './anchoring';
import { Remark, RemarkAnchor } from './remark.entity';
import type { RemarkFacts } from './remarks.policy';

/** Where a remark stands at a version, with the words there. */
export interface Place {
  part: number;
  at: number;
  quote: string;
}

/** The only reader of remarks. */
@Injectable()
export class RemarksRepository {
  constructor(
    private readonly database: DataSource,
    private readonly sharing: SharingRepository,
  ) {}

  find(id: string, manager: EntityManager): Promise<Remark | null> {
    return manager.findOneBy(Remark, { id });
  }

  /** Nobody else changes it until commit. */
  lock(id: string, manager: EntityManager): Promise<Remark | null> {
    return manager.findOne(Remark, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  stored(id: string): Promise<Remark> {
    return this.database.manager.findOneByOrFail(Remark, { id });
  }

  count(documentId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(Remark, { documentId, parentId: IsNull() });
  }

  answerCount(parentId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(Remark, { parentId });
  }

  /** Remarks about a document in groups of the actor, with the number of the version that each was made at; not those that were deleted and never answered. */
  async ofDocument(documentId: string, actor: Actor): Promise<(Remark & { number: number })[]> {
    const { entities, raw } = await this.database.manager
      .createQueryBuilder(Remark, 'remark')
      .innerJoin(DocumentVersion, 'version', 'version.id = remark.version_id')
      .addSelect('version.number', 'number')
      .where('remark.document_id = :documentId AND remark.parent_id IS NULL', { documentId })
      .andWhere('remark.group_id = ANY(:groups)', { groups: actor.memberships.map(({ groupId }) => groupId) })
      .andWhere('(remark.deleted_at IS NULL OR EXISTS (SELECT FROM remarks answer WHERE answer.parent_id = remark.id AND answer.deleted_at IS NULL))')
      .orderBy('remark.created_at')
      .addOrderBy('remark.id')
      .getRawAndEntities<{ number: number }>();
    return entities.map((remark, index) => Object.assign(remark, { number: raw[index]!.number }));
  }

  /** Answers to these remarks that still have their words, oldest first. */
  async answers(parentIds: readonly string[]): Promise<Map<string, Remark[]>> {
    const rows = await this.database.manager.find(Remark, { where: { parentId: In([...parentIds]), deletedAt: IsNull() }, order: { createdAt: 'ASC', id: 'ASC' } });
    return Map.groupBy(rows, (row) => row.parentId!);
  }

  /** Where remarks stand in the words of a version; nowhere when there are none, or none any more. */
  async places(versionId: string): Promise<Map<string, Place>> {
    const anchors = await this.database.manager.findBy(RemarkAnchor, { versionId });
    const wanted = [...new Set(anchors.flatMap(({ part, endPart }) => Array.from({ length: endPart - part + 1 }, (_, index) => part + index)))];
    const bodies = new Map((await this.database.manager.findBy(DocumentTextPart, { versionId, position: In(wanted) })).map(({ position, body }) => [position, body]));
    const placed = anchors.map((anchor): [string, Place] => {
      const { remarkId, part, at, endPart } = anchor;
      const own = Array.from({ length: endPart - part + 1 }, (_, index) => bodies.get(part + index) ?? '');
      return [remarkId, { part, at, quote: wordsAt(own, anchor) }];
    });
    return new Map(placed.filter(([, { quote }]) => quote));
  }

  async versions(ids: readonly string[]): Promise<Map<string, DocumentVersion>> {
    const rows = await this.database.manager.findBy(DocumentVersion, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  async bodies(versionId: string, manager: EntityManager): Promise<string[]> {
    const parts = await manager.find(DocumentTextPart, { where: { versionId }, order: { position: 'ASC' }, select: { body: true } });
    return parts.map(({ body }) => body);
  }

  /** What somebody wrote that still has its words. */
  standingOf(authorId: string, manager: EntityManager): Promise<Remark[]> {
    return manager.find(Remark, { where: { authorId, deletedAt: IsNull() }, order: { id: 'ASC' } });
  }

  /** With a version everything goes that was said about it; what was said of a passage that stands in another version too stays there. */
  async removeWith(versionId: string, manager: EntityManager): Promise<void> {
    await manager.delete(RemarkAnchor, { versionId });
    const gone = `SELECT r.id FROM remarks r WHERE r.version_id = $1 AND r.parent_id IS NULL AND NOT EXISTS (SELECT FROM remark_anchors a WHERE a.remark_id = r.id)`;
    await manager.query(`DELETE FROM remarks WHERE parent_id IN (${gone})`, [versionId]);
    await manager.query(`DELETE FROM remarks WHERE id IN (${gone})`, [versionId]);
    // Carried on before, made at a version that was destroyed earlier, and now nowhere.
    const left = `SELECT r.id FROM remarks r JOIN document_versions v ON v.id = r.version_id JOIN document_versions own ON own.document_id = r.document_id WHERE own.id = $1
      AND v.destroyed_at IS NOT NULL AND r.parent_id IS NULL AND NOT EXISTS (SELECT FROM remark_anchors a WHERE a.remark_id = r.id)`;
    await manager.query(`DELETE FROM remarks WHERE parent_id IN (${left})`, [versionId]);
    await manager.query(`DELETE FROM remarks WHERE id IN (${left})`, [versionId]);
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, RemarkFacts & AnyFacts>> {
    const rows = await manager.findBy(Remark, { id: In(ids) });
    const anchors = await manager.findBy(RemarkAnchor, { remarkId: In(rows.map(({ id, parentId }) => parentId ?? id)) });
    const versionIds = [...rows, ...anchors].map(({ versionId }) => versionId);
    const versions = await this.sharing.versionFacts([...new Set(versionIds)], manager);
    return new Map(
      rows.map((row) => {
        const root = row.parentId ?? row.id;
        const stands = [row.versionId, ...anchors.filter(({ remarkId }) => remarkId === root).map(({ versionId }) => versionId)];
        const own = versions.get(row.versionId)!;
        const about: SubjectRef = { type: 'group', id: row.groupId };
        const { groupId, circle, authorId } = row;
        const facts = { groupId, circle, authorId, answer: row.parentId !== null, resolved: row.resolvedAt !== null, deleted: row.deletedAt !== null };
        return [row.id, { ...facts, owner: { groupId: own.groupId, organisationId: own.organisationId }, versions: stands.map((id) => versions.get(id)!), about }];
      }),
    );
  }

}
