import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { CasesService } from '@leerkring/cases/api';
import { Storage } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import { cases, documents } from './content/index';
import { makeDocument } from './documents';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

const mediaTypes = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Twelve cases with real small documents in all their versions. */
export class SeedCases {
  private readonly service: CasesService;
  private readonly storage: Storage;

  constructor(
    app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {
    this.service = app.get(CasesService);
    this.storage = app.get(Storage);
  }

  async plant(): Promise<void> {
    await mkdir(this.storage.incomingOf('documents'), { recursive: true });
    for (const content of cases) {
      this.clock.ago(content.minutesAgo);
      const { title, question: keyQuestion, summary } = content;
      const owner = await this.ground.actor(content.owner);
      const caseFile = await this.service.open(owner, { groupId: this.ground.groupId(content.group), title, keyQuestion, summary, clientId: uuid() });
      for (const document of documents.filter((one) => one.case === content.key)) await this.document(caseFile.id, document);
    }
  }

  private async document(caseFileId: string, document: (typeof documents)[number]): Promise<void> {
    let documentId: string | undefined;
    for (const [index, version] of document.versions.entries()) {
      this.clock.ago(version.minutesAgo);
      const bytes = await makeDocument(document, index + 1);
      const uploadId = uuid().replaceAll('-', '');
      const path = join(this.storage.incomingOf('documents'), uploadId);
      await writeFile(path, bytes);
      const metadata = { caseFileId, documentId, filename: document.filename, name: document.title, filetype: mediaTypes[document.format], note: version.note };
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file = { uploadId, path, bytes: bytes.length, sha256, metadata };
      await this.storage.bring(file);
      const stored = await this.service.addVersion(await this.ground.actor(version.by), file);
      documentId = stored.documentId;
      await rm(path);
    }
  }
}
