import type { Paper, PaperBlock } from './paper';

/** Legible on screen and on paper, without anything from elsewhere. */
const LOOKS = `:root{color-scheme:light dark}body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}
h1{line-height:1.2}h2{margin-top:2.5rem;border-bottom:1px solid;padding-bottom:.25rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;border-bottom:1px solid #8a93a0;overflow-wrap:anywhere}`;

/**
 * A paper as one HTML file that needs nothing else and runs nothing.
 * @param paths of files in the same package: a cell that is one of them leads there
 */
export function toHtml({ title, facts, sections }: Paper, paths: ReadonlySet<string> = new Set()): string {
  const cell = (text: string): string => (paths.has(text) ? `<a href="${escaped(text.split('/').map(encodeURIComponent).join('/'))}">${escaped(text)}</a>` : escaped(text));
  const body = sections.map(({ heading, blocks }) => `<section><h2>${escaped(heading)}</h2>\n${blocks.map((block) => blockOf(block, cell)).join('\n')}</section>`);
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${LOOKS}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<ul>${facts.map((fact) => `<li>${escaped(fact)}</li>`).join('')}</ul>
${body.join('\n')}
</main>
</body>
</html>
`;
}

function blockOf(block: PaperBlock, cell: (text: string) => string): string {
  if (block.kind === 'heading') return `<h3>${escaped(block.text)}</h3>`;
  if (block.kind === 'paragraph') return `<p>${escaped(block.text)}</p>`;
  if (block.kind === 'list') {
    const tag = block.ordered ? 'ol' : 'ul';
    return `<${tag}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`;
  }
  const head = block.headings.map((heading) => `<th scope="col">${escaped(heading)}</th>`).join('');
  const rows = block.rows.map((row) => `<tr>${row.map((text) => `<td>${cell(text)}</td>`).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.toWellFormed().replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
