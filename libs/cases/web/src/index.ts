export { AllCases, type AllCasesProps } from './all-cases';
export { CaseDocuments } from './case-documents';
export { CaseHead, type CaseHeadProps } from './case-head';
export { CaseList, type CaseListProps } from './case-list';
export { CaseAudience, CaseOwners } from './case-people';
export { CaseSummary } from './case-summary';
export { useAllCases, useCaseFile } from './cases.live';
