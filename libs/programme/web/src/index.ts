import { patiently } from '@leerkring/ui';
import { lazy } from 'react';

/** The overview has a page of its own; nothing else waits for its code. */
export const ProgrammeOverview = lazy(() => patiently(() => import('./overview/programme-overview')));
export { addressOf, filterFrom, type OverviewFilter } from './overview/overview-filter';
export { applyOverviewNews } from './overview/overview.live';
