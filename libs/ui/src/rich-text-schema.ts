import { Code } from '@tiptap/extension-code';
import { Heading } from '@tiptap/extension-heading';
import { Image } from '@tiptap/extension-image';
import { Mention } from '@tiptap/extension-mention';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { mergeAttributes, type Extensions } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { attachedId, safeUrl } from './rich-text-address';
import type { RichTextImage } from './rich-text-surroundings';

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** A page has one title, so a heading in the editor stands two levels lower than its Markdown says. */
const OurHeading = Heading.extend({
  parseHTML: () => LEVELS.map((level) => ({ tag: `h${level}`, getAttrs: (element) => ({ level: Number(element.dataset['level'] ?? level) }) })),
  renderHTML: ({ node, HTMLAttributes }) => {
    const level = node.attrs['level'] as number;
    return [`h${Math.min(6, level + 2)}`, mergeAttributes(HTMLAttributes, { 'data-level': level }), 0];
  },
});

const none: ReadonlyMap<string, RichTextImage> = new Map();

/** An image is an attachment of what is written; one that is not among `images` is only its words. */
const ourImage = (images: () => ReadonlyMap<string, RichTextImage>) =>
  Image.extend({
    addAttributes: () => ({ attachment: { default: null }, alt: { default: '' } }),
    parseHTML: () => [
      {
        tag: '[data-attachment]',
        getAttrs: (element) => {
          const attachment = attachedId(`attachment:${element.dataset['attachment']}`);
          return attachment ? { attachment, alt: element.getAttribute('alt') ?? element.textContent } : false;
        },
      },
    ],
    renderHTML: ({ node }) => {
      const { attachment, alt } = node.attrs as { attachment: string; alt: string };
      const shown = images().get(attachment);
      return shown ? ['img', { ...shown, alt, 'data-attachment': attachment }] : ['span', { class: 'lk-rich-text__no-image', 'data-attachment': attachment }, alt];
    },
  });

const starter = {
  underline: false,
  trailingNode: false,
  heading: false,
  code: false,
  link: {
    openOnClick: false,
    autolink: true,
    defaultProtocol: 'https',
    isAllowedUri: (url: string) => Boolean(safeUrl(url)),
    HTMLAttributes: { rel: 'noopener nofollow', target: null },
  },
} as const;

/** What people can write together: no tables, which two who change one at once would break, no images and no mentions. Undoing is left to who keeps it in step. */
export function sharedSchema(): Extensions {
  return [StarterKit.configure({ ...starter, undoRedo: false }), OurHeading, Code.extend({ excludes: '' })];
}

/**
 * Everything that people can write: what Markdown can say, and no more.
 * @param images that may stand in it now, by the id of the attachment
 */
export function schema(images: () => ReadonlyMap<string, RichTextImage> = () => none): Extensions {
  return [
    StarterKit.configure(starter),
    OurHeading,
    Code.extend({ excludes: '' }),
    Table.extend({ renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]] }).configure({ View: null }),
    TableRow,
    TableHeader.extend({ content: 'paragraph' }),
    TableCell.extend({ content: 'paragraph' }),
    ourImage(images).configure({ inline: true }),
    Mention.configure({ HTMLAttributes: { class: 'lk-mention' }, suggestions: [] }),
  ];
}
