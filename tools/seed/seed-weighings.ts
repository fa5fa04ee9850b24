import type { INestApplicationContext } from '@nestjs/common';
import { type Weighing, WeighingCriterion, WeighingOption, WeighingService, WeighingTableService, WeighingVersion, WeighingVersionsService, WeighingVoice } from '@leerkring/cases/api';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { weighings } from './content/index';
import type { WeighingContent } from './content/types';
import type { SeedClock } from './seed-clock';
import type { Ground } from './seed-ground';

/** Weighing frameworks of cases, with versions that the group said something about. */
export class SeedWeighings {
  private readonly service: WeighingService;
  private readonly table: WeighingTableService;
  private readonly versions: WeighingVersionsService;
  private readonly database: DataSource;

  constructor(
    app: INestApplicationContext,
    private readonly clock: SeedClock,
    private readonly ground: Ground,
  ) {
    this.service = app.get(WeighingService);
    this.table = app.get(WeighingTableService);
    this.versions = app.get(WeighingVersionsService);
    this.database = app.get(DataSource);
  }

  /** Those of one case, as far as its members came with it. */
  async plant(caseFileId: string, caseKey: string): Promise<void> {
    for (const content of weighings.filter((one) => one.case === caseKey)) {
      this.clock.ago(content.minutesAgo);
      const { title, question } = content;
      const weighing = await this.service.draft(await this.ground.actor(content.by), { caseFileId, title, question, clientId: uuid() });
      const [first, ...later] = content.versions;
      await this.fill(weighing, content, false);
      await this.version(weighing, first!);
      this.clock.ago(content.versions[1]?.minutesAgo ?? content.minutesAgo);
      await this.fill(weighing, content, true);
      for (const version of later) await this.version(weighing, version);
    }
  }

  /** Puts in what is not there yet; what came later only when it is asked for. */
  private async fill({ id: weighingId }: Weighing, { by, criteria, options, scores, later }: WeighingContent, all: boolean): Promise<void> {
    const actor = await this.ground.actor(by);
    for (const { key: _, ...words } of all ? [] : criteria) {
      const weight = criteria.find(({ key }) => key === later.weight.criterion)?.name === words.name ? later.weight.before : words.weight;
      await this.table.addCriterion(actor, { weighingId, ...words, weight, clientId: uuid() });
    }
    for (const { key, ...words } of options) if ((key === later.option) === all) await this.table.addOption(actor, { weighingId, ...words, clientId: uuid() });
    const criterionOf = async (key: string) => this.database.manager.findOneByOrFail(WeighingCriterion, { weighingId, name: criteria.find((one) => one.key === key)!.name });
    for (const [criterion, option, score, reason, person] of scores) {
      if ((option === later.option) !== all) continue;
      const { id: optionId } = await this.database.manager.findOneByOrFail(WeighingOption, { weighingId, name: options.find((one) => one.key === option)!.name });
      await this.table.score(await this.ground.actor(person), { criterionId: (await criterionOf(criterion)).id, optionId, revision: 0, score, reason });
    }
    if (!all) return;
    const { id, revision, name, explanation } = await criterionOf(later.weight.criterion);
    await this.table.changeCriterion(actor, { id, revision, name, explanation, weight: criteria.find(({ key }) => key === later.weight.criterion)!.weight });
  }

  private async version({ id: weighingId }: Weighing, { label, note, by, minutesAgo, voices, settled }: WeighingContent['versions'][number]): Promise<void> {
    this.clock.ago(minutesAgo);
    const [actor, clientId] = [await this.ground.actor(by), uuid()];
    await this.versions.keep(actor, { weighingId, label, note, clientId });
    const { id: versionId } = await this.database.manager.findOneByOrFail(WeighingVersion, { clientId });
    await this.versions.layBefore(actor, { versionId });
    for (const { by: person, minutesAgo: ago, ...said } of voices) {
      this.clock.ago(ago);
      await this.versions.answer(await this.ground.actor(person), { versionId, ...said, clientId: uuid() });
    }
    if (!settled) return;
    this.clock.ago(settled.minutesAgo);
    const seenVoices = await this.database.manager.countBy(WeighingVoice, { versionId });
    await this.versions.settle(await this.ground.actor(settled.by), { versionId, outcome: settled.outcome, reason: settled.reason, seenVoices });
  }
}
