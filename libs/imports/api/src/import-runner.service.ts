import { Injectable } from '@nestjs/common';
import { platformSubject, streamOf, type SubjectRef } from '@leerkring/contract';
import { Access, Actors, Jobs, Works, systemActor, type Work } from '@leerkring/platform/api';
import { Import } from './import.entity';
import { ImportTrials, type ReadLines } from './import-trials.service';
import { ImportsRepository } from './imports.repository';

export const RUN_IMPORT = 'run-import';
/** Lines in one commit. */
const AT_ONCE = 200;

/** Brings the lines of an import in, some hundreds in each commit: one that is cut off goes on where it was. */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly actors: Actors,
    private readonly repository: ImportsRepository,
    private readonly trials: ImportTrials,
    private readonly jobs: Jobs,
  ) {}

  /** Says, while the app starts, how imports run, and sees to those that were cut off. */
  register(): void {
    this.jobs.on<{ importId: string }>(RUN_IMPORT, ({ importId }) => this.run(importId));
    this.jobs.every('*/10 * * * *', 'find-left-imports', async () => {
      for (const importId of await this.repository.running()) await this.jobs.add(RUN_IMPORT, { importId });
    });
  }

  /** Brings in what is left of an import; of one that does not run, nothing. */
  async run(importId: string): Promise<void> {
    const imported = await this.repository.byId(importId);
    if (imported?.state !== 'running') return;
    const lines = await this.trials.read(imported);
    while (await this.step(imported, lines)) continue;
  }

  /** Brings some lines in, with the rights that whoever began it has at this moment. Returns whether there are more. */
  private async step(imported: Import, { good }: ReadLines): Promise<boolean> {
    const { id, kind, begunById } = imported;
    const person = begunById ? await this.actors.load(begunById) : systemActor;
    const allowed = person && (!begunById || (await this.access.can(person, 'import.run', platformSubject)));
    if (!allowed) return this.stop(id);
    return this.works.run(person, async (work) => {
      if (begunById) await work.require('import.run', platformSubject);
      else work.asSystem('an operator brings it in');
      await this.repository.onlyOne(kind, work.manager);
      const now = await this.repository.lock(id, work.manager);
      if (now?.state !== 'running') {
        work.silently('another run was first, or it was taken away');
        return false;
      }
      const lines = good.slice(now.done, now.done + AT_ONCE);
      const plans = lines.length ? await this.trials.of(kind).keep(work, lines.map(({ row }) => row)) : [];
      const [counts, faulty] = [{ ...now.counts }, [...now.faulty]];
      for (const [index, plan] of plans.entries()) {
        if ('reason' in plan) faulty.push({ line: lines[index]!.line, cells: lines[index]!.cells, reasons: [plan.reason] });
        else counts[plan.outcome] += 1;
      }
      const done = now.done + lines.length;
      const more = done < good.length;
      await work.manager.update(Import, { id }, { done, counts, faulty, ...(!more && finished(imported)) });
      await this.tell(work, imported, more);
      return more;
    });
  }

  private async tell(work: Work, { id, begunById }: Import, more: boolean): Promise<void> {
    if (begunById) work.record('import.advanced', { importId: id }, streamOf('account', begunById), subject(id));
    else work.silently('the operator reads it on the screen');
    if (!more) await work.audit('import.run', subject(id));
  }

  private async stop(id: string): Promise<false> {
    await this.works.run(systemActor, async (work) => {
      work.asSystem('whoever began it may no longer');
      work.silently('nobody is left to tell');
      await work.manager.update(Import, { id, state: 'running' }, { state: 'stopped' });
    });
    return false;
  }
}

const subject = (id: string): SubjectRef => ({ type: 'import', id });

/** Of a file that was brought in only the headings stay, for the lines that stayed behind. */
function finished({ sheets, sheet }: Import): Pick<Import, 'state' | 'sheets' | 'sheet'> {
  const { name, rows } = sheets[sheet]!;
  return { state: 'finished', sheets: [{ name, rows: rows.slice(0, 1), cut: false }], sheet: 0 };
}
