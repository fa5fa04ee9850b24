import { Injectable } from '@nestjs/common';
import { Access, DomainError, type Work } from '@leerkring/platform/api';
import { ProgrammeRules } from '@leerkring/rules/api';
import type { EntityManager } from 'typeorm';
import { GroupsRepository } from './groups.repository';

/** For which municipalities another room keeps a place in each of these groups. */
export type KeptPlaces = (groupIds: readonly string[], manager: EntityManager) => Promise<Map<string, string[]>>;

/** The municipalities of learning groups, and how many of them the rule `group_municipalities` lets into one. */
@Injectable()
export class Places {
  private readonly keepers: KeptPlaces[] = [];

  constructor(
    private readonly access: Access,
    private readonly repository: GroupsRepository,
    private readonly rules: ProgrammeRules,
  ) {}

  /** Whoever keeps places in groups for municipalities that are still to come says so at start. */
  keptBy(keeper: KeptPlaces): void {
    this.keepers.push(keeper);
  }

  /** Municipalities for which other rooms keep a place in these groups. */
  async kept(groupIds: readonly string[], manager: EntityManager): Promise<Map<string, string[]>> {
    const found = await Promise.all(this.keepers.map((keeper) => keeper(groupIds, manager)));
    return new Map(groupIds.map((id) => [id, found.flatMap((places) => places.get(id) ?? [])]));
  }

  /** The municipalities that take part in a group, kept seats and places counted; of facilitators and of other organisations none. */
  async municipalities(groupId: string, manager: EntityManager): Promise<Set<string>> {
    const kept = (await this.kept([groupId], manager)).get(groupId)!;
    return new Set([...(await this.repository.municipalities(groupId, manager)), ...kept]);
  }

  /** How many municipalities sit in one group at most at this moment. */
  async most(moment: Date, manager?: EntityManager): Promise<number> {
    return (await this.rules.at('group_municipalities', moment, manager)).to;
  }

  /** Gives somebody a seat, or keeps one, unless the group has more municipalities by that than the rule allows; who may overfill it is not held to that. @throws DomainError GROUP_FULL */
  async within<T>(work: Work, groupId: string, act: () => Promise<T>): Promise<T> {
    await this.repository.lock(groupId, work.manager);
    const before = await this.municipalities(groupId, work.manager);
    const done = await act();
    const [after, most] = [await this.municipalities(groupId, work.manager), await this.most(work.now, work.manager)];
    const isTooMany = after.size > before.size && after.size > most;
    if (isTooMany && !(await this.access.can(work.actor, 'group.overfill', { type: 'group', id: groupId }, work.manager))) throw new DomainError('GROUP_FULL', { most });
    return done;
  }
}
