/** A feed of news as programs read it. */
export interface AtomFeed {
  title: string;
  /** Its own address. */
  self: string;
  /** The page that it tells of. */
  page: string;
  updatedAt: Date;
  entries: AtomEntry[];
}

export interface AtomEntry {
  /** UUID of what it is about. */
  id: string;
  title: string;
  summary: string;
  page: string;
  author: string;
  publishedAt: Date;
  updatedAt: Date;
}

/** Writes Atom (RFC 4287). */
export function atomOf({ title, self, page, updatedAt, entries }: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    `<id>${escaped(self)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.flatMap(entryLines),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines({ id, title, summary, page, author, publishedAt, updatedAt }: AtomEntry): string[] {
  return [
    '<entry>',
    `<id>urn:uuid:${id}</id>`,
    `<title>${escaped(title)}</title>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<published>${publishedAt.toISOString()}</published>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    `<summary>${escaped(summary)}</summary>`,
    '</entry>',
  ];
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML can hold them: some signs it cannot hold at all. */
function escaped(words: string): string {
  // The signs that XML 1.0 has no place for.
  return words.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll(/[&<>"]/g, (sign) => signs[sign]!);
}
