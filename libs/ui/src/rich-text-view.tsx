import type { ComponentProps, ReactElement } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { attachedId, mentionedId, ownPath, safeUrl } from './rich-text-address';
import { ourMarkdown } from './rich-text-grammar';
import { useRichTextSurroundings } from './rich-text-surroundings';

const blocks = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];
const allowed = [...blocks, 'a', 'strong', 'em', 'del', 'code', 'br', 'img'];

/** Web and mail addresses, mentions, and images that are attachments. */
function ours(url: string, attribute: string): string | undefined {
  if (attribute === 'src') return attachedId(url) && url;
  return mentionedId(url) ? url : safeUrl(url);
}

function SafeLink({ href = '', children }: ComponentProps<'a'>) {
  const { people, PageLink } = useRichTextSurroundings();
  const id = mentionedId(href);
  if (id) return people?.has(id) ? <span className="lk-mention">@{people.get(id)}</span> : <>{children}</>;
  const safe = safeUrl(href);
  if (!safe) return <>{children}</>;
  const path = ownPath(safe);
  if (path && PageLink) return <PageLink href={safe} path={path}>{children}</PageLink>;
  return (
    <a className="utrecht-link utrecht-link--html-a" href={safe} rel="noopener nofollow ugc" target={path || safe.startsWith('mailto:') ? undefined : '_blank'}>
      {children}
    </a>
  );
}

/** An image that is no attachment of what is shown here is only its words. */
function AttachedImage({ src, alt = '' }: ComponentProps<'img'>) {
  const { images } = useRichTextSurroundings();
  const image = images?.get(attachedId(String(src ?? '')) ?? '');
  return image ? <img src={image.src} alt={alt} width={image.width} height={image.height} loading="lazy" decoding="async" /> : <>{alt}</>;
}

const aligned = (style: ComponentProps<'td'>['style']): string | undefined => (style?.textAlign ? `lk-rich-text__${style.textAlign}` : undefined);

const parts: Components = {
  a: SafeLink,
  img: AttachedImage,
  th: ({ style, children }) => <th className={aligned(style)}>{children}</th>,
  td: ({ style, children }) => <td className={aligned(style)}>{children}</td>,
};

/** Shifts the headings of the text so that its first level becomes `level`. */
function headings(level: number): Components {
  const at = (depth: number) => `h${Math.min(6, level + depth - 1)}` as 'h2';
  return { ...parts, h1: at(1), h2: at(2), h3: at(3), h4: at(4), h5: at(5), h6: at(6) };
}

type Level = 2 | 3 | 4;

const byLevel = { 2: headings(2), 3: headings(3), 4: headings(4) };

/** So many texts are kept as they were read last: who scrolls back reads the same again. */
const KEPT = 400;
const kept = new Map<string, ReactElement>();
let ahead: string[] = [];

/** The Markdown itself; loaded on demand by RichText. */
export default function RichTextView({ children, headingLevel }: { children: string; headingLevel: Level }) {
  return shownOf(children, headingLevel);
}

/** Reads texts that are about to be shown while the browser has nothing better to do, one at a time. Asking anew forgets what was asked before. */
export function readAhead(texts: readonly string[], headingLevel: Level = 3): void {
  const underway = ahead.length > 0;
  ahead = texts.filter((text) => !kept.has(keyOf(text, headingLevel)));
  const next = (): void => {
    const text = ahead.shift();
    if (text !== undefined) shownOf(text, headingLevel);
    if (ahead.length) requestIdleCallback(next);
  };
  // Safari does not tell when it is idle: there a text is read when it is shown.
  if (!underway && ahead.length && 'requestIdleCallback' in window) requestIdleCallback(next);
}

const keyOf = (text: string, level: Level): string => `${level}${text}`;

function shownOf(text: string, level: Level): ReactElement {
  const key = keyOf(text, level);
  const shown = kept.get(key) ?? read(text, level);
  // The newest at the end: the first one is the longest unused.
  kept.delete(key);
  kept.set(key, shown);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return shown;
}

/** Called as a function, so that what comes out can be kept: the elements, which know nothing of where they stand yet. */
function read(children: string, level: Level): ReactElement {
  return Markdown({ allowedElements: allowed, unwrapDisallowed: true, skipHtml: true, remarkPlugins: [ourMarkdown], urlTransform: ours, components: byLevel[level], children });
}
