import { Injectable } from '@nestjs/common';
import { isCaseAtWork, type CaseState, type ShareBox, type SubjectRef } from '@leerkring/contract';
import { Access, Clock, accountIdOf, hasRole, type Actor, type AnyFacts } from '@leerkring/platform/api';
import { DataSource, In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { CaseFile } from '../case-file.entity';
import { Document } from '../document.entity';
import { DocumentVersion } from '../document-version.entity';
import { Share, ShareVersion } from './share.entity';
import { stateOf } from './share-states';
import { RUNNING, type DocumentVersionFacts, type OwnerFacts, type RunningShare, type ShareFacts } from './sharing.policy';

/** SQL: `account` is of somebody who can act now. */
const ACTIVE = (account: string): string => `${account}.blocked_at IS NULL AND ${account}.erased_at IS NULL`;

/** SQL: somebody else than `proposer` coordinates for the organisation. */
const OTHER_COORDINATOR = (organisation: string, proposer: string): string =>
  `EXISTS (SELECT FROM accounts a JOIN role_grants r ON r.account_id = a.id AND r.role = 'coordinator' WHERE a.organisation_id = ${organisation} AND a.id <> ${proposer} AND ${ACTIVE('a')})`;

/** SQL: people of the municipality of case file `c` who are concerned with what it shares, with whether they coordinate. */
const CONCERNED = `SELECT a.id, EXISTS (SELECT FROM role_grants r WHERE r.account_id = a.id AND r.role = 'coordinator') AND a.organisation_id = c.organisation_id AS coordinates
  FROM case_files c JOIN accounts a ON ${ACTIVE('a')} AND (
    EXISTS (SELECT FROM memberships m WHERE m.account_id = a.id AND m.group_id = c.group_id AND m.organisation_id = c.organisation_id AND m.ended_at IS NULL)
    OR (a.organisation_id = c.organisation_id AND EXISTS (SELECT FROM role_grants r WHERE r.account_id = a.id AND r.role = 'coordinator')))
  WHERE c.id = $1`;

/** The only reader of shares, and of documents for who may read them. */
@Injectable()
export class SharingRepository {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  share(id: string): Promise<Share | null> {
    return this.database.manager.findOneBy(Share, { id });
  }

  /** Held until the transaction ends: decisions, retracting and withdrawing follow each other. */
  lock(id: string, manager: EntityManager): Promise<Share | null> {
    return manager.findOne(Share, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Documents of these cases of which the actor may read some version, oldest first. */
  async documents(caseFileIds: readonly string[], actor: Actor): Promise<Map<string, Document[]>> {
    const query = this.database.manager
      .createQueryBuilder(Document, 'document')
      .innerJoin(DocumentVersion, 'version', 'version.document_id = document.id')
      .where('document.case_file_id = ANY(:caseFileIds)', { caseFileIds })
      .orderBy('document.created_at', 'ASC')
      .addOrderBy('document.id', 'ASC');
    return Map.groupBy(await this.access.visible('document_version', query, 'version.id', actor).getMany(), ({ caseFileId }) => caseFileId);
  }

  /** Versions of these documents that the actor may read, newest first. */
  async versions(documentIds: readonly string[], actor: Actor): Promise<Map<string, DocumentVersion[]>> {
    const query = this.database.manager.createQueryBuilder(DocumentVersion, 'version').where('version.document_id = ANY(:documentIds)', { documentIds }).orderBy('version.number', 'DESC');
    return Map.groupBy(await this.access.visible('document_version', query, 'version.id', actor).getMany(), ({ documentId }) => documentId);
  }

  /** What these shares are about, by the name of the document. */
  async versionsOfShares(shareIds: readonly string[]): Promise<Map<string, DocumentVersion[]>> {
    const pairs = await this.database.manager.findBy(ShareVersion, { shareId: In([...shareIds]) });
    const versions = await this.database.manager
      .createQueryBuilder(DocumentVersion, 'version')
      .innerJoin(Document, 'document', 'document.id = version.document_id')
      .where('version.id = ANY(:ids)', { ids: pairs.map(({ versionId }) => versionId) })
      .orderBy('document.name', 'ASC')
      .addOrderBy('version.id', 'ASC')
      .getMany();
    return new Map(shareIds.map((id) => [id, versions.filter((version) => pairs.some(({ shareId, versionId }) => shareId === id && versionId === version.id))]));
  }

  /** Shares of these versions that the actor may know of, newest first. */
  async sharesOfVersions(versionIds: readonly string[], actor: Actor): Promise<Map<string, Share[]>> {
    const pairs = await this.database.manager.findBy(ShareVersion, { versionId: In([...versionIds]) });
    const query = this.database.manager.createQueryBuilder(Share, 'share').where('share.id = ANY(:ids)', { ids: pairs.map(({ shareId }) => shareId) }).orderBy('share.id', 'DESC');
    const shares = await this.access.visible('share', query, 'share.id', actor).getMany();
    return new Map(versionIds.map((id) => [id, shares.filter((share) => pairs.some(({ shareId, versionId }) => versionId === id && shareId === share.id))]));
  }

  async caseFiles(ids: readonly string[]): Promise<Map<string, CaseFile>> {
    const rows = await this.database.manager.findBy(CaseFile, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The newest version of each document of a case that was not destroyed. */
  async newestOf(caseFileId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT v.id FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.destroyed_at IS NULL
        WHERE d.case_file_id = $1 AND NOT EXISTS (SELECT FROM document_versions n WHERE n.document_id = d.id AND n.number > v.number AND n.destroyed_at IS NULL) ORDER BY v.id`,
      [caseFileId],
    );
    return rows.map(({ id }) => id);
  }

  /** What the files of these versions sum up to. */
  async hashesOf(versionIds: readonly string[], manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ sha256: string }[]>('SELECT DISTINCT sha256 FROM document_versions WHERE id = ANY($1)', [versionIds]);
    return rows.map(({ sha256 }) => sha256);
  }

  /** Whether one of these versions is confidential. */
  async someConfidential(versionIds: readonly string[], manager: EntityManager): Promise<boolean> {
    return manager.existsBy(DocumentVersion, { id: In([...versionIds]), classification: 'confidential' });
  }

  /** Which of these versions belong to the case and were not destroyed. */
  async versionsIn(caseFileId: string, versionIds: readonly string[], manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>('SELECT v.id FROM document_versions v JOIN documents d ON d.id = v.document_id WHERE d.case_file_id = $1 AND v.id = ANY($2) AND v.destroyed_at IS NULL', [caseFileId, versionIds]);
    return rows.map(({ id }) => id);
  }

  /** Shares by which others could read this version at this moment. */
  runningOf(versionId: string, now: Date, manager: EntityManager): Promise<Share[]> {
    return manager.createQueryBuilder(Share, 'share').innerJoin(ShareVersion, 'link', 'link.share_id = share.id').where(`link.version_id = :versionId AND ${RUNNING('share', ':now')}`, { versionId, now }).getMany();
  }

  /** People of the municipality who are concerned with shares of this case. */
  concerned(caseFileId: string, manager: EntityManager = this.database.manager): Promise<{ id: string; coordinates: boolean }[]> {
    return manager.query<{ id: string; coordinates: boolean }[]>(CONCERNED, [caseFileId]);
  }

  /** Groups whose members a share is meant for; all but the network's. */
  async groupsOf({ groupId, trackId }: Pick<Share, 'groupId' | 'trackId'>, manager: EntityManager): Promise<string[]> {
    if (groupId) return [groupId];
    const rows = trackId ? await manager.query<{ id: string }[]>('SELECT id FROM groups WHERE track_id = $1 ORDER BY id', [trackId]) : [];
    return rows.map(({ id }) => id);
  }

  /** A page of the share requests that concern the actor, newest first; one more than `size` when there are more. */
  async page(actor: Actor, box: ShareBox, { before, size }: { before: string; size: number }): Promise<[Share[], number]> {
    const query = this.inBox(this.access.visible('share', this.database.manager.createQueryBuilder(Share, 'share'), 'share.id', actor), box, actor);
    const total = await query.clone().getCount();
    const rows = await query.andWhere('share.id < :before', { before }).orderBy('share.id', 'DESC').limit(size + 1).getMany();
    return [rows, total];
  }

  /** How many wait for a decision of the actor. */
  waiting(actor: Actor): Promise<number> {
    return this.inBox(this.access.visible('share', this.database.manager.createQueryBuilder(Share, 'share'), 'share.id', actor), 'waiting', actor).getCount();
  }

  private inBox(query: SelectQueryBuilder<Share>, box: ShareBox, actor: Actor): SelectQueryBuilder<Share> {
    const open = 'num_nonnulls(share.approved_at, share.refused_at, share.retracted_at) = 0 AND share.ends_at > :boxAt';
    const decides = `share.proposed_by_id <> :boxOf AND EXISTS (SELECT FROM case_files f WHERE f.id = share.case_file_id
      AND (f.organisation_id = :boxCoordinates::uuid OR NOT ${OTHER_COORDINATOR('f.organisation_id', 'share.proposed_by_id')}))`;
    const filters: Record<ShareBox, string> = {
      waiting: `${open} AND ${decides}`,
      pending: `${open} AND NOT (${decides})`,
      running: RUNNING('share', ':boxAt'),
      ended: `NOT (${open}) AND NOT ${RUNNING('share', ':boxAt')}`,
    };
    return query.andWhere(`(${filters[box]})`, { boxAt: this.clock.now(), boxOf: accountIdOf(actor), boxCoordinates: hasRole(actor, 'coordinator') ? actor.organisationId : null });
  }

  /** Shares whose last moment came, each once on however many nodes this is done; at most 100. */
  async claimEnded(now: Date, manager: EntityManager): Promise<Share[]> {
    return this.claim(`UPDATE shares SET expiry_told_at = $1 WHERE id IN (SELECT id FROM shares
      WHERE approved_at IS NOT NULL AND withdrawn_at IS NULL AND expiry_told_at IS NULL AND ends_at <= $1 ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED) RETURNING id`, now, manager);
  }

  /** Shares that end within seven days; not those that were approved within their last seven days, whose people just decided so. */
  async claimReminders(now: Date, manager: EntityManager): Promise<Share[]> {
    return this.claim(`UPDATE shares SET reminded_at = $1 WHERE id IN (SELECT id FROM shares
      WHERE approved_at IS NOT NULL AND withdrawn_at IS NULL AND reminded_at IS NULL AND ends_at > $1 AND ends_at <= $1::timestamptz + interval '7 days' AND approved_at <= ends_at - interval '7 days'
      ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED) RETURNING id`, now, manager);
  }

  private async claim(text: string, now: Date, manager: EntityManager): Promise<Share[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(text, [now]);
    return rows.length ? manager.findBy(Share, { id: In(rows.map(({ id }) => id)) }) : [];
  }

  /** Takes out what a person wrote about sharing and destroying. */
  async removeWords(accountId: string, manager: EntityManager): Promise<void> {
    await manager.query(`UPDATE shares SET purpose = '' WHERE proposed_by_id = $1 AND purpose <> ''`, [accountId]);
    // A refusal's reason is the decider's, a withdrawal's that of who withdrew.
    await manager.query('UPDATE shares SET reason = NULL WHERE reason IS NOT NULL AND (CASE WHEN withdrawn_at IS NULL THEN decided_by_id ELSE ended_by_id END) = $1', [accountId]);
    await manager.query('UPDATE document_versions SET destroyed_reason = NULL WHERE destroyed_reason IS NOT NULL AND destroyed_by_id = $1', [accountId]);
  }

  async versionFacts(ids: string[], manager: EntityManager): Promise<Map<string, DocumentVersionFacts & AnyFacts>> {
    type Row = OwnerFacts & { id: string; caseFileId: string; state: CaseState; requested: boolean; destroyed: boolean; shares: RunningShare[] | null };
    const rows = await manager.query<Row[]>(
      `SELECT v.id, c.id AS "caseFileId", c.organisation_id AS "organisationId", c.group_id AS "groupId", c.state, EXISTS (SELECT FROM share_versions r WHERE r.version_id = v.id) AS requested, v.destroyed_at IS NOT NULL AS destroyed,
         (SELECT json_agg(json_build_object('audience', s.audience, 'audienceId', coalesce(s.group_id, s.track_id), 'mayDownload', s.may_download))
          FROM share_versions r JOIN shares s ON s.id = r.share_id WHERE r.version_id = v.id AND ${RUNNING('s', '$2')}) AS shares
       FROM document_versions v JOIN documents d ON d.id = v.document_id JOIN case_files c ON c.id = d.case_file_id WHERE v.id = ANY($1)`,
      [ids, this.clock.now()],
    );
    return new Map(rows.map(({ id, caseFileId, state, ...facts }) => [id, { ...facts, atWork: isCaseAtWork(state), shares: facts.shares ?? [], about: caseRef(caseFileId) }]));
  }

  async shareFacts(ids: string[], manager: EntityManager): Promise<Map<string, ShareFacts>> {
    const rows = await manager.query<(Share & OwnerFacts & { otherCoordinator: boolean })[]>(
      `SELECT s.id, s.proposed_by_id AS "proposedById", s.ends_at AS "endsAt", s.approved_at AS "approvedAt", s.refused_at AS "refusedAt", s.retracted_at AS "retractedAt", s.withdrawn_at AS "withdrawnAt",
         c.organisation_id AS "organisationId", c.group_id AS "groupId", ${OTHER_COORDINATOR('c.organisation_id', 's.proposed_by_id')} AS "otherCoordinator"
       FROM shares s JOIN case_files c ON c.id = s.case_file_id WHERE s.id = ANY($1)`,
      [ids],
    );
    const now = this.clock.now();
    return new Map(rows.map((row) => [row.id, { organisationId: row.organisationId, groupId: row.groupId, proposedById: row.proposedById, otherCoordinator: row.otherCoordinator, state: stateOf(row, now) }]));
  }

  /** Documents of a case as a whole; they have its id. */
  async ownerFacts(ids: string[], manager: EntityManager): Promise<Map<string, OwnerFacts>> {
    const rows = await manager.find(CaseFile, { where: { id: In(ids) }, select: { id: true, groupId: true, organisationId: true } });
    return new Map(rows.map(({ id, groupId, organisationId }) => [id, { groupId, organisationId }]));
  }
}

const caseRef = (id: string): SubjectRef => ({ type: 'case_file', id });
