import { ArchiveRoutes } from './archive.routes';
import { CaseArchive } from './case-archive';
import { CaseRecords } from './case-records';

export const archiveProviders = [CaseRecords, CaseArchive, ArchiveRoutes];
