import { Dice } from '../../chaos/dice';

/** What an archive was made of, to compare with what comes out. */
export interface MadeMail {
  mbox: Buffer;
  messages: number;
  duplicates: number;
  automatic: number;
  private: number;
  /** Mails that come along, by the mark in their words. */
  mails: Map<string, { thread: number; author: string; at: Date; answers: string | null }>;
  threads: number;
  people: number;
  attachments: number;
  undated: number;
}

interface Person {
  name: string;
  address: string;
}

interface Mail {
  mark: string;
  id: string;
  from: Person;
  at: Date;
  subject: string;
  answers: Mail | null;
}

const firstNames = ['Anneke', 'Bøje', 'Çelik', 'Daniël', 'Esmée', 'Frits', 'Geërfd', 'Hélène', 'Ilse', 'Jörg', 'Kees', 'Loïs', 'Marijke', 'Noëlle'];
const lastNames = ['van der Voorbeeld', 'Proefstra', 'Verzonnen', "in 't Denkbeeld", 'Bedacht-Van Niets', 'Fictiema'];
const subjects = ['Dorpsbegroting', 'Wie doet de moestuin?', 'Loting voor het burgerberaad', 'Uitdaagrecht – ervaringen', 'Geïnteresseerden gezocht', 'Vergadering'];
/** Letters that each of the charsets here has; the euro lies elsewhere in each of them. */
const WORDS = 'Coöperatie ‘t Hofje kreeg € 500, aldus Renée';
const LATIN = "Coöperatie 't Hofje kreeg € 500, aldus Renée";
const ZONES = ['+0100', '+0200', 'CET', 'MET DST', '-0500', '+0100 (West-Europa (standaardtijd))', 'GMT+1', 'EST', '(onbekend)'];
const MINUTES: Record<string, number> = { '+0100': 60, '+0200': 120, CET: 60, 'MET DST': 120, '-0500': -300, '+0100 (West-Europa (standaardtijd))': 60, 'GMT+1': 60, EST: -300, '(onbekend)': 0 };
const LIST = 'leergroep@lijsten.example';
const FOOTER = `_______________________________________________\nLeergroep mailing list\n${LIST}\nhttps://lijsten.example/listinfo/leergroep`;

/** An archive of about so many mails in the real format, with everything that real ones have; the same seed gives the same bytes. */
export function madeMail(seed: number, wanted: number): MadeMail {
  return new Maker(new Dice(seed)).make(wanted);
}

class Maker {
  private readonly people: Person[];
  private readonly written: { at: Date; bytes: Buffer }[] = [];
  private readonly made: Omit<MadeMail, 'mbox' | 'people'> = { messages: 0, duplicates: 0, automatic: 0, private: 0, mails: new Map(), threads: 0, attachments: 0, undated: 0 };
  private readonly wrote = new Set<Person>();
  private count = 0;

  constructor(private readonly dice: Dice) {
    const all = firstNames.flatMap((first) => lastNames.map((last) => ({ name: `${first} ${last}`, address: `${slug(first)}.${slug(last)}@gemeente.example` })));
    this.people = Array.from({ length: 40 }, (_, index) => all[(index * 5) % all.length]!);
  }

  make(wanted: number): MadeMail {
    while (this.made.messages < wanted) this.conversation();
    const mbox = Buffer.concat(this.written.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ bytes }) => bytes));
    return { ...this.made, people: this.wrote.size, mbox };
  }

  /** Conversations with the same subject lie more than 30 days apart, or begin anew without "Re:". */
  private conversation(): void {
    const { dice } = this;
    const thread = this.made.threads++;
    const start = new Date(Date.UTC(2003, 0, 6, 9) + thread * 3 * 24 * 3600_000);
    const subject = `${dice.pick(subjects)} ${thread % 5 ? thread : ''}`.trim();
    const mails: Mail[] = [];
    const rootIsGone = dice.chance(0.08);
    const gone: Mail = { mark: '', id: `<weg-${thread}@elders.example>`, from: this.people[0]!, at: start, subject, answers: null };
    for (let length = dice.between(1, 9), index = 0; index < length; index++) {
      const answered = index ? dice.pick(mails) : rootIsGone ? gone : null;
      const at = new Date(start.getTime() + index * dice.between(1, 90) * 60_000 + index * 60_000);
      const prefix = answered ? dice.pick(['Re: ', 'RE: ', 'Antw: ', 'Re: [leergroep] Re: ']) : '';
      const mark = `kenmerk-${++this.count}`;
      const mail: Mail = { mark, id: `<${mark}.${dice.between(1, 1e9)}@post.example>`, from: dice.pick(this.people), at, subject: `${prefix}${subject}`, answers: answered };
      mails.push(mail);
      this.mail(mail, thread, answered === gone);
    }
  }

  private mail(mail: Mail, thread: number, isBroken: boolean): void {
    const { dice, made } = this;
    // A subject alone joins only with a conversation that was there in the 30 days before: here its first mail.
    const isLoose = mail.answers !== null && !isBroken && dice.chance(0.1);
    const isUndated = dice.chance(0.02);
    const head = [...this.references(mail, isLoose), ...this.origin(mail, isUndated)];
    const { headers, body, files } = this.contents(mail);
    const bytes = Buffer.concat([Buffer.from(`${[...head, ...headers].join('\n')}\n\n`, 'utf8'), body]);
    this.write(mail, bytes);
    if (dice.chance(0.04)) {
      this.write(mail, bytes);
      made.duplicates++;
    }
    if (dice.chance(0.03)) this.machine(mail);
    if (dice.chance(0.01)) this.secret(mail);
    if (isUndated) made.undated++;
    made.attachments += files;
    this.wrote.add(mail.from);
    made.mails.set(mail.mark, { thread, author: mail.from.name, at: mail.at, answers: isLoose || isBroken ? null : (mail.answers?.mark ?? null) });
  }

  private references(mail: Mail, isLoose: boolean): string[] {
    const id = [`Message-ID: ${mail.id}`];
    if (!mail.answers || isLoose) return id;
    const chain: string[] = [];
    for (let at: Mail | null = mail.answers; at; at = at.answers) chain.unshift(at.id);
    const references = `References: ${chain.join('\n\t')}`;
    const answer = `In-Reply-To: ${mail.answers.id}`;
    return [...id, ...this.dice.pick([[references, answer], [references], [answer], [`In-Reply-To: Your message of "Mon" ${mail.answers.id}`]])];
  }

  private origin({ from, at, subject }: Mail, isUndated: boolean): string[] {
    const { dice } = this;
    const name = from.name;
    const writer = dice.pick([
      `From: ${word(name)} <${from.address}>`,
      `From: "${name}" <${from.address.toUpperCase()}>`,
      `From: =?iso-8859-15?Q?${quotedPrintable(encoded(name, 'iso-8859-15')).replaceAll(' ', '_').replace(/=\n/g, '')}?= <${from.address}>`,
      `From: ${word(`${name} via Leergroep`)} <${LIST}>\nReply-To: ${word(name)} <${from.address}>`,
      `From: ${from.address.replace('@', ' at ')} (${word(name)})`,
    ]);
    const zone = dice.pick(ZONES);
    const date = isUndated ? [`Received: from a.example by b.example; ${dateIn(at, '+0000', dice)}`] : [`Date: ${dateIn(at, zone, dice)}`];
    return [writer, `To: ${LIST}`, `Subject: ${dice.chance(0.5) ? `[leergroep] ${word(subject)}` : word(subject)}`, ...date, 'MIME-Version: 1.0'];
  }

  private contents(mail: Mail): { headers: string[]; body: Buffer; files: number } {
    const { dice } = this;
    const quote = mail.answers ? `\n\nOp ma 3 jan. schreef ${mail.answers.from.name} <${mail.answers.from.address}>:\n> ${mail.answers.mark} stond hier\n> en dit ook` : '';
    const sign = dice.chance(0.4) ? '\n\n-- \nHandtekening met 06-00000000' : '';
    const said = (words: string): string => `Dag allemaal,\n\n${words} ${mail.mark}\n\nFrom hier af is het proza.`;
    const plain = (words: string): string => `${said(words)}${sign}${quote}${dice.chance(0.3) ? `\n${FOOTER}` : ''}\n`;
    const html = (words: string): string =>
      `<html><head><style>p{color:red}</style></head><body><p>Dag allemaal,</p><p>${words} ${mail.mark}</p><script>alert(1)</script><ul><li>een</li></ul>` +
      `<p>From hier af is het proza.</p>${quote && `<div class="gmail_quote"><div>Op ma 3 jan. schreef ${mail.answers!.from.name} &lt;<a href="mailto:${mail.answers!.from.address}">${mail.answers!.from.address}</a>&gt;:<br></div><blockquote>${mail.answers!.mark} stond hier</blockquote></div>`}</body></html>`;
    return dice.pick([
      () => text('utf-8', '8bit', Buffer.from(plain(WORDS))),
      () => text('iso-8859-15', 'quoted-printable', Buffer.from(quotedPrintable(encoded(plain(LATIN), 'iso-8859-15')))),
      () => text('windows-1252', '8bit', encoded(plain(WORDS), 'windows-1252')),
      () => text('utf-8', 'base64', Buffer.from(base64(Buffer.from(plain(WORDS))))),
      () => text('x-onbekend', '8bit', encoded(plain(WORDS), 'windows-1252')),
      () => text('us-ascii', '8bit', Buffer.from(plain(WORDS))),
      () => ({ ...text('utf-8', 'quoted-printable', Buffer.from(quotedPrintable(Buffer.from(html(WORDS))))), headers: ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'] }),
      () => multipart('alternative', [part('text/plain; charset=utf-8', plain(WORDS)), part('text/html; charset=utf-8', html(WORDS))]),
      () => multipart('mixed', [part('text/plain; charset=utf-8', plain(WORDS)), file('begroting 2019.pdf'), file('=?utf-8?B?bm90aXRpZXMg4oKsLmRvY3g=?=')], 2),
      () => multipart('mixed', [nested('related', [part('text/html; charset=utf-8', html(WORDS)), picture()]), file('verslag.odt')], 1),
    ])();
  }

  private write({ from, at }: Mail, bytes: Buffer): void {
    const stamp = `${['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][at.getUTCDay()]} ${monthOf(at)} ${String(at.getUTCDate()).padStart(2)} ${clockOf(at)} ${at.getUTCFullYear()}`;
    const escaped = bytes.toString('latin1').replace(/^(>*From )/gm, '>$1');
    this.written.push({ at, bytes: Buffer.from(`From ${from.address} ${stamp}\n${escaped}\n\n`, 'latin1') });
    this.made.messages++;
  }

  private machine(mail: Mail): void {
    const sort = this.dice.pick(['Auto-Submitted: auto-replied', 'X-Autoreply: yes', 'Content-Type: multipart/report; boundary=x']);
    this.write(mail, Buffer.from(`Message-ID: <auto-${mail.mark}@post.example>\nFrom: ${mail.from.address}\nSubject: Afwezig\nDate: ${dateIn(mail.at, '+0000', this.dice)}\n${sort}\n\nIk ben er niet.\n`));
    this.made.automatic++;
  }

  private secret(mail: Mail): void {
    this.write(mail, Buffer.from(`Message-ID: <geheim-${mail.mark}@post.example>\nFrom: ${mail.from.address}\nSubject: Onder ons\nDate: ${dateIn(mail.at, '+0000', this.dice)}\nX-No-Archive: Yes\n\nNiet bewaren.\n`));
    this.made.private++;
  }
}

function slug(name: string): string {
  return name.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase();
}

function monthOf(at: Date): string {
  return at.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
}

function clockOf(at: Date): string {
  return at.toISOString().slice(11, 19);
}

function dateIn(at: Date, zone: string, dice: Dice): string {
  const local = new Date(at.getTime() + MINUTES[zone === '+0000' ? '(onbekend)' : zone]! * 60_000);
  const day = dice.pick(['', `${['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'][local.getUTCDay()]}, `, `${['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][local.getUTCDay()]}, `]);
  const month = day && /^[a-z]/.test(day) ? local.toLocaleString('nl', { month: 'short', timeZone: 'UTC' }) : monthOf(local);
  return `${day}${local.getUTCDate()} ${month} ${local.getUTCFullYear()} ${clockOf(local)} ${zone}`;
}

/** An encoded word, as headers carry what is not ASCII. */
function word(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function encoded(text: string, charset: string): Buffer {
  const all = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(Array.from(text, (character) => all.indexOf(character)));
}

function quotedPrintable(bytes: Buffer): string {
  const lines = bytes.toString('latin1').split('\n');
  const coded = lines.map((line) => line.replace(/[^\x20-\x3c\x3e-\x7e]|=| $/g, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`));
  return coded.map((line) => line.replace(/(.{60}[^=]{0,3})(?!$)/g, '$1=\n').replace(/=\n$/, '')).join('\n');
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}/g, '$&\n');
}

interface Part {
  headers: string[];
  body: Buffer;
}

function text(charset: string, encoding: string, body: Buffer): Part & { files: number } {
  return { headers: [`Content-Type: text/plain; charset="${charset}"`, `Content-Transfer-Encoding: ${encoding}`], body, files: 0 };
}

function part(type: string, words: string): Part {
  return { headers: [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64'], body: Buffer.from(base64(Buffer.from(words))) };
}

function file(name: string): Part {
  return { headers: ['Content-Type: application/octet-stream', `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64'], body: Buffer.from('JVBERi0xLjQK') };
}

function picture(): Part {
  return { headers: ['Content-Type: image/png', 'Content-ID: <logo>', 'Content-Disposition: inline; filename=logo.png', 'Content-Transfer-Encoding: base64'], body: Buffer.from('iVBORw0KGgo=') };
}

function nested(kind: string, parts: Part[]): Part {
  const { headers, body } = multipart(kind, parts);
  return { headers, body };
}

function multipart(kind: string, parts: Part[], files = 0): Part & { files: number } {
  const border = `=_grens_${kind}`;
  const written = parts.map(({ headers, body }) => Buffer.concat([Buffer.from(`--${border}\n${headers.join('\n')}\n\n`), body, Buffer.from('\n')]));
  return { headers: [`Content-Type: multipart/${kind}; boundary="${border}"`], body: Buffer.concat([...written, Buffer.from(`--${border}--\n`)]), files };
}
