/** What of a mail tells where it belongs. */
export interface MailHead {
  id: string;
  /** The mails that it goes back to, nearest last. */
  references: string[];
  subject: string;
  at: Date;
}

const SAME_SUBJECT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
const reply = /^(?:re|antw|antwoord|aw|betr|sv|vs)(?:\[\d+\]|\^\d+)?\s*:\s*/i;
const forward = /^(?:fw|fwd|doorst|wg|tr)\s*:\s*/i;
const tag = /^\[[^\][]{1,40}\]\s*/;

/** Mails that belong together, oldest conversation first, and which mail each of them answers. */
export interface MailThreads<H extends MailHead> {
  threads: H[][];
  parents: Map<string, string>;
}

/**
 * Puts mails together by what they refer to, also when the mail that they refer to is not there. An answer that refers to nothing
 * (broken threading) joins the conversation of the same subject that was active in the 30 days before.
 */
export function threadsOf<H extends MailHead>(heads: readonly H[]): MailThreads<H> {
  const groups = new Groups();
  for (const { id, references } of heads) for (const other of references) groups.join(id, other);
  joinBySubject(heads, groups);
  const parents = parentsOf(heads);
  const threads = Map.groupBy(heads, ({ id }) => groups.of(id));
  const ordered = [...threads.values()].map((mails) => inOrder(mails, parents));
  return { threads: ordered.sort(([a], [b]) => a!.at.getTime() - b!.at.getTime()), parents };
}

/** The subject without the tags of lists and the marks of answers, to compare by. */
export function bareSubject(subject: string, isTag: (tag: string) => boolean = () => true): string {
  let bare = subject.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(reply, '').replace(forward, '');
    const found = tag.exec(bare)?.[0];
    if (found && isTag(found.trim()) && bare.length > found.length) bare = bare.slice(found.length);
  }
  return bare.trim();
}

/** Whether a tag such as `[leergroep]` is put there by the list: it stands in more than half of the subjects. */
export function listTags(heads: readonly MailHead[]): (tag: string) => boolean {
  const counts = new Map<string, number>();
  for (const { subject } of heads) for (const found of new Set(subject.match(/\[[^\][]{1,40}\]/g))) counts.set(found, (counts.get(found) ?? 0) + 1);
  return (found) => (counts.get(found) ?? 0) * 2 > heads.length;
}

function isAnswer(subject: string): boolean {
  return reply.test(subject.replace(/\s+/g, ' ').trim().replace(tag, ''));
}

function joinBySubject(heads: readonly MailHead[], groups: Groups): void {
  const lastOn = new Map<string, MailHead>();
  const begun = new Set<string>();
  for (const head of [...heads].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const subject = bareSubject(head.subject).toLowerCase();
    const last = lastOn.get(subject);
    const isFirst = !begun.has(groups.of(head.id));
    if (isFirst && last && isAnswer(head.subject) && head.at.getTime() - last.at.getTime() <= SAME_SUBJECT_DAYS * DAY) groups.join(head.id, last.id);
    begun.add(groups.of(head.id));
    if (subject) lastOn.set(subject, head);
  }
}

/** The nearest mail that is there; never one that answers this one itself. */
function parentsOf(heads: readonly MailHead[]): Map<string, string> {
  const there = new Set(heads.map(({ id }) => id));
  const parents = new Map<string, string>();
  const leadsTo = (from: string, to: string): boolean => {
    for (let at: string | undefined = from; at; at = parents.get(at)) if (at === to) return true;
    return false;
  };
  for (const { id, references } of heads) {
    const parent = references.findLast((other) => there.has(other));
    if (parent && !leadsTo(parent, id)) parents.set(id, parent);
  }
  return parents;
}

/** By time, but never an answer before what it answers, whatever their clocks said. */
function inOrder<H extends MailHead>(mails: H[], parents: ReadonlyMap<string, string>): H[] {
  const byId = new Map(mails.map((mail) => [mail.id, mail]));
  const places = new Map<string, { time: number; depth: number }>();
  for (const mail of mails) {
    const waiting: H[] = [];
    for (let at: H | undefined = mail; at && !places.has(at.id); at = byId.get(parents.get(at.id) ?? '')) waiting.push(at);
    for (const one of waiting.reverse()) {
      const parent = places.get(parents.get(one.id) ?? '');
      places.set(one.id, { time: Math.max(one.at.getTime(), parent?.time ?? 0), depth: (parent?.depth ?? 0) + 1 });
    }
  }
  const place = (mail: H) => places.get(mail.id)!;
  return mails.sort((a, b) => place(a).time - place(b).time || place(a).depth - place(b).depth);
}

/** Which ids belong together. */
class Groups {
  private readonly above = new Map<string, string>();

  of(id: string): string {
    let root = id;
    for (let next = this.above.get(root); next; next = this.above.get(root)) root = next;
    for (let at = id; at !== root; ) {
      const next = this.above.get(at)!;
      this.above.set(at, root);
      at = next;
    }
    return root;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.of(one), this.of(other)];
    if (a !== b) this.above.set(a, b);
  }
}
