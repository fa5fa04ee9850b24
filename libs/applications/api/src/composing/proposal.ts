import { Balance, type ComposedMunicipality, type GroupRange, type GroupScore } from '@leerkring/contract';
import { Division } from './division';
import { randomOf, shuffled } from './random';

/** A municipality that was accepted and is to get a place. */
export interface Candidate extends ComposedMunicipality {
  organisationId: string;
}

/** A group that is to be filled. */
export interface WantedGroup {
  key: string;
  /** Ids of candidates that stay where they are. */
  pinned: readonly string[];
  /** The municipality of its only facilitator: it cannot sit there. */
  barredId: string | null;
}

export interface ProposalInput {
  candidates: readonly Candidate[];
  groups: readonly WantedGroup[];
  range: GroupRange;
  seed: number;
}

export interface ProposedGroup {
  key: string;
  /** Ids of candidates. */
  members: string[];
  score: GroupScore | null;
}

export interface Proposal {
  groups: ProposedGroup[];
  /** Ids of candidates for whom there is no place within the rules. */
  left: string[];
  /** From 0 to 100; null when no group is filled. */
  score: number | null;
}

/** How many exchanges of two municipalities are weighed at most: about a fifth of a second of computing, however many municipalities there are. */
const MOST_EXCHANGES = 60_000;
const MOST_BEGINNINGS = 30;

/**
 * Divides municipalities over groups, as balanced as a bounded search finds: several beginnings in another order, each improved by exchanging two
 * municipalities as long as that helps. The same candidates, groups and seed give the same division, in whatever order they come.
 * Hard rules: a group that is filled has a size within the range, nobody sits twice, pins stay, and a municipality does not sit where its own
 * colleague is the only facilitator.
 */
export function propose(input: ProposalInput): Proposal {
  const candidates = inOrder(input.candidates);
  const balance = new Balance(candidates);
  const groups = fillable(input.groups.toSorted((a, b) => compare(a.key, b.key)), candidates.length, input.range);
  const random = randomOf(input.seed);
  const budget = { left: MOST_EXCHANGES };
  let best: Division | null = null;
  for (let beginnings = 0; beginnings < MOST_BEGINNINGS && budget.left > 0 && !best?.isPerfect(); beginnings++) {
    const division = new Division(candidates, groups, balance, input.range);
    division.fill(shuffled([...candidates.keys()], random));
    division.improve(shuffled([...candidates.keys()], random), budget);
    if (!best || division.value() > best.value() + 1e-9) best = division;
  }
  return told(best!.members(), input, candidates, balance);
}

/** Each candidate once, in an order of their own. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
  const byOrganisation = new Map(candidates.toSorted((a, b) => compare(b.id, a.id)).map((candidate) => [candidate.organisationId, candidate]));
  return [...byOrganisation.values()].sort((a, b) => compare(a.id, b.id));
}

/** As many groups as there are municipalities for, first those where somebody has a place already. */
function fillable(groups: readonly WantedGroup[], municipalities: number, { from }: GroupRange): WantedGroup[] {
  const pinned = groups.filter((group) => group.pinned.length);
  const open = groups.filter((group) => !group.pinned.length);
  const places = Math.max(pinned.length, Math.floor(municipalities / from));
  return [...pinned, ...open].slice(0, places).sort((a, b) => compare(a.key, b.key));
}

function told(members: ReadonlyMap<string, readonly number[]>, { groups }: ProposalInput, candidates: readonly Candidate[], balance: Balance): Proposal {
  const filled = groups.toSorted((a, b) => compare(a.key, b.key)).map(({ key }) => ({ key, sits: (members.get(key) ?? []).map((at) => candidates[at]!) }));
  const placed = new Set(filled.flatMap(({ sits }) => sits.map(({ id }) => id)));
  return {
    groups: filled.map(({ key, sits }) => ({ key, members: sits.map(({ id }) => id).sort(), score: balance.group(sits) })),
    left: candidates.flatMap(({ id }) => (placed.has(id) ? [] : [id])),
    score: balance.total(filled.map(({ sits }) => sits)),
  };
}

/** Not by language, which differs from machine to machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
