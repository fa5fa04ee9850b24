import { Injectable } from '@nestjs/common';
import { Access, type Actor, type Title } from '@leerkring/platform/api';
import { DataSource, In, type EntityManager } from 'typeorm';
import { CaseFile } from './case-file.entity';
import { CaseTerm } from './case-term.entity';
import type { CaseFileFacts } from './cases.policy';
import { Document } from './document.entity';
import { DocumentVersion } from './document-version.entity';

/** The only reader of the tables of this room. */
@Injectable()
export class CasesRepository {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  caseFile(id: string): Promise<CaseFile | null> {
    return this.database.manager.findOneBy(CaseFile, { id });
  }

  version(id: string): Promise<DocumentVersion | null> {
    return this.database.manager.findOneBy(DocumentVersion, { id });
  }

  versionOfUpload(uploadId: string): Promise<DocumentVersion | null> {
    return this.database.manager.findOneBy(DocumentVersion, { uploadId });
  }

  stored(authorId: string, clientId: string): Promise<CaseFile | null> {
    return this.database.manager.findOneBy(CaseFile, { authorId, clientId });
  }

  /** Case files that the actor may read, newest first: of one group, with one label, or all. */
  visibleTo(actor: Actor, { groupId, termId }: { groupId?: string; termId?: string } = {}): Promise<CaseFile[]> {
    const query = this.database.manager.createQueryBuilder(CaseFile, 'case_file').orderBy('case_file.created_at', 'DESC').take(200);
    if (groupId) query.where('case_file.group_id = :groupId', { groupId });
    if (termId) query.where('EXISTS (SELECT FROM case_terms labelled WHERE labelled.case_file_id = case_file.id AND labelled.term_id = :termId)', { termId });
    return this.access.visible('case_file', query, 'case_file.id', actor).getMany();
  }

  /** All of them, read by whom it may be or not. */
  async documents(caseFileIds: readonly string[]): Promise<Map<string, Document[]>> {
    const rows = await this.database.manager.find(Document, { where: { caseFileId: In([...caseFileIds]) }, order: { createdAt: 'ASC', id: 'ASC' } });
    return Map.groupBy(rows, (row) => row.caseFileId);
  }

  /** Ids of the labels of these cases. */
  async termIds(caseFileIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.manager.find(CaseTerm, { where: { caseFileId: In([...caseFileIds]) } });
    return new Map([...Map.groupBy(rows, (row) => row.caseFileId)].map(([id, terms]) => [id, terms.map(({ termId }) => termId)]));
  }

  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const rows = await this.database.manager.find(CaseFile, { where: { id: In([...ids]) }, select: { id: true, title: true } });
    return new Map(rows.map(({ id, title }) => [id, { nl: title, en: title, slug: id }]));
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, CaseFileFacts & { about: { type: 'group'; id: string } }>> {
    const rows = await manager.find(CaseFile, { where: { id: In(ids) }, select: { id: true, groupId: true, organisationId: true, state: true } });
    return new Map(rows.map(({ id, groupId, organisationId, state }) => [id, { groupId, organisationId, state, about: { type: 'group', id: groupId } }]));
  }

  /** The versions that have these bytes, wherever they are. */
  versionsWith(sha256: string): Promise<{ caseFileId: string; documentId: string; versionId: string }[]> {
    const text = `SELECT d.case_file_id AS "caseFileId", d.id AS "documentId", v.id AS "versionId" FROM document_versions v JOIN documents d ON d.id = v.document_id WHERE v.sha256 = $1 AND v.destroyed_at IS NULL`;
    return this.database.query(text, [sha256]);
  }
}
