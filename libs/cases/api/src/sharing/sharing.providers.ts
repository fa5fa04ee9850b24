import { FindingsRepository } from '../findings/findings.repository';
import { FindingsResolver } from '../findings/findings.resolver';
import { FindingsService } from '../findings/findings.service';
import { ShareFinding } from '../findings/share-finding.entity';
import { LibraryRepository } from './library.repository';
import { LibraryPackage } from './library-package';
import { LibraryVisits } from './library-visits';
import { LibraryRoutes } from './library.routes';
import { LibraryResolver } from './library.resolver';
import { ReadingsRepository } from './readings.repository';
import { ReadingsResolver } from './readings.resolver';
import { Share, ShareVersion } from './share.entity';
import { ShareLists } from './share-lists';
import { SharedCases } from './shared-cases';
import { SharedCasesResolver, SharedVersionsResolver, SharingResolver } from './sharing.resolver';
import { SharingRepository } from './sharing.repository';
import { SharingService } from './sharing.service';
import { SharingUpkeep } from './sharing.upkeep';

export const sharingEntities = [Share, ShareVersion, ShareFinding];

/** What the module of this room provides for sharing. */
export const sharingProviders = [
  SharingRepository, SharingService, SharingUpkeep, ShareLists, SharedCases, LibraryRepository, LibraryVisits, LibraryPackage, LibraryRoutes, ReadingsRepository, FindingsRepository, FindingsService, FindingsResolver,
  SharingResolver, SharedVersionsResolver, SharedCasesResolver, LibraryResolver, ReadingsResolver,
];
