import { canvasActorKindNames, influenceRoleNames, influenceRoles, processPhaseNames, processRoleNames } from '@leerkring/contract';
import type { PaperBlock } from '@leerkring/platform/api';
import type { RecordedCanvas, RecordedCanvases } from './canvas-record';

const day = new Intl.DateTimeFormat('nl', { timeZone: 'UTC', dateStyle: 'long' });
const moment = new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam', dateStyle: 'long', timeStyle: 'short' });

/** The process canvas of a case to read: who, by which rules, and when they have influence. */
export function canvasBlocks({ actors, rules, moments }: RecordedCanvas): PaperBlock[] {
  const lanes = actors.map(({ name, kind, role }) => [name, kind === 'other' ? '' : canvasActorKindNames[kind].nl, role ? processRoleNames[role].nl : '']);
  return [
    ...(lanes.length ? [{ kind: 'table' as const, headings: ['Actor', 'Soort', 'Rol in het proces'], rows: lanes }] : []),
    ...(rules.length ? [{ kind: 'paragraph' as const, text: 'Spelregels:' }, { kind: 'list' as const, ordered: true, items: rules }] : []),
    ...(moments.length ? [{ kind: 'table' as const, headings: ['Moment van invloed', 'Wat er gebeurt', 'Waar invloed op mogelijk is', 'Wie doet mee'], rows: moments.map(row) }] : []),
  ];
}

/** How it stood before. */
export function snapshotBlocks({ canvasSnapshots }: RecordedCanvases): PaperBlock[] {
  return canvasSnapshots.flatMap(({ label, keptAt, keptBy, canvas }) => [{ kind: 'heading' as const, text: [label, moment.format(keptAt), keptBy].filter(Boolean).join(', ') }, ...canvasBlocks(canvas)]);
}

function row({ title, startsOn, endsOn, phase, influence, involvements }: RecordedCanvas['moments'][number]): string[] {
  const from = day.format(new Date(startsOn));
  const taking = influenceRoles.toReversed().flatMap((role) => {
    const names = involvements.flatMap((one) => (one.role === role ? [one.actor] : []));
    return names.length ? [`${influenceRoleNames[role].nl}: ${names.join(', ')}`] : [];
  });
  return [endsOn ? `${from} tot en met ${day.format(new Date(endsOn))}` : from, [title, phase && `(${processPhaseNames[phase].nl})`].filter(Boolean).join(' '), influence, taking.join('; ')];
}
