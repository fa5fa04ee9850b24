import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Scans, Works, systemActor } from '@leerkring/platform/api';
import { CasesRepository } from './cases.repository';

/** Tells of versions that they were looked at for viruses after they came. */
@Injectable()
export class VersionScans implements OnModuleInit {
  constructor(
    private readonly scans: Scans,
    private readonly works: Works,
    private readonly cases: CasesRepository,
  ) {}

  onModuleInit(): void {
    this.scans.onFound((sha256) => this.tell(sha256));
  }

  private async tell(sha256: string): Promise<void> {
    const versions = await this.cases.versionsWith(sha256);
    if (!versions.length) return;
    await this.works.run(systemActor, async (work) => {
      work.asSystem('whether there is a virus in it is found out later');
      for (const ids of versions) work.record('document_version.scanned', ids, streamOf('case_documents', ids.caseFileId), { type: 'document_version', id: ids.versionId });
    });
  }
}
