import { Injectable, type OnModuleInit } from '@nestjs/common';
import { limits, streamOf, type LessonEvents, type SubjectRef } from '@leerkring/contract';
import { Access, DomainError, TakingAlong, Titles, Works, accountIdOf, check, violates, type Actor, type Work } from '@leerkring/platform/api';
import { v7 as uuid } from 'uuid';
import type { CaseFile } from '../case-file.entity';
import { CaseCourseRepository } from '../course/case-course.repository';
import { CaseNote } from './case-note.entity';
import { deleteCaseNote, editCaseNote, writeCaseNote, type DeleteCaseNoteInput, type EditCaseNoteInput, type WriteCaseNoteInput } from './case-note.type';
import { CaseNotesRepository } from './case-notes.repository';

const noteRef = (id: string): SubjectRef => ({ type: 'case_note', id });

/** Notes in cases: its municipality and the facilitators write them, the group reads them. All return the id of the case. */
@Injectable()
export class CaseNotesService implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly titles: Titles,
    private readonly works: Works,
    private readonly along: TakingAlong,
    private readonly cases: CaseCourseRepository,
    private readonly notes: CaseNotesRepository,
  ) {}

  onModuleInit(): void {
    this.access.registerFacts('case_note', (ids, manager) => this.notes.facts(ids, manager));
    this.titles.register('case_note', (ids) => this.notes.titles(ids));
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CASE_NOTES_FULL, EXCERPT_EMPTY, INPUT_INVALID */
  async write(actor: Actor, input: WriteCaseNoteInput): Promise<string> {
    const { caseFileId, body, sessionWords, clientId } = check(writeCaseNote, input);
    const liveSessionId = sessionWords?.liveSessionId ?? null;
    saysSomething(body, liveSessionId);
    try {
      await this.works.run(actor, async (work) => {
        const caseFile = await this.cases.lock(caseFileId, work.manager);
        await work.require('case_note.write', { type: 'case_file', id: caseFileId });
        if ((await this.notes.count(caseFileId, work.manager)) >= limits.caseNotes) throw new DomainError('CASE_NOTES_FULL');
        const id = uuid();
        await work.manager.insert(CaseNote, { id, caseFileId, authorId: accountIdOf(actor), clientId, body, liveSessionId, createdAt: work.now, editedAt: null, deletedAt: null });
        this.tell(work, 'case_note.written', caseFile!, id);
        if (sessionWords) await this.along.keep(work, { from: { type: 'live_session', id: sessionWords.liveSessionId }, by: noteRef(id), ids: sessionWords.messageIds });
      });
    } catch (error) {
      if (!violates(error, 'uq_case_notes_author_id_client_id')) throw error;
    }
    return caseFileId;
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  edit(actor: Actor, input: EditCaseNoteInput): Promise<string> {
    const { id, body } = check(editCaseNote, input);
    return this.inCase(actor, id, async (work, caseFile, { liveSessionId }) => {
      await work.require('case_note.edit', noteRef(id));
      saysSomething(body, liveSessionId);
      await work.manager.update(CaseNote, { id }, { body, editedAt: work.now });
      this.tell(work, 'case_note.edited', caseFile, id);
    });
  }

  /** Takes the words of an own note away; that there was one stays to be seen. @throws DomainError NOT_FOUND, FORBIDDEN */
  delete(actor: Actor, input: DeleteCaseNoteInput): Promise<string> {
    const { id } = check(deleteCaseNote, input);
    return this.inCase(actor, id, async (work, caseFile) => {
      await work.require('case_note.delete', noteRef(id));
      await this.empty(work, caseFile, id);
    });
  }

  /** Takes the words of all notes of somebody away. Returns how many there were. */
  async forget(work: Work, authorId: string): Promise<number> {
    const notes = await this.notes.standingOf(authorId, work.manager);
    for (const { id, caseFileId } of notes) await this.empty(work, (await this.cases.lock(caseFileId, work.manager))!, id);
    return notes.length;
  }

  private async empty(work: Work, caseFile: CaseFile, id: string): Promise<void> {
    await work.manager.update(CaseNote, { id }, { body: '', deletedAt: work.now });
    this.tell(work, 'case_note.deleted', caseFile, id);
  }

  /** The case of a note is held until commit, so that notes of one case change one after another. */
  private inCase(actor: Actor, id: string, act: (work: Work, caseFile: CaseFile, note: CaseNote) => Promise<void>): Promise<string> {
    return this.works.run(actor, async (work) => {
      const note = await this.notes.find(id, work.manager);
      const caseFile = note && (await this.cases.lock(note.caseFileId, work.manager));
      if (!caseFile) throw new DomainError('NOT_FOUND');
      await act(work, caseFile, note);
      return caseFile.id;
    });
  }

  private tell(work: Work, name: Extract<keyof LessonEvents, `case_note.${string}`>, { id: caseFileId, groupId }: CaseFile, caseNoteId: string): void {
    work.record(name, { caseFileId, caseNoteId }, streamOf('case_file', caseFileId), noteRef(caseNoteId));
    work.hintGroup(groupId, streamOf('case_file', caseFileId));
  }
}

/** A note without own words is one that takes words of a session along. */
function saysSomething(body: string, liveSessionId: string | null): void {
  if (!body && !liveSessionId) throw new DomainError('INPUT_INVALID', { fields: { body: 'too_short' } });
}
