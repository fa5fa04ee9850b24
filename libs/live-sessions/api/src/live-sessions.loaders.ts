import { Injectable } from '@nestjs/common';
import type { Permission } from '@leerkring/contract';
import { Access, loader, loaderKey, type Actor, type RequestContext } from '@leerkring/platform/api';
import { sessionRights } from './live-sessions.policy';

const rights = loaderKey<ReadonlySet<Permission>>('rights on live sessions');

/** What one request asks more than once. */
@Injectable()
export class LiveSessionsLoaders {
  constructor(private readonly access: Access) {}

  /** The actor's rights on a session, asked once per request. */
  async rightsOn(context: RequestContext, actor: Actor, liveSessionId: string): Promise<ReadonlySet<Permission>> {
    const load = async (ids: readonly string[]): Promise<Map<string, ReadonlySet<Permission>>> => {
      const answers = ids.map(async (id) => [id, await this.access.granted(actor, sessionRights, { type: 'live_session', id })] as const);
      return new Map(await Promise.all(answers));
    };
    return (await loader(context, rights, load).load(liveSessionId)) ?? new Set();
  }
}
