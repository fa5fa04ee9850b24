import type { INestApplicationContext } from '@nestjs/common';
import { CanvasActor, CanvasPiecesService, CanvasSnapshotsService, CaseCourseService, CaseNotesService, CasesService, FindingsService, InfluenceMoment, InfluenceMomentsService, Lesson, LessonsService, MetadataReader, SharingService, TextReader } from '@leerkring/cases/api';
import { Actors, Storage } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { broughtDocument } from './brought-document';
import type { CaseContent } from './content/types';
import { cases, documents } from './content/index';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';
import { termIdsOf } from './seed-terms';
import { SeedWeighings } from './seed-weighings';

const DAY = 24 * 60 * 60 * 1000;

/** Cases whose documents more people may read than their group. */
const wider: Record<string, 'track' | 'network'> = { 'loket-dalfsen': 'track', 'inwonersbudget-zutphen': 'network' };

/** Twelve cases with real small documents in all their versions. */
export class SeedCases {
  private readonly service: CasesService;
  private readonly course: CaseCourseService;
  private readonly notes: CaseNotesService;
  private readonly lessons: LessonsService;
  private readonly storage: Storage;
  private readonly sharing: SharingService;
  private readonly reader: TextReader;
  private readonly looker: MetadataReader;
  private readonly findings: FindingsService;
  private readonly actors: Actors;
  private readonly database: DataSource;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {
    this.service = app.get(CasesService);
    this.course = app.get(CaseCourseService);
    this.notes = app.get(CaseNotesService);
    this.lessons = app.get(LessonsService);
    this.storage = app.get(Storage);
    this.sharing = app.get(SharingService);
    this.reader = app.get(TextReader);
    this.looker = app.get(MetadataReader);
    this.findings = app.get(FindingsService);
    this.actors = app.get(Actors);
    this.database = app.get(DataSource);
  }

  async plant(): Promise<void> {
    for (const content of cases) {
      this.clock.ago(content.minutesAgo);
      const { title, question: keyQuestion, summary } = content;
      const owner = await this.ground.actor(content.owner);
      const caseFile = await this.service.open(owner, { groupId: this.ground.groupId(content.group), title, keyQuestion, summary, clientId: uuid() });
      for (const document of documents.filter((one) => one.case === content.key)) await this.document(caseFile.id, document);
      await this.share(caseFile.id, content);
      this.clock.ago(content.minutesAgo - 60);
      await this.tellMore(caseFile, content);
      await this.write(caseFile.id, content);
      await new SeedWeighings(this.app, this.clock, this.ground).plant(caseFile.id, content.key);
      await this.draw(caseFile.id, content);
      await this.takeSteps(caseFile.id, content);
    }
  }

  private async tellMore({ id, revision }: { id: string; revision: number }, { owner, asked, terms, people = [], moments = [] }: CaseContent): Promise<void> {
    if (!asked) return;
    const named = await Promise.all(people.map(async ({ member, ...person }) => ({ ...person, accountId: member ? (await this.ground.actor(member)).accountId : null })));
    const days = moments.map(({ days, ...moment }) => ({ ...moment, on: this.day(days) }));
    await this.service.update(await this.ground.actor(owner), { id, revision, asked, termIds: await termIdsOf(this.app, terms ?? []), people: named, moments: days });
  }

  private async write(caseFileId: string, { notes = [], lessons = [] }: CaseContent): Promise<void> {
    for (const { by, minutesAgo, body } of notes) {
      this.clock.ago(minutesAgo);
      await this.notes.write(await this.ground.actor(by), { caseFileId, body, clientId: uuid() });
    }
    for (const { by, minutesAgo, ready, ...words } of lessons) {
      this.clock.ago(minutesAgo);
      const actor = await this.ground.actor(by);
      const clientId = uuid();
      await this.lessons.draft(actor, { caseFileId, clientId, ...words });
      const { id } = await this.database.manager.findOneByOrFail(Lesson, { clientId });
      if (ready) await this.lessons.finish(actor, { id, revision: 1 });
    }
  }

  private async draw(caseFileId: string, { canvas }: CaseContent): Promise<void> {
    if (!canvas) return;
    const [pieces, moments, snapshots] = [this.app.get(CanvasPiecesService), this.app.get(InfluenceMomentsService), this.app.get(CanvasSnapshotsService)];
    const actor = await this.ground.actor(canvas.by);
    this.clock.ago(canvas.minutesAgo);
    for (const words of canvas.actors) await pieces.addActor(actor, { caseFileId, clientId: uuid(), words });
    for (const text of canvas.rules) await pieces.addRule(actor, { caseFileId, clientId: uuid(), text });
    const lanes = new Map((await this.database.manager.findBy(CanvasActor, { caseFileId })).map(({ id, name }) => [name, id]));
    const ids = new Map<string, string>();
    for (const { days, untilDays, roles, ...words } of canvas.moments) {
      const involvements = Object.entries(roles).map(([name, role]) => ({ actorId: lanes.get(name)!, role }));
      const clientId = uuid();
      await moments.add(actor, { caseFileId, clientId, words: { ...words, involvements, startsOn: this.day(days), endsOn: untilDays === undefined ? null : this.day(untilDays) } });
      ids.set(words.title, (await this.database.manager.findOneByOrFail(InfluenceMoment, { clientId })).id);
    }
    this.clock.ago(canvas.snapshot.minutesAgo);
    await snapshots.keep(await this.ground.actor(canvas.snapshot.by), { caseFileId, clientId: uuid(), label: canvas.snapshot.label });
    const { title, days } = canvas.later;
    await moments.move(actor, { caseFileId, id: ids.get(title)!, from: this.day(canvas.moments.find((one) => one.title === title)!.days), to: this.day(days) });
  }

  private day(offset: number): string {
    return this.clock.day(offset, '12:00').toISOString().slice(0, 10);
  }

  private async takeSteps(id: string, { steps = [] }: CaseContent): Promise<void> {
    let from: NonNullable<CaseContent['steps']>[number]['to'] = 'open';
    for (const { by, to, minutesAgo, reason = '' } of steps) {
      this.clock.ago(minutesAgo);
      await this.course.move(await this.ground.actor(by), { id, from, to, reason });
      from = to;
    }
  }

  /** The owner proposes, somebody else of the municipality says yes; where there is nobody else the documents stay private. */
  private async share(caseFileId: string, { key, owner, organisation }: (typeof cases)[number]): Promise<void> {
    const proposer = await this.ground.actor(owner);
    const deciderId = documents.some((one) => one.case === key) && (await this.otherPerson(caseFileId, proposer.accountId!));
    if (!deciderId) return;
    // What may be about people was looked for, and may go along: these documents are made up.
    const versionIds = await this.sharing.versionsToShare(proposer, { caseFileId });
    for (const id of versionIds) await Promise.all([this.reader.read(id), this.looker.read(id)]);
    const kept = (await this.findings.check(caseFileId, versionIds)).findings.map(({ key }) => key);
    const input = { kept, caseFileId, audience: 'group', purpose: 'Om samen met de leergroep te lezen en te verbeteren.', endsAt: new Date(Date.now() + 180 * DAY), mayDownload: true };
    const decider = (await this.actors.load(deciderId))!;
    await this.sharing.approve(decider, { id: (await this.sharing.propose(proposer, input)).id });
    const audience = wider[key];
    if (audience) await this.sharing.approve(decider, { id: (await this.sharing.propose(proposer, { ...input, audience, purpose: 'Zodat ook andere gemeenten er hun voordeel mee doen.' })).id });
    // One request waits, so that whoever tries the demo as coordinator has something to decide.
    if (organisation === 'gm1859') await this.sharing.propose(proposer, { ...input, audience: 'network', purpose: 'Andere gemeenten vragen ons vaak naar deze spelregels.' });
  }

  /** A coordinator of the municipality, or else another member of its delegation. */
  private async otherPerson(caseFileId: string, proposerId: string): Promise<string | undefined> {
    const [found] = await this.database.query<{ id: string }[]>(
      `SELECT a.id FROM case_files c JOIN accounts a ON a.organisation_id = c.organisation_id AND a.id <> $2
       LEFT JOIN role_grants r ON r.account_id = a.id AND r.role = 'coordinator'
       LEFT JOIN memberships m ON m.account_id = a.id AND m.group_id = c.group_id AND m.organisation_id = c.organisation_id AND m.ended_at IS NULL
       WHERE c.id = $1 AND num_nonnulls(r.role, m.id) > 0 ORDER BY r.role NULLS LAST, a.id LIMIT 1`,
      [caseFileId, proposerId],
    );
    return found?.id;
  }

  private async document(caseFileId: string, document: (typeof documents)[number]): Promise<void> {
    let documentId: string | undefined;
    for (const [index, version] of document.versions.entries()) {
      this.clock.ago(version.minutesAgo);
      const metadata = { caseFileId, documentId, filename: document.filename, name: document.title, note: version.note };
      const file = await broughtDocument(this.storage, document, index + 1);
      const stored = await this.service.addVersion(await this.ground.actor(version.by), { ...file, metadata });
      documentId = stored.documentId;
    }
  }
}
