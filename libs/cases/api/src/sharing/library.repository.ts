import { Injectable } from '@nestjs/common';
import type { ShareAudience } from '@leerkring/contract';
import { Clock, membershipOf, type Actor } from '@leerkring/platform/api';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { CaseFile } from '../case-file.entity';
import { Document } from '../document.entity';
import { DocumentVersion } from '../document-version.entity';
import { Share, ShareVersion } from './share.entity';
import { REACHES, RUNNING, sharingParameters } from './sharing.policy';

/** A version that is shared with somebody, with the share by which it is. */
export interface LibraryRow {
  id: string;
  shareId: string;
  caseFileId: string;
  audience: ShareAudience;
  purpose: string;
  sharedAt: Date;
  endsAt: Date;
}

/** A version with what a package says of it. */
export interface PackedRow {
  id: string;
  number: number;
  fileName: string;
  sha256: string;
  bytes: number;
  document: string;
  municipality: string;
  caseTitle: string;
  purpose: string;
  endsAt: Date;
}

export interface LibraryFilter {
  audience?: ShareAudience | null;
  organisationId?: string | null;
  /** One of the groups of the actor; of another one there is nothing. */
  groupId?: string | null;
  since?: Date | null;
}

/** What is shared with somebody, over all cases; own documents too, as far as they are shared with groups that one is in. */
@Injectable()
export class LibraryRepository {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A page, the newest share first; one more than `size` when there are more. */
  async page(actor: Actor, filter: LibraryFilter, { before, size }: { before: { at: string; id: string }; size: number }): Promise<[LibraryRow[], number]> {
    const best = this.best(actor, filter);
    const [text, values] = best.getQueryAndParameters();
    const [total] = await this.database.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM (${text}) item`, values);
    const at = values.length;
    const rows = await this.database.query<LibraryRow[]>(
      `SELECT item.* FROM (${text}) item WHERE (item."sharedAt", item.id) < ($${at + 1}::timestamptz, $${at + 2}::uuid) ORDER BY item."sharedAt" DESC, item.id DESC LIMIT $${at + 3}`,
      [...values, before.at, before.id, size + 1],
    );
    return [rows, total!.count];
  }

  /** At most so many, by municipality, case and document. */
  async packed(actor: Actor, filter: LibraryFilter, most: number): Promise<PackedRow[]> {
    const [text, values] = this.best(actor, filter).getQueryAndParameters();
    return this.database.query<PackedRow[]>(
      `SELECT v.id, v.number, v.file_name AS "fileName", v.sha256, v.bytes::float8 AS bytes, d.name AS document, o.name AS municipality, c.title AS "caseTitle", item.purpose, item."endsAt"
       FROM (${text}) item JOIN document_versions v ON v.id = item.id JOIN documents d ON d.id = v.document_id JOIN case_files c ON c.id = d.case_file_id JOIN organisations o ON o.id = c.organisation_id
       ORDER BY o.name, lower(c.title), lower(d.name), v.id LIMIT ${Number(most)}`,
      values,
    );
  }

  /** The municipalities that share something with the actor. */
  async organisationIds(actor: Actor): Promise<string[]> {
    const rows = await this.shared(actor, {}).select('DISTINCT case_file.organisation_id', 'id').getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  async versions(ids: readonly string[]): Promise<Map<string, DocumentVersion>> {
    const rows = await this.database.manager.findBy(DocumentVersion, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Of every version the share that gives most, for longest. */
  private best(actor: Actor, filter: LibraryFilter): SelectQueryBuilder<Share> {
    return this.shared(actor, filter)
      .select('link.version_id', 'id')
      .addSelect('share.id', 'shareId')
      .addSelect('share.case_file_id', 'caseFileId')
      .addSelect('share.audience', 'audience')
      .addSelect('share.purpose', 'purpose')
      .addSelect('share.approved_at', 'sharedAt')
      .addSelect('share.ends_at', 'endsAt')
      .distinctOn(['link.version_id'])
      .orderBy('link.version_id')
      .addOrderBy('share.may_download', 'DESC')
      .addOrderBy('share.ends_at', 'DESC');
  }

  private shared(actor: Actor, { audience, organisationId, groupId, since }: LibraryFilter): SelectQueryBuilder<Share> {
    const query = this.database.manager
      .createQueryBuilder(Share, 'share')
      .innerJoin(ShareVersion, 'link', 'link.share_id = share.id')
      .innerJoin(DocumentVersion, 'version', 'version.id = link.version_id')
      .innerJoin(Document, 'document', 'document.id = version.document_id')
      .innerJoin(CaseFile, 'case_file', 'case_file.id = share.case_file_id')
      .where('version.destroyed_at IS NULL')
      .andWhere(`${RUNNING('share', ':sharedAt')} AND ${REACHES('share')}`, sharingParameters(actor, this.clock.now()));
    if (audience) query.andWhere('share.audience = :audience', { audience });
    if (since) query.andWhere('share.approved_at > :since', { since });
    if (groupId) query.andWhere('(share.group_id = :groupId OR share.track_id = :trackId)', { groupId, trackId: membershipOf(actor, groupId)?.trackId ?? null });
    if (organisationId) query.andWhere('case_file.organisation_id = :organisationId', { organisationId });
    return query;
  }
}
