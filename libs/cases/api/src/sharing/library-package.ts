import { Injectable } from '@nestjs/common';
import { limits } from '@leerkring/contract';
import { Access, DomainError, RunningDownloads, Scans, Storage, pathPart, untaken, type Actor, type ZipEntry } from '@leerkring/platform/api';
import { CasesService } from '../cases.service';
import { LibraryRepository, type LibraryFilter, type PackedRow } from './library.repository';

/** What the manifest says of a document of the package. */
interface Listed {
  /** Its path in the package; null when it is not in it. */
  file: string | null;
  /** Why it is not. */
  leftOut: 'view_only' | 'virus' | 'held' | null;
  document: string;
  version: number;
  sha256: string;
  bytes: number;
  municipality: string;
  case: string;
  purpose: string;
  sharedUntil: string;
}

/** All documents of a library in one package, with a manifest in front that says what is in it, and of whom it came for what. */
@Injectable()
export class LibraryPackage {
  constructor(
    private readonly repository: LibraryRepository,
    private readonly cases: CasesService,
    private readonly access: Access,
    private readonly storage: Storage,
    private readonly scans: Scans,
    private readonly running: RunningDownloads,
  ) {}

  /**
   * What goes in; asked of the rights of this moment.
   * @throws DomainError LIBRARY_EMPTY, LIBRARY_TOO_LARGE
   */
  async plan(actor: Actor, filter: LibraryFilter): Promise<{ row: PackedRow; listed: Listed }[]> {
    const rows = await this.repository.packed(actor, filter, limits.libraryPackage.files + 1);
    if (!rows.length) throw new DomainError('LIBRARY_EMPTY');
    const scans = await this.scans.of(rows.map(({ sha256 }) => sha256));
    const names = new Set<string>();
    const planned = await Promise.all(
      rows.map(async (row) => {
        const mayFetch = await this.access.can(actor, 'document_version.download', { type: 'document_version', id: row.id });
        const scan = scans.get(row.sha256);
        const leftOut = !mayFetch ? 'view_only' : scan === 'infected' ? 'virus' : scan === 'waiting' ? 'held' : null;
        return { row, leftOut } as const;
      }),
    );
    const bytes = planned.reduce((sum, { row, leftOut }) => sum + (leftOut ? 0 : row.bytes), 0);
    if (rows.length > limits.libraryPackage.files || bytes > limits.libraryPackage.bytes) throw new DomainError('LIBRARY_TOO_LARGE');
    return planned.map(({ row, leftOut }) => ({ row, listed: listedAs(row, leftOut, leftOut ? null : nameIn(names, row)) }));
  }

  /** The files one after another, each only while the right to it holds; `cut` ends all of it when one ends on its way. */
  async *entries(actor: Actor, planned: readonly { row: PackedRow; listed: Listed }[], cut: () => void): AsyncGenerator<ZipEntry> {
    yield { name: 'manifest.json', content: textOf(JSON.stringify(planned.map(({ listed }) => listed), null, 2)) };
    for (const { row, listed } of planned) {
      if (!listed.file) continue;
      const stop = this.running.watch({ actor, permission: 'document_version.download', subject: { type: 'document_version', id: row.id }, cut });
      try {
        const version = await this.cases.download(actor, row.id);
        yield { name: listed.file, content: await this.storage.read(version) };
      } finally {
        stop();
      }
    }
  }
}

async function* textOf(words: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(words);
}

function listedAs(row: PackedRow, leftOut: Listed['leftOut'], file: string | null): Listed {
  const { document, number, sha256, bytes, municipality, caseTitle, purpose, endsAt } = row;
  return { file, leftOut, document, version: number, sha256, bytes, municipality, case: caseTitle, purpose, sharedUntil: endsAt.toISOString() };
}

/** A folder for each municipality and case, and a name that no other one in it has. */
function nameIn(names: Set<string>, { municipality, caseTitle, fileName, number }: PackedRow): string {
  const folder = `${pathPart(municipality)}/${pathPart(caseTitle)}`;
  return untaken(names, (again) => `${folder}/v${number}${again ? `-${again}` : ''} ${pathPart(fileName)}`);
}
