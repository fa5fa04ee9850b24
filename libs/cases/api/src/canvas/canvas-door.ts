import { Injectable } from '@nestjs/common';
import { streamOf } from '@leerkring/contract';
import { DomainError, Works, violates, type Actor, type Work } from '@leerkring/platform/api';
import type { CaseFile } from '../case-file.entity';
import { CaseCourseRepository } from '../course/case-course.repository';

/** The one way to write on a canvas: its case is held until commit, so that whoever comes second sees what the first one did. */
@Injectable()
export class CanvasDoor {
  constructor(
    private readonly works: Works,
    private readonly cases: CaseCourseRepository,
  ) {}

  /** Returns the id of the case. @throws DomainError NOT_FOUND, FORBIDDEN, and what `act` throws */
  async pass(actor: Actor, caseFileId: string, act: (work: Work, caseFile: CaseFile) => Promise<void>): Promise<string> {
    await this.works.run(actor, async (work) => {
      const caseFile = await this.cases.lock(caseFileId, work.manager);
      await work.require('canvas.arrange', { type: 'case_file', id: caseFileId });
      await act(work, caseFile!);
    });
    return caseFileId;
  }

  /** As `pass`, for something new: what was sent twice is stored once. */
  async passOnce(actor: Actor, caseFileId: string, table: string, act: (work: Work, caseFile: CaseFile) => Promise<void>): Promise<string> {
    try {
      await this.pass(actor, caseFileId, act);
    } catch (error) {
      if (!violates(error, `uq_${table}_case_file_id_client_id`)) throw error;
    }
    return caseFileId;
  }
}

/** The canvas is another: readers ask for it. */
export function tellChange(work: Work, { id: caseFileId, groupId }: CaseFile): void {
  work.record('canvas.changed', { caseFileId }, streamOf('case_file', caseFileId), { type: 'case_file', id: caseFileId });
  work.hintGroup(groupId, streamOf('case_file', caseFileId));
}

/**
 * What the actor saw is what stands; what is gone counts as changed, for it was there when they began.
 * @throws DomainError CANVAS_CHANGED
 */
export function requireSeen<P extends { revision: number }>(piece: P | null, revision: number): asserts piece is P {
  if (piece?.revision !== revision) throw new DomainError('CANVAS_CHANGED');
}
