import type { PlacedRemark, RemarkData, RemarksData } from './remarks.queries';

const femke = { __typename: 'Account', id: 'femke', name: 'Femke Oldenkotte' };
const group = { __typename: 'Group', id: 'noordoost', name: 'Kernendemocratie Noordoost' };

/** A remark of Femke, as GraphQL answers it to her at version 2. */
export function aRemark(change: Partial<RemarkData> = {}, place: PlacedRemark['place'] = null): PlacedRemark {
  const states = { editedAt: null, resolvedAt: null, deletedAt: null, resolvedBy: null };
  const remark = { __typename: 'Remark', id: 'remark-1', kind: 'passage', circle: 'group', body: 'Hoe kom je hieraan?', revision: 1, createdAt: '2026-11-16T09:00:00.000Z', ...states, viewerCan: [], author: femke, group, version: { __typename: 'DocumentVersion', id: 'version-1', number: 2 }, answers: [] };
  return { __typename: 'PlacedRemark', place: place && { __typename: 'RemarkPlace', ...place }, remark: { ...remark, ...change } } as unknown as PlacedRemark;
}

/** Remarks at version 2, for a member of the delegation. */
export function remarksOf(remarks: PlacedRemark[], circles: ('delegation' | 'group')[] = ['delegation', 'group']): RemarksData {
  return { __typename: 'DocumentVersion', id: 'version-1', remarks, remarkAudiences: circles.map((circle) => ({ __typename: 'RemarkAudience', circle, group })) } as unknown as RemarksData;
}
