import { ArchiveRoutes } from './archive.routes';
import { CaseArchive } from './case-archive';
import { CaseRecords } from './case-records';
import { WeighingRecords } from './weighing-records';

export const archiveProviders = [CaseRecords, WeighingRecords, CaseArchive, ArchiveRoutes];
