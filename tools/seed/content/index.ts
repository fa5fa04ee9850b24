export { cases } from './cases';
export { documents } from './documents/index';
export { groups } from './groups';
export { liveSession, plannedSession } from './live';
export { people } from './people';
export { templates } from './templates';
export { threads } from './threads/index';
export { tracks } from './tracks';
export type * from './types';
