import type { ComponentProps } from 'react';
import Markdown, { type Components } from 'react-markdown';

const allowed = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'a', 'strong', 'em', 'code', 'pre', 'hr', 'br'];

/** The address when it is an absolute web or mail address, otherwise nothing. */
export function safeUrl(url: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)/i.test(url) || /[\u0000-\u0020\u007f]/.test(url)) return undefined;
  try {
    const { protocol, href } = new URL(url);
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function SafeLink({ href, children }: ComponentProps<'a'>) {
  const safe = href && safeUrl(href);
  if (!safe) return <>{children}</>;
  return (
    <a
      className="utrecht-link utrecht-link--html-a"
      href={safe}
      rel="noopener nofollow ugc"
      target={safe.startsWith('mailto:') ? undefined : '_blank'}
    >
      {children}
    </a>
  );
}

/** Shifts the headings of the text so that its first level becomes `level`. */
function headings(level: number): Components {
  const at = (depth: number) => `h${Math.min(6, level + depth - 1)}` as 'h2';
  return { h1: at(1), h2: at(2), h3: at(3), h4: at(4), h5: at(5), h6: at(6) };
}

const byLevel = { 2: headings(2), 3: headings(3), 4: headings(4) };

/** The Markdown itself; loaded on demand by RichText. */
export default function RichTextView({ children, headingLevel }: { children: string; headingLevel: 2 | 3 | 4 }) {
  return (
    <Markdown
      allowedElements={allowed}
      unwrapDisallowed
      skipHtml
      urlTransform={safeUrl}
      components={{ ...byLevel[headingLevel], a: SafeLink }}
    >
      {children}
    </Markdown>
  );
}
