import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { DocumentVersion } from '../document-version.entity';
import type { TextState } from '../reading/document-text.entity';
import { ShareFinding } from './share-finding.entity';

/** A version, and how far reading its words, and what it tells besides, is. */
export interface ReadVersion {
  id: string;
  state: TextState;
  metadata: TextState;
}

/** The only reader of what was decided about findings. */
@Injectable()
export class FindingsRepository {
  constructor(private readonly database: DataSource) {}

  async states(versionIds: readonly string[], manager: EntityManager): Promise<ReadVersion[]> {
    const text = `SELECT v.id, coalesce(t.state, 'waiting') AS state, coalesce(m.state, 'waiting') AS metadata
      FROM document_versions v LEFT JOIN document_texts t ON t.version_id = v.id LEFT JOIN document_metadata m ON m.version_id = v.id WHERE v.id = ANY($1) ORDER BY v.id`;
    return manager.query<ReadVersion[]>(text, [versionIds]);
  }

  /** The words of a version, part by part. */
  async parts(versionId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ body: string }[]>('SELECT body FROM document_text_parts WHERE version_id = $1 ORDER BY position', [versionId]);
    return rows.map(({ body }) => body);
  }

  /** Names of everybody who sits in the group of the case. */
  async names(caseFileId: string, manager: EntityManager): Promise<string[]> {
    const text = `SELECT DISTINCT a.name FROM case_files c JOIN memberships m ON m.group_id = c.group_id AND m.ended_at IS NULL JOIN accounts a ON a.id = m.account_id AND a.erased_at IS NULL WHERE c.id = $1`;
    return (await manager.query<{ name: string }[]>(text, [caseFileId])).map(({ name }) => name);
  }

  async versions(ids: readonly string[]): Promise<DocumentVersion[]> {
    return this.database.manager.findBy(DocumentVersion, { id: In([...ids]) });
  }

  async keptBy(shareId: string): Promise<Set<string>> {
    const rows = await this.database.manager.findBy(ShareFinding, { shareId });
    return new Set(rows.map(({ key }) => key));
  }

  get manager(): EntityManager {
    return this.database.manager;
  }
}
