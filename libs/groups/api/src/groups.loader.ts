import { Injectable } from '@nestjs/common';
import { loader, loaderKey, type RequestContext } from '@leerkring/platform/api';
import { GroupsRepository, type GroupWithHead, type TrackCounts } from './groups.repository';

const byId = loaderKey<GroupWithHead>('group');
const ofTrack = loaderKey<GroupWithHead[]>('groups of track');
const countsOfTrack = loaderKey<TrackCounts>('group counts of track');

/** Groups, gathered per request. */
@Injectable()
export class GroupsLoader {
  constructor(private readonly repository: GroupsRepository) {}

  /** The group that something readable belongs to; whoever may read the one may read the other. */
  load(context: RequestContext, id: string): Promise<GroupWithHead | null> {
    return loader(context, byId, (ids) => this.repository.byIds(ids)).load(id);
  }

  /** Groups of a track that the viewer may see. */
  async ofTrack(context: RequestContext, trackId: string): Promise<GroupWithHead[]> {
    return (await loader(context, ofTrack, (ids) => this.repository.ofTracks(ids, context.actor)).load(trackId)) ?? [];
  }

  async countsOfTrack(context: RequestContext, trackId: string): Promise<TrackCounts> {
    return (await loader(context, countsOfTrack, (ids) => this.repository.countsOfTracks(ids)).load(trackId)) ?? { groups: 0, municipalities: 0 };
  }
}
