import type { ThreadContent } from '../types';
import { threads as kernendemocratieNoordoost } from './kernendemocratie-noordoost';
import { threads as democratischBegrotenOost } from './democratisch-begroten-oost';
import { threads as spelregelsMidden } from './spelregels-midden';
import { threads as initiatiefWest } from './initiatief-west';
import { threads as kernendemocratieZuid } from './kernendemocratie-zuid';
import { threads as kernendemocratieWadden } from './kernendemocratie-wadden';
import { threads as spelregelsZuidwest } from './spelregels-zuidwest';
import { threads as veranderaars } from './veranderaars';

/** All threads, group by group. */
export const threads: ThreadContent[] = [
  ...kernendemocratieNoordoost,
  ...democratischBegrotenOost,
  ...spelregelsMidden,
  ...initiatiefWest,
  ...kernendemocratieZuid,
  ...kernendemocratieWadden,
  ...spelregelsZuidwest,
  ...veranderaars,
];
