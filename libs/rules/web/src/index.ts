export { ProgrammeRules } from './programme-rules';
