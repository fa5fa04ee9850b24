import { describe, expect, it } from '@jest/globals';
import { htmlToMarkdown } from './mail-html';
import { markdownWords, plainWords } from './mail-words';

const lines = (...all: string[]): string => all.join('\n');

describe('the words of a plain mail', () => {
  it('leave out a signature, what the list adds, and the copy of what is answered', () => {
    const text = lines('Dag Ko,', '', 'Prima plan.', '', '-- ', 'Ina Voorbeeld', 'Gemeente Verzonnen', '', 'Op ma 4 mrt. 2019 om 12:00 schreef Ko Proef <ko@example.org>:', '', '> Hoe vind je dit?', '>', '> Ko', '_______________________________________________', 'Leergroep mailing list', 'https://lijsten.example');
    expect(plainWords(text)).toBe(lines('Dag Ko,', '', 'Prima plan.'));
  });

  it.each([
    ['Op 4 maart 2019 schreef Ko Proef', '<ko@example.org> het volgende geschreven:'],
    ['On Mon, Mar 4, 2019 at 12:00 PM Ko Proef', '<ko@example.org> wrote:'],
    ['Ko Proef schreef:'],
    ['Am 4. März 2019 schrieb Ko:'],
  ])('leave out who is quoted below: %s', (...attribution) => {
    expect(plainWords(lines('Prima.', '', ...attribution, '> Hoe vind je dit?'))).toBe('Prima.');
  });

  it('leave out what Outlook puts below, in Dutch and English', () => {
    const old = ['Zo dus.', '', 'Kun je dit lezen?'];
    expect(plainWords(lines('Prima.', '', '-----Oorspronkelijk bericht-----', ...old))).toBe('Prima.');
    expect(plainWords(lines('Prima.', '', 'Van: Ko Proef', 'Verzonden: maandag 4 maart 2019 12:00', 'Aan: Ina', 'Onderwerp: Plan', '', ...old))).toBe('Prima.');
    expect(plainWords(lines('Prima.', '', 'From: Ko', 'Sent: Monday', 'To: Ina', 'Cc: x', 'Subject: Plan', '', ...old))).toBe('Prima.');
    expect(plainWords(lines('Van: boven naar beneden lezen', 'is het makkelijkst.'))).toContain('Van: boven');
  });

  it('keep quotes between the words as quotes, and the name above them without the address', () => {
    const text = lines('Ko Proef <ko@example.org> schreef:', '> Kan dat?', 'Ja hoor.', '> En dit?', '>> Eerder gezegd', 'Nee.');
    expect(plainWords(text)).toBe(lines('Ko Proef schreef:', '', '> Kan dat?', '', 'Ja hoor.', '', '> En dit?', '>', '> > Eerder gezegd', '', 'Nee.'));
  });

  it('stay whole when there is nothing but a quote', () => {
    expect(plainWords(lines('> Alleen dit', '> en dat'))).toBe(lines('> Alleen dit\\', '> en dat'));
  });

  it('keep short lines apart and join lines that a program broke', () => {
    const long = 'Deze regel is zo lang dat een programma hem hier heeft afgebroken en';
    expect(plainWords(lines(long, 'hier verder ging.', '', 'Dorpsstraat 1', 'Verzonnen'))).toBe(lines(long, 'hier verder ging.', '', 'Dorpsstraat 1\\', 'Verzonnen'));
  });

  it('are no Markdown by accident', () => {
    expect(plainWords(lines('# geen kop', '', 'a < b en <x@y> en &lt; en \\\\server\\_map', '', 'Titel', '=====', 'tekst', '', '- een', '• twee'))).toBe(
      lines('\\# geen kop', '', 'a \\< b en \\<x@y> en \\&lt; en \\\\\\server\\\\_map', '', 'Titel', '', '---', '', 'tekst', '', '- een', '- twee'),
    );
    expect(plainWords('Zie <https://x.example/a> en ![x](y)')).toBe('Zie <https://x.example/a> en !\\[x](y)');
  });

  it('leave out where it was typed', () => expect(plainWords(lines('Ja.', '', 'Verzonden vanaf mijn iPhone'))).toBe('Ja.'));

  it('keep what stands below dashes when it is too long for a signature', () => {
    const more = Array.from({ length: 20 }, (_, n) => `Punt ${n} van de lijst met dingen die nog gedaan moeten worden hier.`);
    expect(plainWords(lines('Intro', '--', ...more))).toContain('Punt 19');
  });
});

describe('the words of an HTML mail', () => {
  it('are Markdown, without the copy of what is answered', () => {
    const html = '<h2>Plan</h2><p>Dag <b>Ko</b>,<br>prima: <a href="https://x.example">zo</a></p><ul><li>een<li>twee</ul><div class="gmail_quote"><div>Op ma 4 mrt. schreef Ko &lt;<a href="mailto:ko@example.org">ko@example.org</a>&gt;:<br></div><blockquote><p>Hoe?</p></blockquote></div>';
    expect(markdownWords(htmlToMarkdown(html)).replace(/^- +/gm, '- ')).toBe(lines('## Plan', '', 'Dag **Ko**,\\', 'prima: [zo](https://x.example)', '', '- een', '- twee'));
  });

  it('leave out the block that Outlook puts above what is answered', () => {
    const html = '<p>Prima.</p><div><b>Van:</b> Ko<br><b>Verzonden:</b> maandag<br><b>Aan:</b> Ina<br><b>Onderwerp:</b> Plan</div><p>Oud.</p>';
    expect(markdownWords(htmlToMarkdown(html))).toBe('Prima.');
  });
});
