import type { InfluenceRole } from '@leerkring/contract';
import type { CanvasActorData, CanvasData, InfluenceMomentData } from './canvas.queries';
import type { texts } from './texts';
import type { Span } from './time-scale';

type Words = (typeof texts)['nl'];

interface Named {
  id: string;
}

/** What is different on a canvas since another one, in sentences. */
export function changesBetween(before: CanvasData, after: CanvasData, t: Words, daysOf: (span: Span) => string): string[] {
  const roleIn = (moment: InfluenceMomentData, actorId: string): InfluenceRole | undefined => moment.involvements.find((one) => one.actorId === actorId)?.role;
  const became = (what: string, one: string, other: string): string[] => (one === other ? [] : [t.became(what, one, other)]);
  const ofActor = (one: CanvasActorData, other: CanvasActorData): string[] => [
    ...(one.name === other.name ? [] : [t.renamed(other.name)]),
    ...became(t.kindWord, t.kindName(one.kind), t.kindName(other.kind)),
    ...became(t.roleWord, one.role ? t.process(one.role) : t.noRole, other.role ? t.process(other.role) : t.noRole),
  ];
  const ofMoment = (one: InfluenceMomentData, other: InfluenceMomentData): string[] => [
    ...(one.title === other.title ? [] : [t.renamed(other.title)]),
    ...became(t.daysWord, daysOf(one), daysOf(other)),
    ...became(t.phaseWord, one.phase ? t.phases(one.phase) : t.noPhase, other.phase ? t.phases(other.phase) : t.noPhase),
    ...(one.influence === other.influence ? [] : [t.reworded]),
    // Who is on both canvases: who came or went is told as such.
    ...after.actors.filter(({ id }) => before.actors.some((actor) => actor.id === id)).flatMap(({ id, name }) => {
      const [was, is] = [roleIn(one, id), roleIn(other, id)];
      return became(name, was ? t.roles(was) : t.notInvolved, is ? t.roles(is) : t.notInvolved);
    }),
  ];
  const orderOf = ({ actors }: CanvasData, those: CanvasData): string => actors.filter(({ id }) => those.actors.some((one) => one.id === id)).map(({ id }) => id).join();
  return [
    ...differences(before.actors, after.actors, t, t.actorWord, ({ name }) => name, ofActor),
    ...(orderOf(before, after) === orderOf(after, before) ? [] : [t.reordered]),
    ...differences(before.rules, after.rules, t, t.ruleWord, ({ text }) => text, (one, other) => (one.text === other.text ? [] : [t.renamed(other.text)])),
    ...differences(before.moments, after.moments, t, t.momentWord, ({ title }) => title, ofMoment),
  ];
}

function differences<P extends Named>(before: readonly P[], after: readonly P[], t: Words, what: string, nameOf: (piece: P) => string, how: (one: P, other: P) => string[]): string[] {
  const known = new Map(before.map((piece) => [piece.id, piece]));
  const still = new Set(after.map(({ id }) => id));
  return [
    ...after.filter(({ id }) => !known.has(id)).map((piece) => t.added(what, nameOf(piece))),
    ...before.filter(({ id }) => !still.has(id)).map((piece) => t.removed(what, nameOf(piece))),
    ...after.flatMap((piece) => {
      const old = known.get(piece.id);
      const said = old ? how(old, piece) : [];
      return old && said.length ? [t.changed(what, nameOf(old), said.join('; '))] : [];
    }),
  ];
}
