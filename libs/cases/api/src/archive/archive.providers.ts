import { ArchiveRoutes } from './archive.routes';
import { CanvasRecords } from './canvas-records';
import { CaseArchive } from './case-archive';
import { CaseRecords } from './case-records';
import { RemarkRecords } from './remark-records';
import { WeighingRecords } from './weighing-records';

export const archiveProviders = [CaseRecords, CanvasRecords, RemarkRecords, WeighingRecords, CaseArchive, ArchiveRoutes];
