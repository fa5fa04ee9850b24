import { ArchiveRoutes } from './archive.routes';
import { CanvasRecords } from './canvas-records';
import { CaseArchive } from './case-archive';
import { CaseRecords } from './case-records';
import { WeighingRecords } from './weighing-records';

export const archiveProviders = [CaseRecords, CanvasRecords, WeighingRecords, CaseArchive, ArchiveRoutes];
