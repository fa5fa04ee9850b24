export { ImportsModule } from './imports.module';
export { Import } from './import.entity';
export { ImportsService, type ReadFile } from './imports.service';
export { ImportRunner } from './import-runner.service';
export { ImportTrials, type Trial } from './import-trials.service';
export type { ImportFacts } from './imports.policy';
