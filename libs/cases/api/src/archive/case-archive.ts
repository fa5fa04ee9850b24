import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RunningDownloads, Storage, Works, toHtml, toPdf, type Actor, type ZipEntry } from '@leerkring/platform/api';
import { CaseFile } from '../case-file.entity';
import { CasesService } from '../cases.service';
import { paperOf } from './case-paper';
import type { CaseRecord } from './case-record';
import { CaseRecords, type PackedVersion } from './case-records';

/** A whole case to keep, for its municipality: as a paper, and as an archive that needs nothing of Leerkring to be read. */
@Injectable()
export class CaseArchive {
  constructor(
    private readonly works: Works,
    private readonly records: CaseRecords,
    private readonly cases: CasesService,
    private readonly storage: Storage,
    private readonly running: RunningDownloads,
  ) {}

  /** All there is of a case, asked of the rights of this moment; every time is audited. @throws DomainError NOT_FOUND, FORBIDDEN */
  async record(actor: Actor, id: string): Promise<{ record: CaseRecord; packed: PackedVersion[] }> {
    const caseFile = await this.works.run(actor, async (work) => {
      await work.require('case_file.export', { type: 'case_file', id });
      work.silently('taking a copy is kept in the audit log');
      await work.audit('case_file.export', { type: 'case_file', id });
      return work.manager.findOneByOrFail(CaseFile, { id });
    });
    return this.records.of(actor, caseFile);
  }

  /** The case as a tagged PDF; of its documents only what they are. */
  pdf(record: CaseRecord): Promise<Uint8Array> {
    return toPdf(paperOf(record));
  }

  /** Everything one after another, each document only while the right to it holds; `cut` ends all of it when that ends on its way. */
  async *entries(actor: Actor, { record, packed }: { record: CaseRecord; packed: readonly PackedVersion[] }, cut: () => void): AsyncGenerator<ZipEntry> {
    const sums: string[] = packed.map(({ sha256, file }) => sumOf(sha256, file));
    const paths = new Set(packed.map(({ file }) => file));
    const own = { 'casus.html': toHtml(paperOf(record), paths), 'casus.pdf': await this.pdf(record), 'casus.json': JSON.stringify(record, null, 2) };
    for (const [name, content] of Object.entries(own)) {
      const bytes = Buffer.from(content);
      sums.push(sumOf(createHash('sha256').update(bytes).digest('hex'), name));
      yield { name, content: once(bytes) };
    }
    yield { name: 'SHA256SUMS', content: once(Buffer.from(`${sums.join('\n')}\n`)) };
    for (const { versionId, file } of packed) {
      const stop = this.running.watch({ actor, permission: 'document_version.download', subject: { type: 'document_version', id: versionId }, cut });
      try {
        yield { name: file, content: await this.storage.read(await this.cases.download(actor, versionId)) };
      } finally {
        stop();
      }
    }
  }
}

/** A line that `sha256sum --check` reads. */
const sumOf = (sha256: string, name: string): string => `${sha256}  ${name}`;

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
