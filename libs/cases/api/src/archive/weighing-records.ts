import { Injectable } from '@nestjs/common';
import { weigh } from '@leerkring/contract';
import { OrganisationsLoader } from '@leerkring/organisations/api';
import { Actors } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import type { KeptWeighing, WeighingVersion, WeighingVoice } from '../weighing/weighing-version.entity';
import { keptOf } from '../weighing/weighing-versions.service';
import { WeighingRepository } from '../weighing/weighing.repository';
import type { RecordedWeighing, RecordedWeighingVersion } from './weighing-record';

type NameOf = (accountId: string | null) => string | null;

/** Gathers the weighing frameworks of a case for its archive. */
@Injectable()
export class WeighingRecords {
  constructor(
    private readonly database: DataSource,
    private readonly weighings: WeighingRepository,
    private readonly actors: Actors,
    private readonly organisations: OrganisationsLoader,
  ) {}

  async of(caseFileId: string): Promise<RecordedWeighing[]> {
    const all = (await this.weighings.ofCases([caseFileId])).get(caseFileId) ?? [];
    const versions = await this.weighings.versions(all.map(({ id }) => id));
    const voices = await this.weighings.voices([...versions.values()].flatMap((some) => some.map(({ id }) => id)));
    const tables = await Promise.all(all.map(async (weighing) => keptOf(weighing, await this.weighings.whole(weighing.id, this.database.manager))));
    const nameOf = await this.names([...tables, ...[...versions.values()].flat().map(({ kept }) => kept)], [...versions.values()].flat(), [...voices.values()].flat());
    return Promise.all(
      all.map(async ({ id }, place) => {
        const ofIt = (versions.get(id) ?? []).toReversed();
        return { ...tableOf(tables[place]!, nameOf), versions: await Promise.all(ofIt.map((version) => this.version(version, voices.get(version.id) ?? [], nameOf))) };
      }),
    );
  }

  private async version(version: WeighingVersion, voices: readonly WeighingVoice[], nameOf: NameOf): Promise<RecordedWeighingVersion> {
    const { number, label, note, kept, authorId, createdAt, laidBeforeAt, outcome, settledAt, settledById, reason } = version;
    const said = voices.toReversed().map(async ({ organisationId, adopts, reason: why, accountId, saidAt }) => ({
      municipality: (await this.organisations.load(organisationId))?.name ?? '', adopts, reason: why, by: nameOf(accountId), at: saidAt,
    }));
    return { ...tableOf(kept, nameOf), number, label, note, keptBy: nameOf(authorId), keptAt: createdAt, laidBeforeAt, outcome, settledAt, settledBy: nameOf(settledById), reason, voices: await Promise.all(said) };
  }

  private async names(tables: readonly KeptWeighing[], versions: readonly WeighingVersion[], voices: readonly WeighingVoice[]): Promise<NameOf> {
    const ids = [...tables.flatMap(({ scores }) => scores.map(({ scoredById }) => scoredById)), ...versions.flatMap(({ authorId, settledById }) => [authorId, settledById ?? []].flat()), ...voices.map(({ accountId }) => accountId)];
    const people = await this.actors.people([...new Set(ids)]);
    return (accountId) => (accountId ? (people.get(accountId)?.name ?? null) : null);
  }
}

function tableOf({ title, question, criteria, options, scores }: KeptWeighing, nameOf: NameOf) {
  const { totals } = weigh(criteria.map(({ criterionId, weight }) => ({ id: criterionId, weight })), options.map(({ optionId }) => optionId), scores);
  const criterionNames = new Map(criteria.map(({ criterionId, name }) => [criterionId, name]));
  const optionNames = new Map(options.map(({ optionId, name }) => [optionId, name]));
  return {
    title,
    question,
    criteria: criteria.map(({ name, explanation, weight }) => ({ name, explanation, weight })),
    options: options.map(({ optionId, name, explanation }) => ({ name, explanation, mean: totals.find((total) => total.optionId === optionId)!.mean })),
    scores: scores.map(({ criterionId, optionId, score, reason, scoredById, scoredAt }) => ({ criterion: criterionNames.get(criterionId)!, option: optionNames.get(optionId)!, score, reason, by: nameOf(scoredById), at: scoredAt })),
  };
}
