import { get } from 'node:http';
import type { RemarkCircle, ShareAudience } from '@leerkring/contract';
import { v7 as uuid } from 'uuid';
import { uploadTo, type Caller, type TestApp } from '@leerkring/platform/api/testing';

/** A municipality of its own, so that a second delegate decides and nothing of another spec is in anybody's boxes: those of the register may all have cases by now. */
export async function aQuietMunicipality(app: TestApp): Promise<string> {
  const id = uuid();
  await app.database.query("INSERT INTO organisations (id, kind, name, search_name) VALUES ($1, 'municipality', $2, $2)", [id, `gemeente ${id}`]);
  return id;
}

/** A case that this member opens in the group for the own municipality. */
export async function aCaseFile(app: TestApp, group: { id: string }, member: Caller, title = 'Wie beslist over het dorpsbudget?'): Promise<{ id: string; title: string }> {
  const input = { groupId: group.id, title, keyQuestion: 'Hoe geven we dorpen zeggenschap?', clientId: uuid() };
  const { openCaseFile } = await app.ask<{ openCaseFile: { caseFile: { id: string; title: string } } }>(
    'mutation ($input: OpenCaseFileInput!) { openCaseFile(input: $input) { caseFile { id title } } }',
    { input },
    member,
  );
  return openCaseFile.caseFile;
}

const LESSONS = '{ caseFile { lessons { id revision } } }';

/** A lesson that this person writes down with a case; ready unless wished otherwise. Returns its id. */
export async function aLesson(app: TestApp, caseFile: { id: string }, author: Caller, wishes: { ready?: boolean; title?: string } = {}): Promise<string> {
  const { ready = true, title = 'Loot de beslissers' } = wishes;
  const input = { caseFileId: caseFile.id, kind: 'success_factor', title, situation: 'Steeds dezelfde mensen.', action: 'Er werd geloot.', effect: 'Er kwamen nieuwe mensen.', clientId: uuid() };
  const answer = await app.ask<{ draftLesson: { caseFile: { lessons: { id: string; revision: number }[] } } }>(`mutation ($input: DraftLessonInput!) { draftLesson(input: $input) ${LESSONS} }`, { input }, author);
  const { id, revision } = answer.draftLesson.caseFile.lessons.at(-1)!;
  if (ready) await app.ask(`mutation ($input: FinishLessonInput!) { finishLesson(input: $input) ${LESSONS} }`, { input: { id, revision } }, author);
  return id;
}

/** A weighing framework by this person: two criteria, two options, a score, and a version of that. */
export async function aWeighing(app: TestApp, caseFile: { id: string }, author: Caller): Promise<{ id: string; versionId: string }> {
  const ask = <T>(name: string, input: string, given: object, of = 'weighing { id }') => app.ask<Record<string, T>>(`mutation ($input: ${input}!) { ${name}(input: $input) { ${of} } }`, { input: given }, author);
  const words = { caseFileId: caseFile.id, title: 'Wie beslist er mee?', question: 'Welke vorm past bij onze dorpen?', clientId: uuid() };
  const { id: weighingId } = (await ask<{ weighing: { id: string } }>('draftWeighing', 'DraftWeighingInput', words)).draftWeighing!.weighing;
  for (const name of ['Draagvlak', 'Kosten']) await ask('addWeighingCriterion', 'AddWeighingCriterionInput', { weighingId, name, weight: 3, clientId: uuid() });
  for (const name of ['Loten', 'De raad kiest']) await ask('addWeighingOption', 'AddWeighingOptionInput', { weighingId, name, clientId: uuid() });
  const { weighing } = await app.ask<{ weighing: { criteria: { id: string }[]; options: { id: string }[] } }>('query ($id: ID!) { weighing(id: $id) { criteria { id } options { id } } }', { id: weighingId }, author);
  await ask('scoreWeighing', 'ScoreWeighingInput', { criterionId: weighing.criteria[0]!.id, optionId: weighing.options[0]!.id, revision: 0, score: 4, reason: 'Iedereen maakt kans.' });
  const kept = await ask<{ weighing: { versions: { id: string }[] } }>('keepWeighing', 'KeepWeighingInput', { weighingId, label: 'Eerste', clientId: uuid() }, 'weighing { versions { id } }');
  return { id: weighingId, versionId: kept.keepWeighing!.weighing.versions[0]!.id };
}

/** A canvas with one actor who decides on one evening, and a snapshot of it. */
export async function aCanvas(app: TestApp, { id: caseFileId }: { id: string }, author: Caller, name = 'Dorpsraad'): Promise<void> {
  const send = (verb: string, type: string, input: object) => app.ask<Record<string, { caseFile: { canvas: { actors: { id: string }[] } } }>>(`mutation ($input: ${type}!) { ${verb}(input: $input) { caseFile { canvas { actors { id } } } } }`, { input: { caseFileId, clientId: uuid(), ...input } }, author);
  const { addCanvasActor } = await send('addCanvasActor', 'AddCanvasActorInput', { words: { name, kind: 'residents' } });
  const involvements = [{ actorId: addCanvasActor!.caseFile.canvas.actors.at(-1)!.id, role: 'decides' }];
  await send('addInfluenceMoment', 'AddInfluenceMomentInput', { words: { title: 'Avond in het dorpshuis', startsOn: '2026-12-03', influence: 'De regels', involvements } });
  await send('keepCanvasSnapshot', 'KeepCanvasSnapshotInput', { label: 'Zoals het was' });
}

interface ShareWishes {
  caseFileId: string;
  /** Left out: all documents of the case. */
  versionId?: string;
  audience?: ShareAudience;
  groupId?: string;
  purpose?: string;
  endsAt?: Date;
  mayDownload?: boolean;
}

/** A share request by this person, for a year unless wished. Returns its id. */
export async function aShareRequest(app: TestApp, proposer: Caller, wishes: ShareWishes): Promise<string> {
  // What may be about people in it is looked for first, so its words must have been read.
  await app.settle();
  const endsAt = new Date(app.clock.now().getTime() + 365 * 24 * 60 * 60 * 1000);
  const input = { audience: 'group', purpose: 'Om samen te lezen', endsAt, ...wishes };
  const query = 'mutation ($input: ProposeShareInput!) { proposeShare(input: $input) { share { id } } }';
  return (await app.ask<{ proposeShare: { share: { id: string } } }>(query, { input }, proposer)).proposeShare.share.id;
}

/** A share request that somebody else approved. Returns its id. */
export async function aShare(app: TestApp, { proposer, decider, ...wishes }: ShareWishes & { proposer: Caller; decider: Caller }): Promise<string> {
  const id = await aShareRequest(app, proposer, wishes);
  await app.ask('mutation ($input: ApproveShareInput!) { approveShare(input: $input) { share { id } } }', { input: { id } }, decider);
  return id;
}

interface RemarkWishes {
  groupId: string;
  /** The group, unless wished. */
  circle?: RemarkCircle;
  body: string;
  place?: { part: number; at: number; quote?: string };
  clientId?: string;
}

/** A remark by this person about a version whose words were read. Returns its id. */
export async function aRemark(app: TestApp, versionId: string, author: Caller, wishes: RemarkWishes): Promise<string> {
  const input = { versionId, circle: 'group', clientId: uuid(), ...wishes };
  type Written = { writeRemark: { documentVersion: { remarks: { remark: { id: string; body: string } }[] } } };
  const { writeRemark } = await app.ask<Written>('mutation ($input: WriteRemarkInput!) { writeRemark(input: $input) { documentVersion { remarks { remark { id body } } } } }', { input }, author);
  return writeRemark.documentVersion.remarks.findLast(({ remark }) => remark.body === input.body)!.remark.id;
}

/** Uploads these bytes as a document of a case, in one go. Returns the last answer of the server. */
export function upload(app: TestApp, as: Caller, metadata: Record<string, string>, bytes: Uint8Array): Promise<Response> {
  return uploadTo(app, '/files', as, metadata, bytes);
}

/** Begins to fetch a version and reads no further than its beginning; `end` lets it go on and tells how it ended. */
export function aDownload(app: TestApp, versionId: string, as: { cookie: string }): Promise<{ end: () => Promise<{ whole: boolean; bytes: number }> }> {
  return new Promise((resolve, reject) => {
    get(`${app.url}/files/${versionId}`, { headers: { cookie: as.cookie } }, (response) => {
      let bytes = 0;
      response.once('data', (chunk: Buffer) => {
        bytes += chunk.length;
        response.pause();
        const end = (): Promise<{ whole: boolean; bytes: number }> =>
          new Promise((ended) => {
            response.on('data', (more: Buffer) => void (bytes += more.length));
            response.on('close', () => ended({ whole: response.complete, bytes }));
            response.on('error', () => undefined);
            response.resume();
          });
        resolve({ end });
      });
    }).on('error', reject);
  });
}
