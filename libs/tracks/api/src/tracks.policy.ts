import { hasRole, type Policy } from '@leerkring/platform/api';

/** What policies know of a track. */
export interface TrackFacts {
  id: string;
}

declare module '@leerkring/platform/api' {
  interface SubjectFacts {
    track: TrackFacts;
  }
}

/** Tracks are public; the programme decides who facilitates them. */
export const tracksPolicy: Policy<'track'> = {
  'track.read': () => true,
  'track.assign_facilitator': ({ actor }) => hasRole(actor, 'programme_manager'),
};
