import { LibreOffice } from './libre-office';
import { DocumentRendition } from './rendition.entity';
import { RenditionsRepository } from './renditions.repository';
import { RenditionsResolver } from './renditions.resolver';
import { RenditionsRoutes } from './renditions.routes';
import { RenditionsService } from './renditions.service';

/** What the module of this room provides for versions as PDF. */
export const renditionsProviders = [LibreOffice, RenditionsRepository, RenditionsService, RenditionsResolver, RenditionsRoutes];
export const renditionsEntities = [DocumentRendition];
