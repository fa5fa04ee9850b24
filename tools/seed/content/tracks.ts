import type { TrackStandContent } from './types';

/** How far each track is in the demo, and who guides it; its words come with every installation. */
export const tracks: TrackStandContent[] = [
  { slug: 'kernendemocratie', state: 'running', facilitators: ['facilitator', 'dorien'] },
  { slug: 'democratisch-begroten', state: 'open', facilitators: ['faiza'] },
  { slug: 'maatschappelijk-initiatief', state: 'open', facilitators: ['chantal'] },
  { slug: 'spelregels', state: 'closing', facilitators: ['harm'] },
  { slug: 'veranderprocessen', state: 'in_preparation', facilitators: ['faiza'] },
];
