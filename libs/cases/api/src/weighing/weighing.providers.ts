import { Weighing, WeighingCriterion, WeighingOption, WeighingScore } from './weighing.entity';
import { WeighingRepository } from './weighing.repository';
import { CaseWeighingsResolver, WeighingResolver, WeighingScoreResolver } from './weighing.resolver';
import { WeighingService } from './weighing.service';
import { WeighingTableResolver } from './weighing-table.resolver';
import { WeighingTableService } from './weighing-table.service';
import { WeighingVersion, WeighingVoice } from './weighing-version.entity';
import { WeighingVersionsResolver, WeighingVoiceResolver } from './weighing-versions.resolver';
import { WeighingVersionsService } from './weighing-versions.service';

export const weighingEntities = [Weighing, WeighingCriterion, WeighingOption, WeighingScore, WeighingVersion, WeighingVoice];
export const weighingServices = [WeighingService, WeighingTableService, WeighingVersionsService];
export const weighingProviders = [
  WeighingRepository, ...weighingServices, CaseWeighingsResolver, WeighingResolver, WeighingScoreResolver, WeighingTableResolver, WeighingVersionsResolver, WeighingVoiceResolver,
];
