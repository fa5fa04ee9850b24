import { Injectable } from '@nestjs/common';
import { Actors, type Actor } from '@leerkring/platform/api';
import type { DocumentVersion } from '../document-version.entity';
import { RemarksOnVersion } from '../remarks/remarks-on-version';
import { RemarksRepository } from '../remarks/remarks.repository';
import type { RecordedRemark } from './remark-record';

/** Gathers what was said about documents, as far as somebody may read it. */
@Injectable()
export class RemarkRecords {
  constructor(
    private readonly onVersion: RemarksOnVersion,
    private readonly remarks: RemarksRepository,
    private readonly actors: Actors,
  ) {}

  /** Those about one document, each once: at the version that it was made at. */
  async of(actor: Actor, versions: readonly DocumentVersion[]): Promise<RecordedRemark[]> {
    const seen = await Promise.all(versions.map(async (version) => (await this.onVersion.of(actor, version)).map((one) => ({ ...one, version }))));
    const own = seen.flat().filter(({ remark, version }) => remark.versionId === version.id);
    const answers = await this.remarks.answers(own.map(({ remark }) => remark.id));
    const people = await this.actors.people([...new Set([...own.map(({ remark }) => remark), ...[...answers.values()].flat()].map(({ authorId }) => authorId))]);
    const nameOf = (id: string): string | null => people.get(id)?.name ?? null;
    return own.map(({ remark: { id, circle, authorId, createdAt, body, resolvedAt }, place, version }) => ({
      version: version.number,
      quote: place?.quote ?? null,
      circle,
      author: nameOf(authorId),
      writtenAt: createdAt,
      body,
      settled: resolvedAt !== null,
      answers: (answers.get(id) ?? []).map((answer) => ({ author: nameOf(answer.authorId), writtenAt: answer.createdAt, body: answer.body })),
    }));
  }
}
