import { Injectable } from '@nestjs/common';
import { streamOf, type FollowLevel, type SubjectRef } from '@leerkring/contract';
import { DiscussionsService } from '@leerkring/discussions/api';
import { GroupsService, isMember } from '@leerkring/groups/api';
import { Access, Works, accountIdOf, check, type Actor, type KnownFacts } from '@leerkring/platform/api';
import { FollowingRepository } from './following.repository';
import { newFollowing, type FollowingType, type SetFollowingInput, type SetFollowingPayload } from './following.type';

/** How much each person hears of which thread and group. */
@Injectable()
export class FollowingService {
  constructor(
    private readonly works: Works,
    private readonly access: Access,
    private readonly repository: FollowingRepository,
    private readonly discussions: DiscussionsService,
    private readonly groups: GroupsService,
  ) {}

  /** How much the actor hears of these groups, by id. */
  async ofGroups(actor: Actor, ids: readonly string[]): Promise<Map<string, FollowingType>> {
    const chosen = await this.repository.chosen(accountIdOf(actor), ids);
    return new Map(ids.map((id) => [id, following(chosen.get(id), standard(actor, id))]));
  }

  /** How much the actor hears of these threads, by id. */
  async ofThreads(actor: Actor, ids: readonly string[]): Promise<Map<string, FollowingType>> {
    const known: KnownFacts = new Map();
    await this.access.learn(ids.map((id) => ({ type: 'thread' as const, id })), undefined, known);
    const groups = new Map(ids.map((id) => [id, groupAround({ type: 'thread', id }, known)]));
    const chosen = await this.repository.chosen(accountIdOf(actor), [...ids, ...groups.values()].filter((id) => id !== null));
    return new Map(ids.map((id) => {
      const groupId = groups.get(id) ?? null;
      return [id, following(chosen.get(id), (groupId && chosen.get(groupId)) || standard(actor, groupId))];
    }));
  }

  /**
   * Sets how much the actor hears of a thread or group that they may read.
   * @throws DomainError NOT_FOUND, INPUT_INVALID
   */
  async set(actor: Actor, input: SetFollowingInput): Promise<SetFollowingPayload> {
    const { subject, level = null } = check(newFollowing, input);
    const accountId = accountIdOf(actor);
    await this.works.run(actor, async (work) => {
      await work.require(`${subject.type}.read`, subject);
      await work.require('following.set', { type: 'account', id: accountId });
      await this.repository.choose({ accountId, subject, level, setAt: work.now }, work.manager);
      work.record('following.set', { subjectType: subject.type, subjectId: subject.id }, streamOf('account', accountId), { type: 'account', id: accountId });
    });
    return {
      thread: subject.type === 'thread' ? await this.discussions.thread(actor, subject.id) : null,
      group: subject.type === 'group' ? await this.groups.byId(actor, subject.id) : null,
    };
  }
}

/** The group that something is about in the end, when there is one; the facts must have been learned. */
export function groupAround(subject: SubjectRef, known: KnownFacts): string | null {
  for (let next: SubjectRef | undefined = subject; next; next = known.get(`${next.type}:${next.id}`)?.about) if (next.type === 'group') return next.id;
  return null;
}

function standard(actor: Actor, groupId: string | null): FollowLevel {
  return groupId && isMember(actor, groupId) ? 'everything' : 'mentions';
}

function following(chosen: FollowLevel | undefined, inherited: FollowLevel): FollowingType {
  return { level: chosen ?? inherited, chosen: chosen ?? null, inherited };
}
