import { describe, expect, it } from '@jest/globals';
import type { NewsEvent } from '@leerkring/contract';
import { aClient, aNewsEvent } from '@leerkring/platform/web/testing';
import { CaseFileQuery, type CaseFileData } from './cases.queries';
import { keeperOf } from './cases.live';
import { aCaseFile, aDocument, aLesson, aNote, aVersion, aWeighingRow } from './testing';

const old = aCaseFile();
const variables = { id: old.id, language: 'nl' as const };

/** A client that knows the old case, and a server that has the fresh one. */
function known(fresh: CaseFileData) {
  const asked: string[] = [];
  const client = aClient({ CaseFile: () => ({ data: { caseFile: fresh, asked: asked.push('CaseFile') } }) });
  client.writeQuery({ query: CaseFileQuery, variables, data: { caseFile: old } });
  const keeper = keeperOf(client, variables);
  const shown = () => client.readQuery({ query: CaseFileQuery, variables })?.caseFile;
  return { client, asked, keeper, shown };
}

/** Old state + news = fresh state, also when the news comes twice. */
async function expectFresh(event: NewsEvent, fresh: CaseFileData): Promise<void> {
  const { keeper, shown } = known(fresh);
  for (let times = 0; times < 2; times++) {
    await keeper.apply(event);
    expect(shown()).toEqual(fresh);
  }
}

const ids = { caseFileId: old.id, documentId: 'document-1', versionId: 'version-2' };

describe('news of a case', () => {
  it('document_version.added brings the new version', async () => {
    const fresh = aCaseFile({ head: 1, documents: [aDocument({ versions: [aVersion({ number: 2, note: 'Loten erbij' }), aVersion()] })] });
    await expectFresh(aNewsEvent('document_version.added', ids), fresh);
  });

  it('document_version.added brings the first version of a new document', async () => {
    const added = aDocument({ id: 'document-2', name: 'Verslag.pdf', versions: [aVersion({ id: 'version-9' })] });
    const fresh = aCaseFile({ head: 1, documents: [aDocument(), added] });
    await expectFresh(aNewsEvent('document_version.added', { ...ids, documentId: 'document-2', versionId: 'version-9' }), fresh);
  });

  it('case_file.updated brings the new words', async () => {
    const fresh = aCaseFile({ head: 1, title: 'Wie kiest?', keyQuestion: 'Mag loten?', summary: '' });
    await expectFresh(aNewsEvent('case_file.updated', { caseFileId: old.id }), fresh);
  });

  it('case_file.moved brings the new state and what can be done now', async () => {
    const fresh = aCaseFile({ head: 1, state: 'closed', viewerCan: ['case_file.settle'] });
    await expectFresh(aNewsEvent('case_file.moved', { caseFileId: old.id, from: 'in_progress', to: 'closed' }), fresh);
  });

  it('case_file.handed_over brings the new contact, or none', async () => {
    await expectFresh(aNewsEvent('case_file.handed_over', { caseFileId: old.id, contactId: null }), aCaseFile({ head: 1, contact: null }));
  });

  it.each(['case_note.written', 'case_note.edited', 'case_note.deleted'] as const)('%s brings the notes as they are now', async (name) => {
    await expectFresh(aNewsEvent(name, { caseFileId: old.id, caseNoteId: 'note-1' }), aCaseFile({ head: 1, notes: [aNote({ id: 'note-2', body: 'Nieuw' }), aNote({ body: '', deletedAt: '2026-11-18T09:00:00.000Z' })] }));
  });

  it.each(['lesson.drafted', 'lesson.changed', 'lesson.finished', 'lesson.reopened', 'lesson.removed'] as const)('%s brings the lessons as they are now', async (name) => {
    await expectFresh(aNewsEvent(name, { caseFileId: old.id, lessonId: 'lesson-1' }), aCaseFile({ head: 1, lessons: [aLesson({ id: 'lesson-2', readyAt: '2026-11-18T09:00:00.000Z' })] }));
  });

  it.each(['weighing.drafted', 'weighing.changed', 'weighing.removed'] as const)('%s brings the weighing frameworks as they are now', async (name) => {
    await expectFresh(aNewsEvent(name, { caseFileId: old.id, weighingId: 'weighing-1' }), aCaseFile({ head: 1, weighings: [aWeighingRow({ leaders: ['raad'] })] }));
  });

  it.each(['weighing.laid_before', 'weighing.settled'] as const)('%s brings where their versions stand', async (name) => {
    await expectFresh(aNewsEvent(name, { caseFileId: old.id, weighingId: 'weighing-1', versionId: 'v' }), aCaseFile({ head: 1, weighings: [aWeighingRow({ versions: [] })] }));
  });

  it('is fetched once for a whole frame, and not at all for a version that is shown already', async () => {
    const { keeper, asked } = known(old);
    await Promise.all([1, 2, 3].map((number) => keeper.apply(aNewsEvent('document_version.added', { ...ids, versionId: `other-${number}` }))));
    expect(asked).toEqual(['CaseFile']);
    await keeper.apply(aNewsEvent('document_version.added', { ...ids, versionId: 'version-1' }));
    expect(asked).toEqual(['CaseFile']);
  });
});
