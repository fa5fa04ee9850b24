import { VersionsReactions } from './versions.reactions';
import { VersionsResolver } from './versions.resolver';
import { VersionsService } from './versions.service';

/** What the module of this room provides for versions that are there. */
export const versionsProviders = [VersionsService, VersionsResolver, VersionsReactions];
