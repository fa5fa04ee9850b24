import { Injectable } from '@nestjs/common';
import { Actors, Clock, Scans, pathPart, untaken, type Actor } from '@leerkring/platform/api';
import { TermsLoader } from '@leerkring/tracks/api';
import { DataSource } from 'typeorm';
import type { CaseFile } from '../case-file.entity';
import { CasesRepository } from '../cases.repository';
import { CaseCourseRepository } from '../course/case-course.repository';
import type { CaseChange } from '../course/case-change.entity';
import type { Document } from '../document.entity';
import type { DocumentVersion } from '../document-version.entity';
import { LessonsRepository } from '../lessons/lessons.repository';
import { CaseNotesRepository } from '../notes/case-notes.repository';
import { SharingRepository } from '../sharing/sharing.repository';
import { CanvasRecords } from './canvas-records';
import type { CaseRecord, RecordedVersion } from './case-record';
import type { RecordedRemark } from './remark-record';
import { RemarkRecords } from './remark-records';
import { WeighingRecords } from './weighing-records';

/** A version of which the file goes along. */
export interface PackedVersion {
  versionId: string;
  file: string;
  sha256: string;
}

interface RemarkedDocument {
  document: Document;
  versions: DocumentVersion[];
  remarks: RecordedRemark[];
}

/** Gathers all there is of a case, of its documents what somebody may read. */
@Injectable()
export class CaseRecords {
  constructor(
    private readonly database: DataSource,
    private readonly cases: CasesRepository,
    private readonly course: CaseCourseRepository,
    private readonly notes: CaseNotesRepository,
    private readonly lessons: LessonsRepository,
    private readonly canvases: CanvasRecords,
    private readonly weighings: WeighingRecords,
    private readonly sharing: SharingRepository,
    private readonly remarks: RemarkRecords,
    private readonly scans: Scans,
    private readonly actors: Actors,
    private readonly terms: TermsLoader,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, caseFile: CaseFile): Promise<{ record: CaseRecord; packed: PackedVersion[] }> {
    const { id, title, keyQuestion, summary, asked, state, createdAt, moments } = caseFile;
    const [[place], changes, notes, lessons, canvases, weighings, labels, documents] = await Promise.all([
      this.database.query<[{ municipality: string; group: string }]>('SELECT o.name AS municipality, g.name AS "group" FROM organisations o, groups g WHERE o.id = $1 AND g.id = $2', [caseFile.organisationId, caseFile.groupId]),
      this.course.changes([id]).then((found) => (found.get(id) ?? []).toReversed()),
      this.notes.ofCases([id]).then((found) => (found.get(id) ?? []).filter(({ deletedAt }) => !deletedAt).toReversed()),
      this.lessons.ofCases([id]).then((found) => found.get(id) ?? []),
      this.canvases.of(id),
      this.weighings.of(id),
      this.cases.termIds([id]).then((found) => this.terms.loadAll(found.get(id) ?? [])),
      this.documents(actor, id),
    ]);
    const people = await this.names([caseFile, ...changes, ...notes, ...lessons, ...documents.flatMap(({ versions }) => versions), ...caseFile.people]);
    const nameOf = (accountId: string | null): string | null => (accountId ? (people.get(accountId) ?? null) : null);
    const { recorded, packed } = await this.recorded(documents, nameOf);
    const record: CaseRecord = {
      format: 'leerkring-case',
      formatVersion: 1,
      id,
      exportedAt: this.clock.now(),
      title,
      keyQuestion,
      summary,
      asked,
      ...place,
      contact: nameOf(caseFile.contactId),
      state,
      openedAt: createdAt,
      labels: labels.map(({ nameNl }) => nameNl),
      people: caseFile.people.map(({ function: held, description, accountId }) => ({ function: held, description, name: nameOf(accountId) })),
      moments,
      notes: notes.map(({ authorId, createdAt: writtenAt, body, liveSessionId }) => ({ author: nameOf(authorId), writtenAt, body, withWordsOfSession: liveSessionId !== null })),
      lessons: lessons.map(({ wordsById, readyAt, liveSessionId, kind, title: lesson, situation, action, effect }) => ({ kind, title: lesson, situation, action, effect, author: nameOf(wordsById), ready: readyAt !== null, withWordsOfSession: liveSessionId !== null })),
      ...canvases,
      weighings,
      documents: recorded,
      history: changes.map((change) => stepOf(change, nameOf)),
    };
    return { record, packed };
  }

  private async documents(actor: Actor, caseFileId: string): Promise<RemarkedDocument[]> {
    const documents = (await this.sharing.documents([caseFileId], actor)).get(caseFileId) ?? [];
    const versions = await this.sharing.versions(documents.map(({ id }) => id), actor);
    return Promise.all(
      documents.map(async (document) => {
        const own = (versions.get(document.id) ?? []).toReversed();
        return { document, versions: own, remarks: await this.remarks.of(actor, own) };
      }),
    );
  }

  /** The names of everybody whom these rows tell of. */
  private async names(rows: readonly object[]): Promise<Map<string, string>> {
    const ids = rows.flatMap((row) => Object.entries(row).flatMap(([key, value]) => (/^(authorId|contactId|wordsById|madeById|fromContactId|toContactId|accountId)$/.test(key) && value ? [value as string] : [])));
    return new Map([...(await this.actors.people([...new Set(ids)]))].map(([id, { name }]) => [id, name]));
  }

  private async recorded(all: readonly RemarkedDocument[], nameOf: (id: string | null) => string | null) {
    const scans = await this.scans.of(all.flatMap(({ versions }) => versions.map(({ sha256 }) => sha256)));
    const packed: PackedVersion[] = [];
    const taken = new Set<string>();
    const recorded = all.map(({ document, versions, remarks }) => {
      const folder = untaken(taken, (again) => `documenten/${pathPart(document.name)}${again ? ` (${again + 1})` : ''}`);
      return { id: document.id, name: document.name, versions: versions.map((version) => entry(folder, version)), remarks };
    });
    return { recorded, packed };

    function entry(folder: string, version: DocumentVersion): RecordedVersion {
      const { number, fileName, note, classification, bytes, sha256, authorId, createdAt, destroyedAt, destroyedReason } = version;
      const scan = scans.get(sha256);
      const leftOut = destroyedAt ? 'destroyed' : scan === 'infected' ? 'virus' : scan === 'waiting' ? 'held' : null;
      const file = leftOut ? null : `${folder}/v${number} ${pathPart(fileName)}`;
      if (file) packed.push({ versionId: version.id, file, sha256 });
      return { number, file, leftOut, fileName, note, classification, bytes, sha256, author: nameOf(authorId), addedAt: createdAt, destroyedAt, destroyedReason };
    }
  }
}

function stepOf(change: CaseChange, nameOf: (id: string | null) => string | null): CaseRecord['history'][number] {
  const { madeAt: at, madeById, reason, fromState, toState, fromContactId, toContactId } = change;
  const by = nameOf(madeById);
  return toState ? { at, by, of: 'state', from: fromState, to: toState, reason } : { at, by, of: 'contact', from: nameOf(fromContactId), to: nameOf(toContactId), reason };
}
