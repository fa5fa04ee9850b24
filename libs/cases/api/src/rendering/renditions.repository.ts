import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DocumentVersion } from '../document-version.entity';
import { DocumentRendition } from './rendition.entity';

/** The only reader of versions as PDF. */
@Injectable()
export class RenditionsRepository {
  constructor(private readonly database: DataSource) {}

  version(id: string): Promise<DocumentVersion | null> {
    return this.database.manager.findOneBy(DocumentVersion, { id });
  }

  async of(versionIds: readonly string[]): Promise<Map<string, DocumentRendition>> {
    const rows = await this.database.manager.findBy(DocumentRendition, { versionId: In([...versionIds]) });
    return new Map(rows.map((row) => [row.versionId, row]));
  }

  /** Versions of which nobody began to make one, or where that came to nothing since `before`; oldest first. */
  async left(before: Date, count: number): Promise<DocumentVersion[]> {
    return this.database.manager
      .createQueryBuilder(DocumentVersion, 'version')
      .leftJoin(DocumentRendition, 'made', 'made.version_id = version.id')
      .where('version.destroyed_at IS NULL')
      .andWhere(`version.file_name ~* '\\.(doc[xm]?|od[tsp]|rtf|xls[xm]?|ppt[xm]?)$'`)
      .andWhere(`((made.id IS NULL AND version.created_at < :before) OR (made.state = 'waiting' AND made.changed_at < :before))`, { before })
      .orderBy('version.created_at')
      .limit(count)
      .getMany();
  }
}
