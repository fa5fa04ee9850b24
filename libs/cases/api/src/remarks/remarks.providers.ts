import { Remark, RemarkAnchor } from './remark.entity';
import { RemarkCarrier } from './remark-carrier';
import { RemarksOnVersion } from './remarks-on-version';
import { RemarksRepository } from './remarks.repository';
import { RemarkAudienceResolver, RemarkResolver, RemarksResolver } from './remarks.resolver';
import { RemarksService } from './remarks.service';

export const remarksEntities = [Remark, RemarkAnchor];
export const remarksProviders = [RemarksRepository, RemarksService, RemarksOnVersion, RemarkCarrier, RemarksResolver, RemarkAudienceResolver, RemarkResolver];
