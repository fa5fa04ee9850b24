import { toOpenDocument, xmlText, type Paper, type PaperBlock } from '@leerkring/platform/api';

/** Minutes as OpenDocument text (1.3), with headings, lists and header rows as such. The same minutes give the same bytes. */
export function toOdt(minutes: Paper): Uint8Array {
  return toOpenDocument({ kind: 'text', title: minutes.title, language: 'nl', styles: styles(), content: content(minutes) });
}

function styles(): string {
  const heading = (level: number, size: number): string =>
    `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/></style:style>`;
  const standard = `<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="11pt" fo:language="nl" fo:country="NL"/></style:default-style>`;
  return `${standard}${heading(1, 20)}${heading(2, 14)}${heading(3, 12)}`;
}

function content({ title, facts, sections }: Paper): string {
  const body = sections.map(({ heading, blocks }) => head(2, heading) + blocks.map(blockOf).join('')).join('');
  return `${lists()}<office:body><office:text>${head(1, title)}${facts.map(paragraph).join('')}${body}</office:text></office:body>`;
}

/** How items are marked: with a dot, or numbered. */
function lists(): string {
  const place = '<style:list-level-properties text:space-before="0.6cm" text:min-label-width="0.6cm"/>';
  const style = (name: string, level: string): string => `<text:list-style style:name="${name}">${level}</text:list-style>`;
  const dots = style('Dots', `<text:list-level-style-bullet text:level="1" text:bullet-char="•">${place}</text:list-level-style-bullet>`);
  const numbers = style('Numbers', `<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">${place}</text:list-level-style-number>`);
  return `<office:automatic-styles>${dots}${numbers}</office:automatic-styles>`;
}

const head = (level: number, words: string): string => `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${xmlText(words)}</text:h>`;
const paragraph = (words: string): string => `<text:p>${xmlText(words)}</text:p>`;

function blockOf(block: PaperBlock): string {
  if (block.kind === 'heading') return head(3, block.text);
  if (block.kind === 'paragraph') return paragraph(block.text);
  if (block.kind === 'list') return `<text:list text:style-name="${block.ordered ? 'Numbers' : 'Dots'}">${block.items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join('')}</text:list>`;
  const row = (cells: string[]): string => `<table:table-row>${cells.map((cell) => `<table:table-cell>${paragraph(cell)}</table:table-cell>`).join('')}</table:table-row>`;
  const columns = `<table:table-column table:number-columns-repeated="${block.headings.length}"/>`;
  return `<table:table>${columns}<table:table-header-rows>${row(block.headings)}</table:table-header-rows>${block.rows.map(row).join('')}</table:table>`;
}
