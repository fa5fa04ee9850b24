import { patiently } from '@leerkring/ui';
import { lazy } from 'react';

/** The queue has a page of its own; a thread does not wait for its code. */
export const ReportQueue = lazy(() => patiently(() => import('./report-queue')));
export { applyReportNews } from './moderation.live';
export { useReporting } from './reporting/use-reporting';
