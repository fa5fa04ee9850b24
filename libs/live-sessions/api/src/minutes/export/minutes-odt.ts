import { strToU8, zipSync } from 'fflate';
import type { Paper, PaperBlock } from '@leerkring/platform/api';

const MIME = 'application/vnd.oasis.opendocument.text';
const SPACES = ['office', 'text', 'table', 'style', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ');

/** Minutes as OpenDocument text (1.3), with headings, lists and header rows as such. The same minutes give the same bytes. */
export function toOdt(minutes: Paper): Uint8Array {
  const files = { 'META-INF/manifest.xml': manifest(), 'meta.xml': meta(minutes), 'styles.xml': styles(), 'content.xml': content(minutes) };
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)] as const);
  // The type comes first and unpressed, so that a reader knows the file by its first bytes.
  return zipSync({ mimetype: [strToU8(MIME), { level: 0 }], ...Object.fromEntries(entries) }, { mtime: new Date(2000, 0, 1) });
}

function manifest(): string {
  const entry = (path: string, type: string): string => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const parts = ['content.xml', 'styles.xml', 'meta.xml'].map((name) => entry(name, 'text/xml'));
  return `<manifest:manifest ${SPACES} manifest:version="1.3">${entry('/', MIME)}${parts.join('')}</manifest:manifest>`;
}

function meta({ title }: Paper): string {
  return `<office:document-meta ${SPACES} office:version="1.3"><office:meta><dc:title>${escaped(title)}</dc:title><dc:language>nl</dc:language></office:meta></office:document-meta>`;
}

function styles(): string {
  const heading = (level: number, size: number): string =>
    `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/></style:style>`;
  const standard = `<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="11pt" fo:language="nl" fo:country="NL"/></style:default-style>`;
  return `<office:document-styles ${SPACES} office:version="1.3"><office:styles>${standard}${heading(1, 20)}${heading(2, 14)}${heading(3, 12)}</office:styles></office:document-styles>`;
}

function content({ title, facts, sections }: Paper): string {
  const body = sections.map(({ heading, blocks }) => head(2, heading) + blocks.map(blockOf).join('')).join('');
  return `<office:document-content ${SPACES} office:version="1.3">${lists()}<office:body><office:text>${head(1, title)}${facts.map(paragraph).join('')}${body}</office:text></office:body></office:document-content>`;
}

/** How items are marked: with a dot, or numbered. */
function lists(): string {
  const place = '<style:list-level-properties text:space-before="0.6cm" text:min-label-width="0.6cm"/>';
  const style = (name: string, level: string): string => `<text:list-style style:name="${name}">${level}</text:list-style>`;
  const dots = style('Dots', `<text:list-level-style-bullet text:level="1" text:bullet-char="•">${place}</text:list-level-style-bullet>`);
  const numbers = style('Numbers', `<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">${place}</text:list-level-style-number>`);
  return `<office:automatic-styles>${dots}${numbers}</office:automatic-styles>`;
}

const head = (level: number, words: string): string => `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${escaped(words)}</text:h>`;
const paragraph = (words: string): string => `<text:p>${escaped(words)}</text:p>`;

function blockOf(block: PaperBlock): string {
  if (block.kind === 'heading') return head(3, block.text);
  if (block.kind === 'paragraph') return paragraph(block.text);
  if (block.kind === 'list') return `<text:list text:style-name="${block.ordered ? 'Numbers' : 'Dots'}">${block.items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join('')}</text:list>`;
  const row = (cells: string[]): string => `<table:table-row>${cells.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`).join('')}</table:table-row>`;
  const columns = `<table:table-column table:number-columns-repeated="${block.headings.length}"/>`;
  return `<table:table>${columns}<table:table-header-rows>${row(block.headings)}</table:table-header-rows>${block.rows.map(row).join('')}</table:table>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML: signs that XML 1.0 has no place for are left out, since one of them would make the whole file unreadable. */
function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed().replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
