import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Jobs, Reactions, Storage } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { FOLDER } from './attachments.routes';

/** So long somebody may take to write the post that a file is for. */
const LOOSE_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 100;

/** Throws away files that no post has: those of deleted posts, those that were taken out, and those that never came with one. */
@Injectable()
export class AttachmentsSweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly reactions: Reactions,
    private readonly storage: Storage,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('*/10 * * * *', 'sweep-attachments', () => this.sweep());
    this.reactions.on('account.erased', 'discussions.remove-loose-attachments', ({ payload: { accountId } }) => this.removeLooseOf(accountId));
  }

  /** First the bytes, then the row: whatever breaks off in between, a row that is marked is all that can be left, and it is found again. */
  async sweep(): Promise<void> {
    await this.removeLoose();
    let gone: { id: string; uploadId: string }[];
    do {
      gone = await this.database.query(`SELECT id, upload_id AS "uploadId" FROM attachments WHERE removed_at IS NOT NULL ORDER BY removed_at LIMIT ${AT_ONCE}`);
      for (const { id, uploadId } of gone) {
        await this.storage.remove(id);
        await this.storage.removeUpload(FOLDER, uploadId);
      }
      await this.database.query('DELETE FROM attachments WHERE id = ANY($1) AND removed_at IS NOT NULL', [gone.map(({ id }) => id)]);
    } while (gone.length === AT_ONCE);
  }

  private async removeLoose(): Promise<void> {
    const now = this.clock.now();
    const text = 'UPDATE attachments SET removed_at = $1 WHERE post_id IS NULL AND removed_at IS NULL AND created_at < $2';
    await this.database.query(text, [now, new Date(now.getTime() - LOOSE_MS)]);
  }

  private async removeLooseOf(accountId: string): Promise<void> {
    await this.database.query('UPDATE attachments SET removed_at = $1 WHERE post_id IS NULL AND removed_at IS NULL AND uploader_id = $2', [this.clock.now(), accountId]);
  }
}
