import type { CriterionData, OptionData, ScoreData, VoiceData, WeighingData, WeighingVersionData } from './weighing.queries';

const femke = { __typename: 'Account', id: 'femke', name: 'Femke Oldenkotte' };
const berkelland = { __typename: 'Organisation', id: 'gm1859', name: 'Berkelland' };
const dalfsen = { __typename: 'Organisation', id: 'gm0148', name: 'Dalfsen' };

export function aCriterion(change: Partial<CriterionData> = {}): CriterionData {
  return { __typename: 'WeighingCriterion', id: 'draagvlak', name: 'Draagvlak', explanation: '', weight: 4, revision: 1, ...change } as CriterionData;
}

export function anOption(change: Partial<OptionData> = {}): OptionData {
  return { __typename: 'WeighingOption', id: 'loten', name: 'Loten', explanation: '', revision: 1, ...change } as OptionData;
}

/** A score of Femke. */
export function aScore(change: Partial<ScoreData> = {}): ScoreData {
  const { criterionId = 'draagvlak', optionId = 'loten' } = change;
  return { __typename: 'WeighingScore', id: `${criterionId}-${optionId}`, criterionId, optionId, score: 4, reason: 'Iedereen maakt kans.', revision: 1, scoredAt: '2026-11-16T09:00:00.000Z', scoredBy: femke, ...change } as ScoreData;
}

/** What Dalfsen says of a version. */
export function aVoice(change: Partial<VoiceData> = {}): VoiceData {
  return { __typename: 'WeighingVoice', id: 'voice-1', adopts: false, reason: 'Te duur.', saidAt: '2026-11-17T09:00:00.000Z', organisation: dalfsen, author: { __typename: 'Account', id: 'anniek', name: 'Anniek Scholtemeijer' }, ...change } as VoiceData;
}

/** A version that was not laid before the group. */
export function aWeighingVersion(change: Partial<WeighingVersionData> = {}): WeighingVersionData {
  const open = { laidBeforeAt: null, settledAt: null, outcome: null, reason: '', settledBy: null, silent: [], voices: [] };
  return { __typename: 'WeighingVersion', id: 'version-1', number: 1, label: 'Eerste', note: '', createdAt: '2026-11-16T09:00:00.000Z', author: femke, ...open, ...change } as unknown as WeighingVersionData;
}

/** It lies before the group; Berkelland said nothing yet. */
export function before(change: Partial<WeighingVersionData> = {}): WeighingVersionData {
  return aWeighingVersion({ laidBeforeAt: '2026-11-16T10:00:00.000Z', silent: [berkelland] as unknown as WeighingVersionData['silent'], voices: [aVoice()], ...change });
}

/** Berkelland's weighing framework, as GraphQL answers it to a member of Berkelland: two criteria, two options, one score missing. */
export function aWeighing(change: Partial<WeighingData> = {}): WeighingData {
  return {
    __typename: 'Weighing',
    id: '0198c0de-0000-7000-8000-00000000aaaa',
    title: 'Wie beslist er mee?',
    question: 'Welke vorm past bij onze dorpen?',
    revision: 1,
    leaders: ['loten'],
    viewerCan: ['weighing.change', 'weighing.remove', 'weighing.keep', 'weighing.lay_before', 'weighing.answer', 'weighing.settle'],
    viewerOrganisationId: 'gm1859',
    from: null,
    criteria: [aCriterion(), aCriterion({ id: 'kosten', name: 'Kosten', weight: 2 })],
    options: [anOption(), anOption({ id: 'raad', name: 'De raad kiest' })],
    scores: [aScore(), aScore({ criterionId: 'kosten', score: 1, reason: 'Twee avonden per dorp.' }), aScore({ optionId: 'raad', score: 2, reason: 'Ver weg.' })],
    versions: [],
    caseFile: { __typename: 'CaseFile', id: '0198c0de-0000-7000-8000-000000000001', title: 'Wie beslist over het dorpsbudget?', head: 0, group: { __typename: 'Group', id: 'noordoost', name: 'Kernendemocratie Noordoost' } },
    ...change,
  } as unknown as WeighingData;
}
