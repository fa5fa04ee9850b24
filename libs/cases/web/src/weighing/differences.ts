import type { KeptWeighingData, WeighingData } from './weighing.queries';

/** What is other now than in a version; names are those of now, or else of then. */
export type Difference =
  | { what: 'added' | 'removed'; kind: 'criterion' | 'option'; name: string }
  | { what: 'renamed'; kind: 'criterion' | 'option'; from: string; name: string }
  | { what: 'weighed'; name: string; from: number; to: number }
  | { what: 'scored'; criterion: string; option: string; from: number | null; to: number | null };

interface Part {
  id: string;
  name: string;
}

/** What changed since a version was kept, in the order of the table. */
export function differencesOf(then: KeptWeighingData, now: Pick<WeighingData, 'criteria' | 'options' | 'scores'>): Difference[] {
  const criteria = then.criteria.map((one) => ({ ...one, id: one.criterionId }));
  const options = then.options.map((one) => ({ ...one, id: one.optionId }));
  const weights = now.criteria.flatMap(({ id, name, weight }): Difference[] => {
    const before = criteria.find((one) => one.id === id);
    return before && before.weight !== weight ? [{ what: 'weighed', name, from: before.weight, to: weight }] : [];
  });
  return [...partsChanged('criterion', criteria, now.criteria), ...partsChanged('option', options, now.options), ...weights, ...scoresChanged(then, now)];
}

function partsChanged(kind: 'criterion' | 'option', then: readonly Part[], now: readonly Part[]): Difference[] {
  const before = new Map(then.map(({ id, name }) => [id, name]));
  const added = now.filter(({ id }) => !before.has(id)).map(({ name }): Difference => ({ what: 'added', kind, name }));
  const removed = then.filter(({ id }) => !now.some((one) => one.id === id)).map(({ name }): Difference => ({ what: 'removed', kind, name }));
  const renamed = now.flatMap(({ id, name }): Difference[] => (before.has(id) && before.get(id) !== name ? [{ what: 'renamed', kind, from: before.get(id)!, name }] : []));
  return [...added, ...removed, ...renamed];
}

/** Cells that are in both. */
function scoresChanged(then: KeptWeighingData, { criteria, options, scores }: Pick<WeighingData, 'criteria' | 'options' | 'scores'>): Difference[] {
  const shared = criteria.filter(({ id }) => then.criteria.some(({ criterionId }) => criterionId === id));
  return shared.flatMap((criterion) =>
    options.flatMap((option): Difference[] => {
      if (!then.options.some(({ optionId }) => optionId === option.id)) return [];
      const isHere = (one: { criterionId: string; optionId: string }): boolean => one.criterionId === criterion.id && one.optionId === option.id;
      const [from, to] = [then.scores.find(isHere)?.score ?? null, scores.find(isHere)?.score ?? null];
      return from === to ? [] : [{ what: 'scored', criterion: criterion.name, option: option.name, from, to }];
    }),
  );
}
