import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Link, Section, formatMomentShort } from '@leerkring/ui';
import { useState } from 'react';
import { BacklinksQuery } from './links.queries';
import { postAnchor } from './post-anchor';
import { texts } from './texts';

interface BacklinksProps {
  /** Address of the page that may be linked to. */
  path: string;
  hrefOf: (threadId: string) => string;
}

/** Conversations that link to this page and that the reader may see; asked for by who wants to know. */
export function Backlinks({ path, hrefOf }: BacklinksProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [wanted, setWanted] = useState(false);
  const { data } = useQuery(BacklinksQuery, { variables: { path }, fetchPolicy: 'cache-and-network', skip: !wanted });
  if (!data) {
    return (
      <Button variant="text" size="s" onPress={() => setWanted(true)}>
        {t.mentionedIn}
      </Button>
    );
  }
  return (
    <Section title={t.mentionedIn} look="small" rule="none">
      {!data.backlinks.length && <p>{t.mentionedNowhere}</p>}
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
