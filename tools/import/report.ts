/** Why a post does not come along. */
const leftOutFor = {
  duplicate: 'the same one again',
  wordless: 'no words in it',
  automatic: 'written by a machine: absence, bounce, system',
  private: 'private, or its author asked not to archive it',
  deleted: 'deleted or hidden where it came from',
  orphan: 'its thread is not in the file',
  unreadable: 'it cannot be read',
  too_large: 'larger than 50 MiB',
} as const;

/** What differs from the source. */
const changedBy = {
  attachment: 'attachments stay behind, their names are kept',
  image: 'images stay behind, as links',
  date: 'no usable date, so that of the journey or of the message before',
  title: 'a title cut to 200 characters',
  split: 'a post longer than 20,000 characters, divided over posts',
  cut: 'a post longer than 200,000 characters, cut with a note',
  name: 'an author without a usable name',
  account: 'an account here has the same address; the words stand under a placeholder, not under the account',
} as const;

export type LeftOut = keyof typeof leftOutFor;
export type Changed = keyof typeof changedBy;

const EXAMPLES = 5;

interface Noted {
  count: number;
  examples: string[];
}

/** What an import does, or would do. */
export class Report {
  readonly threads = { new: 0, extended: 0, known: 0 };
  /** `parts`: posts more than the source has, because long ones are divided. */
  readonly posts = { read: 0, new: 0, known: 0, parts: 0 };
  readonly placeholders = { new: 0, known: 0 };
  private readonly left = new Map<LeftOut, Noted>();
  private readonly changes = new Map<Changed, Noted>();

  /** Counts a post that stays behind. `example` names no address. */
  leftOut(reason: LeftOut, example: string): void {
    note(this.left, reason, example);
  }

  changed(reason: Changed, example: string): void {
    note(this.changes, reason, example);
  }

  countLeftOut(reason?: LeftOut): number {
    if (reason) return this.left.get(reason)?.count ?? 0;
    return [...this.left.values()].reduce((sum, { count }) => sum + count, 0);
  }

  countChanged(reason: Changed): number {
    return this.changes.get(reason)?.count ?? 0;
  }

  /** For the operator. */
  lines(): string[] {
    const { threads, posts, placeholders } = this;
    return [
      `Read:          ${number(posts.read)} posts`,
      `Threads:       ${number(threads.new)} new, ${number(threads.extended)} that grow, ${number(threads.known)} that were here already`,
      `Posts:         ${number(posts.new)} new, ${number(posts.known)} that were here already${posts.parts ? `, of which ${number(posts.parts)} are the rest of a long one` : ''}`,
      `Placeholders:  ${number(placeholders.new)} new, ${number(placeholders.known)} that were here already`,
      `Left out:      ${number(this.countLeftOut())} posts`,
      ...told(this.left, leftOutFor),
      ...(this.changes.size ? ['Not the same as in the source:'] : []),
      ...told(this.changes, changedBy),
    ];
  }
}

function note<K>(notes: Map<K, Noted>, reason: K, example: string): void {
  const noted = notes.get(reason) ?? { count: 0, examples: [] };
  noted.count++;
  if (noted.examples.length < EXAMPLES) noted.examples.push(example.length > 100 ? `${example.slice(0, 99)}…` : example);
  notes.set(reason, noted);
}

function told<K extends string>(notes: Map<K, Noted>, sentences: Record<K, string>): string[] {
  const byCount = [...notes].sort(([, a], [, b]) => b.count - a.count);
  return byCount.flatMap(([reason, { count, examples }]) => [`  ${number(count)} × ${sentences[reason]}`, ...examples.map((example) => `      ${example}`)]);
}

/** 1234 → 1,234. */
export function number(count: number): string {
  return count.toLocaleString('en');
}
