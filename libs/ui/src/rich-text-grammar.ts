import { gfmAutolinkLiteralFromMarkdown, gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Looks for addresses while it reads only, so that what is escaped stays as it was written. */
const bareAddresses = { ...gfmAutolinkLiteralFromMarkdown(), transforms: [] };

/** What our Markdown has beyond CommonMark: tables, ~~strike~~ and bare addresses. The editor and what is shown read it alike. */
export const reading = {
  extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmAutolinkLiteral()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), bareAddresses],
};

export const writing = [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown(), gfmAutolinkLiteralToMarkdown()];

/** The same grammar for react-markdown. */
export function ourMarkdown(this: { data: () => unknown }): void {
  Object.assign(this.data() as object, { micromarkExtensions: reading.extensions, fromMarkdownExtensions: reading.mdastExtensions });
}
