import { Injectable, type OnModuleInit } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { Reactions, Works, systemActor, type Work } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { Letters, carry, carryPage } from './anchoring';
import { Remark, RemarkAnchor } from './remark.entity';
import { RemarksRepository } from './remarks.repository';

/** An open remark with its place in the nearest earlier version. */
interface Waiting extends RemarkAnchor {
  kind: Remark['kind'];
  own: boolean;
}

/** SQL: open remarks about passages and pages that have no place in version $1 yet, each with the place in the nearest version before it. */
const WAITING = `SELECT DISTINCT ON (r.id) a.remark_id AS "remarkId", a.version_id AS "versionId", a.part, a.at, a.length, a.end_part AS "endPart", r.kind, r.group_id = c.group_id AS own
  FROM document_versions v JOIN documents d ON d.id = v.document_id JOIN case_files c ON c.id = d.case_file_id
  JOIN remarks r ON r.document_id = d.id AND r.parent_id IS NULL AND r.resolved_at IS NULL AND r.deleted_at IS NULL AND ($2::uuid IS NULL OR r.id = $2)
  JOIN remark_anchors a ON a.remark_id = r.id JOIN document_versions e ON e.id = a.version_id AND e.number < v.number
  WHERE v.id = $1 AND NOT EXISTS (SELECT FROM remark_anchors placed WHERE placed.remark_id = r.id AND placed.version_id = v.id)
  ORDER BY r.id, e.number DESC`;

/** Versions after the one that a remark was made at whose words can be read, in their order. */
const LATER = `SELECT v.id FROM remarks r JOIN document_versions made ON made.id = r.version_id JOIN document_versions v ON v.document_id = r.document_id AND v.number > made.number
  JOIN document_texts t ON t.version_id = v.id AND t.state = 'ready' WHERE r.id = $1 ORDER BY v.number`;

/** SQL: the version, unless it was destroyed; held until commit. */
const WHOLE = 'SELECT d.id AS "documentId", d.case_file_id AS "caseFileId" FROM document_versions v JOIN documents d ON d.id = v.document_id WHERE v.id = $1 AND v.destroyed_at IS NULL FOR SHARE OF v';

/** Lets open remarks go along to later versions, when what they are about stands there. */
@Injectable()
export class RemarkCarrier implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly works: Works,
    private readonly reactions: Reactions,
    private readonly remarks: RemarksRepository,
  ) {}

  onModuleInit(): void {
    this.reactions.on('document_version.text_read', 'remarks.carry', ({ payload }) => this.carryTo(payload.versionId));
    this.reactions.on('remark.written', 'remarks.carry_written', ({ payload }) => this.carryOn(payload.remarkId));
    this.reactions.on('remark.reopened', 'remarks.carry_reopened', ({ payload }) => this.carryOn(payload.remarkId));
  }

  /** One remark, to all versions after its own. */
  async carryOn(remarkId: string): Promise<void> {
    for (const { id } of await this.database.query<{ id: string }[]>(LATER, [remarkId])) await this.carryTo(id, remarkId);
  }

  /** All open remarks about earlier versions, or one, to this version. Twice is the same as once. */
  carryTo(versionId: string, remarkId: string | null = null): Promise<void> {
    return this.works.run(systemActor, async (work) => {
      work.asSystem('remarks go along with the passage that they are about');
      const [whole] = await work.manager.query<{ documentId: string; caseFileId: string }[]>(WHOLE, [versionId]);
      const waiting = whole ? await work.manager.query<Waiting[]>(WAITING, [versionId, remarkId]) : [];
      const placed = waiting.length ? await this.place(work, versionId, waiting) : [];
      // The delegation hears of remarks in its own group only.
      if (!placed.some(({ own }) => own)) return work.silently('nobody hears of it who could read it');
      work.record('remark.carried', { ...whole!, versionId }, streamOf('case_documents', whole!.caseFileId), { type: 'document_version', id: versionId });
    });
  }

  private async place(work: Work, versionId: string, waiting: readonly Waiting[]): Promise<Waiting[]> {
    const to = new Letters(await this.remarks.bodies(versionId, work.manager));
    const placed: Waiting[] = [];
    for (const [fromId, remarks] of Map.groupBy(waiting, (one) => one.versionId)) {
      const from = new Letters(await this.remarks.bodies(fromId, work.manager));
      for (const remark of remarks) {
        const anchor = remark.kind === 'page' ? carryPage(from, remark, to) : carry(from, remark, to);
        if (!anchor) continue;
        placed.push(remark);
        await work.manager.createQueryBuilder().insert().into(RemarkAnchor).values({ remarkId: remark.remarkId, versionId, ...anchor, endPart: to.endOf(anchor) }).orIgnore().execute();
      }
    }
    return placed;
  }
}
