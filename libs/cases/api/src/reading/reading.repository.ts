import { Injectable } from '@nestjs/common';
import type { Title } from '@leerkring/platform/api';
import { DataSource, In } from 'typeorm';
import { CaseFile } from '../case-file.entity';
import { Document } from '../document.entity';
import { DocumentVersion } from '../document-version.entity';
import { DocumentText, DocumentTextPart } from './document-text.entity';

/** The only reader of the words of versions. */
@Injectable()
export class ReadingRepository {
  constructor(private readonly database: DataSource) {}

  version(id: string): Promise<DocumentVersion | null> {
    return this.database.manager.findOneBy(DocumentVersion, { id });
  }

  async documents(ids: readonly string[]): Promise<Map<string, Document>> {
    const rows = await this.database.manager.findBy(Document, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** A version is called as its document, with its number; in addresses as its case. */
  async titles(ids: readonly string[]): Promise<Map<string, Title>> {
    const rows = await this.database.query<{ id: string; name: string; number: number; slug: string }[]>(
      'SELECT v.id, d.name, v.number, d.case_file_id AS slug FROM document_versions v JOIN documents d ON d.id = v.document_id WHERE v.id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name, number, slug }) => [id, { nl: `${name}, versie ${number}`, en: `${name}, version ${number}`, slug }]));
  }

  caseFile(id: string): Promise<CaseFile> {
    return this.database.manager.findOneByOrFail(CaseFile, { id });
  }

  async texts(versionIds: readonly string[]): Promise<Map<string, DocumentText>> {
    const rows = await this.database.manager.findBy(DocumentText, { versionId: In([...versionIds]) });
    return new Map(rows.map((row) => [row.versionId, row]));
  }

  text(versionId: string): Promise<DocumentText | null> {
    return this.database.manager.findOneBy(DocumentText, { versionId });
  }

  parts(versionId: string): Promise<DocumentTextPart[]> {
    return this.database.manager.find(DocumentTextPart, { where: { versionId }, order: { position: 'ASC' } });
  }

  /** Versions of which nobody began to read the words, or where that came to nothing since `before`; oldest first. */
  async left(before: Date, count: number): Promise<string[]> {
    const rows = await this.database.manager
      .createQueryBuilder(DocumentVersion, 'version')
      .leftJoin(DocumentText, 'text', 'text.version_id = version.id')
      .select('version.id', 'id')
      .where('version.destroyed_at IS NULL')
      .andWhere(`((text.version_id IS NULL AND version.created_at < :before) OR (text.state = 'waiting' AND text.changed_at < :before))`, { before })
      .orderBy('version.created_at')
      .limit(count)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
