import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Link, Section, formatMomentShort } from '@leerkring/ui';
import { BacklinksQuery } from './links.queries';
import { postAnchor } from './post-anchor';
import { texts } from './texts';

interface BacklinksProps {
  /** Address of the page that may be linked to. */
  path: string;
  hrefOf: (threadId: string) => string;
}

/** Conversations that link to this page; nothing when there are none that the reader may see. */
export function Backlinks({ path, hrefOf }: BacklinksProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { data } = useQuery(BacklinksQuery, { variables: { path }, fetchPolicy: 'cache-and-network' });
  if (!data?.backlinks.length) return null;
  return (
    <Section title={t.mentionedIn} look="small" rule="none">
      <ul className="backlinks">
        {data.backlinks.map(({ postId, threadId, title, ordinal, createdAt, author }) => (
          <li key={postId}>
            <Link href={`${hrefOf(threadId)}#${postAnchor(ordinal)}`}>{title}</Link>
            <span className="backlinks__who">
              {author.name}, {formatMomentShort(createdAt, { locale })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
