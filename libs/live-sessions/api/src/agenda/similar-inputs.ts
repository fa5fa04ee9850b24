/** An input as the stems of its words, as PostgreSQL makes them for Dutch. */
export interface StemmedInput {
  id: string;
  stems: readonly string[];
}

/** Two inputs that have words in common. */
export interface SimilarPair {
  ids: [string, string];
  /** What they have in common, as stems. */
  stems: string[];
}

/** Shorter parts of a compound say too little: a 'dorpsraad' (stem 'dorpsrad') is a raad ('rad'), and not about 'ad'. */
const SHORTEST = { head: 3, first: 4, rest: 3 };
/** Words in more than this part of all inputs tell them not apart. */
const COMMON_PART = 0.5;
const FEW_INPUTS = 4;
const PAIRS = 30;

/** Whether a compound ends with this stem, which says what it is, or begins with it. */
function isPartOf(part: string, whole: string): boolean {
  if (whole.length < part.length + SHORTEST.rest) return false;
  return (part.length >= SHORTEST.head && whole.endsWith(part)) || (part.length >= SHORTEST.first && whole.startsWith(part));
}

/** Adds to the stems of each input those parts of its compounds that are words of other inputs. */
function withParts(inputs: readonly StemmedInput[]): Map<string, Set<string>> {
  const all = new Set(inputs.flatMap(({ stems }) => stems));
  return new Map(inputs.map(({ id, stems }) => [id, new Set([...stems, ...stems.flatMap((stem) => [...all].filter((part) => isPartOf(part, stem)))])]));
}

/** Pairs of inputs that are about the same, the most alike first. Pure: no outside service, no randomness. */
export function similarInputs(inputs: readonly StemmedInput[]): SimilarPair[] {
  const words = withParts(inputs);
  const counts = new Map<string, number>();
  for (const stems of words.values()) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = inputs.length > FEW_INPUTS ? inputs.length * COMMON_PART : inputs.length;
  const pairs: (SimilarPair & { score: number })[] = [];
  for (const [place, one] of inputs.entries()) {
    for (const other of inputs.slice(place + 1)) {
      const [mine, theirs] = [words.get(one.id)!, words.get(other.id)!];
      const stems = [...mine].filter((stem) => theirs.has(stem) && counts.get(stem)! <= most);
      if (!stems.length) continue;
      const weight = stems.reduce((sum, stem) => sum + 1 / counts.get(stem)!, 0);
      pairs.push({ ids: [one.id, other.id], stems: stems.toSorted(), score: weight / Math.sqrt(mine.size * theirs.size) });
    }
  }
  return pairs.toSorted((a, b) => b.score - a.score).slice(0, PAIRS).map(({ ids, stems }) => ({ ids, stems }));
}
