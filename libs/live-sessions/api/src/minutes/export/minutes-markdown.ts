import { lineOf } from '../minutes-words';
import type { MinutesDocument } from './minutes-document';

const mention = /\[@((?:\\.|[^\]\\\n])*)\]\(mention:[0-9a-f-]{36}\)/g;

/** Minutes as Markdown: as they were written, with names for people. */
export function toMarkdown({ title, facts, sections }: MinutesDocument): string {
  const parts = sections.flatMap(({ heading, text }) => [`## ${lineOf(heading)}`, text.replace(mention, '$1')]);
  return `${[`# ${lineOf(title)}`, facts.map((fact) => `- ${lineOf(fact)}`).join('\n'), ...parts].join('\n\n')}\n`;
}
