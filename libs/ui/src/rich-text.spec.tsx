import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { RichText } from './rich-text';
import { safeUrl } from './rich-text-address';
import RichTextView from './rich-text-view';
import './testing';

afterEach(cleanup);

const show = (markdown: string, headingLevel: 2 | 3 | 4 = 3) =>
  render(<RichTextView headingLevel={headingLevel}>{markdown}</RichTextView>).container;

describe('what people wrote', () => {
  it('keeps the words of a link that it does not trust', () => {
    const shown = show('[lees dit](javascript:alert(1))');
    expect(shown.querySelector('a')).toBeNull();
    expect(shown.textContent).toBe('lees dit');
  });

  it('opens web and mail links without telling the other site where they come from', () => {
    show('[site](https://voorbeeld.nl/pad?a=1) [mail](mailto:griffie@voorbeeld.nl)');
    const site = screen.getByRole('link', { name: 'site' });
    expect(site.getAttribute('href')).toBe('https://voorbeeld.nl/pad?a=1');
    expect(site.getAttribute('rel')).toContain('noopener');
    expect(site.getAttribute('rel')).toContain('nofollow');
    expect(screen.getByRole('link', { name: 'mail' }).getAttribute('href')).toBe('mailto:griffie@voorbeeld.nl');
  });

  it('never makes a heading of the first level, and keeps the order of levels', () => {
    const shown = show('# Een\n\n## Twee\n\n###### Zes');
    expect([...shown.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => tagName)).toEqual(['H3', 'H4', 'H6']);
    expect(show('# Een', 2).querySelector('h2')?.textContent).toBe('Een');
  });

  it('shows emphasis, lists, quotes, code and lines', () => {
    const shown = show('**vet** _schuin_ ~~weg~~ `code`\n\n| kop |\n| -: |\n| cel |\n\n- een\n- twee\n\n1. eerst\n\n> gezegd\n\n---\n\n    blok');
    for (const tag of ['strong', 'em', 'del', 'th', 'td.lk-rich-text__right', 'code', 'ul > li', 'ol > li', 'blockquote', 'hr', 'pre'])
      expect(shown.querySelector(tag)).not.toBeNull();
  });

  it('shows the plain words at once while the rest loads, then the marked-up text', async () => {
    render(<RichText>{'Dit is **belangrijk**'}</RichText>);
    expect(screen.getByText('Dit is **belangrijk**')).toBeTruthy();
    expect((await screen.findByText('belangrijk')).tagName).toBe('STRONG');
  });

  it.each([
    'Dat herkennen wij ook.', 'Een regel\nen nog een.', 'Een alinea.\n\nEn nog een: (12), 50% en "dit"; € 40.000!', 'Bij ons duurde het 2 jaar - of 3 = lang.\n\n\n\nEinde', "'t Is zo… 👍", 'ftp://x.nl en mailto:',
    '', '\n\nNa een lege regel', 'Jaar 1986. Dat was goed', '1986. Dat was goed', '+ erbij', 'Kop\n===', '    code', 'a  \nb', 'www.voorbeeld.nl', 'griffie@voorbeeld.nl', 'a &amp; b', '1) eerst', 'Zin.\n- een',
  ])('shows words without marks as the reader of Markdown does: %j', async (words) => {
    const { container } = render(<RichText>{words}</RichText>);
    const wanted = show(words);
    await waitFor(() => expect(container.firstElementChild!.innerHTML.replaceAll(/>\n</g, '><')).toBe(wanted.innerHTML.replaceAll(/>\n</g, '><')));
  });
});

describe('an address', () => {
  it.each(['https://voorbeeld.nl', 'http://voorbeeld.nl/a', 'mailto:a@voorbeeld.nl'])('is trusted: %s', (url) => {
    expect(safeUrl(url)).toBeDefined();
  });

  it.each([
    'javascript:alert(1)',
    'https:voorbeeld',
    '/pad',
    'data:text/html,x',
    'https://voor beeld.nl',
    'https://\u0000voorbeeld.nl',
    '',
    'http://',
  ])('is not trusted: %j', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });
});
