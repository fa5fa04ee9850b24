import { Code } from '@tiptap/extension-code';
import { Heading } from '@tiptap/extension-heading';
import { Image } from '@tiptap/extension-image';
import { Mention } from '@tiptap/extension-mention';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { mergeAttributes, type Extensions } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { ownImage, safeUrl } from './rich-text-address';

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** A page has one title, so a heading in the editor stands two levels lower than its Markdown says. */
const OurHeading = Heading.extend({
  parseHTML: () => LEVELS.map((level) => ({ tag: `h${level}`, getAttrs: (element) => ({ level: Number(element.dataset['level'] ?? level) }) })),
  renderHTML: ({ node, HTMLAttributes }) => {
    const level = node.attrs['level'] as number;
    return [`h${Math.min(6, level + 2)}`, mergeAttributes(HTMLAttributes, { 'data-level': level }), 0];
  },
});

const OurImage = Image.extend({
  parseHTML: () => [{ tag: 'img[src]', getAttrs: (element) => (ownImage(element.getAttribute('src') ?? '') ? null : false) }],
});

/** Everything that people can write: what Markdown can say, and no more. */
export function schema(): Extensions {
  return [
    StarterKit.configure({
      underline: false,
      trailingNode: false,
      heading: false,
      code: false,
      link: {
        openOnClick: false,
        autolink: true,
        defaultProtocol: 'https',
        isAllowedUri: (url) => Boolean(safeUrl(url)),
        HTMLAttributes: { rel: 'noopener nofollow', target: null },
      },
    }),
    OurHeading,
    Code.extend({ excludes: '' }),
    Table.extend({ renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]] }).configure({ View: null }),
    TableRow,
    TableHeader.extend({ content: 'paragraph' }),
    TableCell.extend({ content: 'paragraph' }),
    OurImage.configure({ inline: true }),
    Mention.configure({ HTMLAttributes: { class: 'lk-mention' }, suggestions: [] }),
  ];
}
