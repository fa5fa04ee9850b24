import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '@leerkring/contract';
import type { Title } from '@leerkring/platform/api';
import { DataSource, In, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { WeighingFacts } from '../cases.policy';
import { Weighing, WeighingCriterion, WeighingOption, WeighingScore } from './weighing.entity';
import { WeighingVersion, WeighingVoice } from './weighing-version.entity';

/** What a weighing framework that began with another one says of that. */
export interface WeighingSource {
  id: string;
  title: string;
  caseFileId: string;
  caseTitle: string;
}

/** Everything in it, in the order in which it was added. */
export interface WholeWeighing {
  criteria: WeighingCriterion[];
  options: WeighingOption[];
  scores: WeighingScore[];
}

/** Stands in the place of words whose author wants them gone. */
const GONE = '…';

/** The places where somebody's words stand in weighing frameworks; each returns those that it changed. */
const forgetting = [
  `UPDATE weighing_scores SET reason = $2 WHERE scored_by_id = $1 AND reason NOT IN ('', $2) RETURNING weighing_id`,
  `UPDATE weighing_versions SET reason = $2 WHERE settled_by_id = $1 AND reason NOT IN ('', $2) RETURNING weighing_id`,
  `UPDATE weighing_versions SET note = $2 WHERE author_id = $1 AND note NOT IN ('', $2) RETURNING weighing_id`,
  `UPDATE weighing_voices o SET reason = $2 FROM weighing_versions v WHERE v.id = o.version_id AND o.account_id = $1 AND o.reason NOT IN ('', $2) RETURNING v.weighing_id`,
  `UPDATE weighing_versions SET kept = jsonb_set(kept, '{scores}', (
     SELECT jsonb_agg(CASE WHEN s.score ->> 'scoredById' = $1::text THEN jsonb_set(s.score, '{reason}', to_jsonb($2::text)) ELSE s.score END ORDER BY s.place)
     FROM jsonb_array_elements(kept -> 'scores') WITH ORDINALITY s (score, place)))
   WHERE kept -> 'scores' @> jsonb_build_array(jsonb_build_object('scoredById', $1::text)) RETURNING weighing_id`,
];

/** The only reader of the tables of weighing frameworks. */
@Injectable()
export class WeighingRepository {
  constructor(private readonly database: DataSource) {}

  ofCases(caseFileIds: readonly string[]): Promise<Map<string, Weighing[]>> {
    return this.grouped(Weighing, { caseFileId: In([...caseFileIds]) }, ({ caseFileId }) => caseFileId);
  }

  criteria(weighingIds: readonly string[]): Promise<Map<string, WeighingCriterion[]>> {
    return this.grouped(WeighingCriterion, { weighingId: In([...weighingIds]) }, ({ weighingId }) => weighingId);
  }

  options(weighingIds: readonly string[]): Promise<Map<string, WeighingOption[]>> {
    return this.grouped(WeighingOption, { weighingId: In([...weighingIds]) }, ({ weighingId }) => weighingId);
  }

  scores(weighingIds: readonly string[]): Promise<Map<string, WeighingScore[]>> {
    return this.grouped(WeighingScore, { weighingId: In([...weighingIds]) }, ({ weighingId }) => weighingId);
  }

  /** The newest first. */
  async versions(weighingIds: readonly string[]): Promise<Map<string, WeighingVersion[]>> {
    const rows = await this.database.manager.find(WeighingVersion, { where: { weighingId: In([...weighingIds]) }, order: { number: 'DESC' } });
    return Map.groupBy(rows, ({ weighingId }) => weighingId);
  }

  /** What was said of these versions, the newest first. */
  async voices(versionIds: readonly string[], manager = this.database.manager): Promise<Map<string, WeighingVoice[]>> {
    const rows = await manager.find(WeighingVoice, { where: { versionId: In([...versionIds]) }, order: { id: 'DESC' } });
    return Map.groupBy(rows, ({ versionId }) => versionId);
  }

  async sources(ids: readonly string[]): Promise<Map<string, WeighingSource>> {
    const text = 'SELECT w.id, w.title, w.case_file_id AS "caseFileId", c.title AS "caseTitle" FROM weighings w JOIN case_files c ON c.id = w.case_file_id WHERE w.id = ANY($1)';
    const rows = await this.database.query<WeighingSource[]>(text, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The others of the group of this case that have criteria, the newest first. */
  startsFor(caseFileId: string): Promise<WeighingSource[]> {
    const text = `SELECT w.id, w.title, w.case_file_id AS "caseFileId", c.title AS "caseTitle" FROM weighings w JOIN case_files c ON c.id = w.case_file_id
      WHERE c.group_id = (SELECT group_id FROM case_files WHERE id = $1) AND EXISTS (SELECT 1 FROM weighing_criteria k WHERE k.weighing_id = w.id) ORDER BY w.id DESC LIMIT 100`;
    return this.database.query(text, [caseFileId]);
  }

  /** The group to which a weighing framework belongs. */
  async groupOf(id: string, manager: EntityManager): Promise<string | null> {
    const [row] = await manager.query<{ groupId: string }[]>('SELECT c.group_id AS "groupId" FROM weighings w JOIN case_files c ON c.id = w.case_file_id WHERE w.id = $1', [id]);
    return row?.groupId ?? null;
  }

  find(id: string, manager: EntityManager = this.database.manager): Promise<Weighing | null> {
    return manager.findOneBy(Weighing, { id });
  }

  stored(authorId: string, clientId: string): Promise<Weighing | null> {
    return this.database.manager.findOneBy(Weighing, { authorId, clientId });
  }

  criterion(id: string, manager: EntityManager): Promise<WeighingCriterion | null> {
    return manager.findOneBy(WeighingCriterion, { id });
  }

  option(id: string, manager: EntityManager): Promise<WeighingOption | null> {
    return manager.findOneBy(WeighingOption, { id });
  }

  score(criterionId: string, optionId: string, manager: EntityManager): Promise<WeighingScore | null> {
    return manager.findOneBy(WeighingScore, { criterionId, optionId });
  }

  version(id: string, manager: EntityManager = this.database.manager): Promise<WeighingVersion | null> {
    return manager.findOneBy(WeighingVersion, { id });
  }

  async whole(weighingId: string, manager: EntityManager): Promise<WholeWeighing> {
    const of = { where: { weighingId }, order: { id: 'ASC' } } as const;
    return { criteria: await manager.find(WeighingCriterion, of), options: await manager.find(WeighingOption, of), scores: await manager.find(WeighingScore, of) };
  }

  /** Those of its versions that lie before the group, or were adopted. */
  async binding(weighingId: string, manager: EntityManager): Promise<WeighingVersion[]> {
    const versions = await manager.findBy(WeighingVersion, { weighingId });
    return versions.filter(({ laidBeforeAt, outcome }) => laidBeforeAt && outcome !== 'not_adopted');
  }

  /** All of it, for good; what began with it no longer says so. */
  async remove(weighingId: string, manager: EntityManager): Promise<void> {
    await manager.query('DELETE FROM weighing_voices WHERE version_id IN (SELECT id FROM weighing_versions WHERE weighing_id = $1)', [weighingId]);
    for (const entity of [WeighingVersion, WeighingScore, WeighingCriterion, WeighingOption]) await manager.delete(entity, { weighingId });
    await manager.update(Weighing, { fromId: weighingId }, { fromId: null });
    await manager.delete(Weighing, { id: weighingId });
  }

  /** Takes the words of somebody out; scores and answers stay, as their municipality's. Returns where they stood. */
  async forget(accountId: string, manager: EntityManager): Promise<Weighing[]> {
    const ids = new Set<string>();
    for (const text of forgetting) {
      const [rows] = await manager.query<[{ weighing_id: string }[], number]>(text, [accountId, GONE]);
      for (const { weighing_id: id } of rows) ids.add(id);
    }
    return manager.find(Weighing, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  async titles(ids: string[]): Promise<Map<string, Title>> {
    const rows = await this.database.manager.find(Weighing, { where: { id: In(ids) }, select: { id: true, title: true, caseFileId: true } });
    return new Map(rows.map(({ id, title, caseFileId }) => [id, { nl: title, en: title, slug: caseFileId }]));
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, WeighingFacts & { about: SubjectRef }>> {
    const rows = await manager.query<{ id: string; caseFileId: string; groupId: string }[]>(
      'SELECT w.id, w.case_file_id AS "caseFileId", c.group_id AS "groupId" FROM weighings w JOIN case_files c ON c.id = w.case_file_id WHERE w.id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, caseFileId, groupId }) => [id, { groupId, about: { type: 'case_file', id: caseFileId } }]));
  }

  private async grouped<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>, where: FindOptionsWhere<T>, by: (row: T) => string): Promise<Map<string, T[]>> {
    // Ids are in the order of time.
    const rows = await this.database.manager.find(entity, { where, order: { id: 'ASC' } as never });
    return Map.groupBy(rows, by);
  }
}
