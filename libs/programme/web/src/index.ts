import { patiently } from '@leerkring/ui';
import { lazy } from 'react';

/** The overview has a page of its own; nothing else waits for its code. */
export const ProgrammeOverview = lazy(() => patiently(() => import('./overview/programme-overview')));
export { addressOf, filterFrom, type OverviewFilter } from './overview/overview-filter';
export { ApplicationMessages } from './messages/application-messages';
export { applyMessageNews } from './messages/messages.live';
export { ProgrammeMail } from './messages/programme-mail';
export { ProgrammeMailFragment } from './messages/messages.queries';
export { applyOverviewNews } from './overview/overview.live';
