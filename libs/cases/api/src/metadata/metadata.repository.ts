import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DocumentVersion } from '../document-version.entity';
import { DocumentMetadata } from './document-metadata.entity';

/** The only reader of what files tell besides their content. */
@Injectable()
export class MetadataRepository {
  constructor(private readonly database: DataSource) {}

  versions(ids: readonly string[]): Promise<DocumentVersion[]> {
    return this.database.manager.find(DocumentVersion, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  async of(versionIds: readonly string[]): Promise<Map<string, DocumentMetadata>> {
    const rows = await this.database.manager.findBy(DocumentMetadata, { versionId: In([...versionIds]) });
    return new Map(rows.map((row) => [row.versionId, row]));
  }

  /** Versions in which nobody began to look, or where that came to nothing since `before`; oldest first. */
  async left(before: Date, count: number): Promise<string[]> {
    const text = `SELECT v.id FROM document_versions v LEFT JOIN document_metadata m ON m.version_id = v.id
      WHERE v.destroyed_at IS NULL AND ((m.version_id IS NULL AND v.created_at < $1) OR (m.state = 'waiting' AND m.changed_at < $1)) ORDER BY v.created_at LIMIT $2`;
    return (await this.database.query<{ id: string }[]>(text, [before, count])).map(({ id }) => id);
  }
}
