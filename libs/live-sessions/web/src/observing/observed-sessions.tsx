import { useEffect } from 'react';
import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Link, Row, RowLine, RowTitle, Section, formatMoment } from '@leerkring/ui';
import { Eye } from 'lucide-react';
import { NextSessionQuery } from '../sessions/next-session';
import { texts } from './texts';

interface ObservedSessionsProps {
  /** Another one: rights of the viewer changed. */
  version: number;
  hrefOf: (liveSessionId: string) => string;
}

/** Sessions that the viewer may watch without being a member; nothing when there are none. */
export function ObservedSessions({ version, hrefOf }: ObservedSessionsProps) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { data, refetch } = useQuery(NextSessionQuery, { fetchPolicy: 'cache-and-network' });
  useEffect(() => void refetch().catch(() => undefined), [version, refetch]);
  const sessions = data?.viewer?.observedSessions ?? [];
  if (!sessions.length) return null;
  return (
    <Section title={t.yours} count={sessions.length}>
      <ul>
        {sessions.map(({ id, title, state, plannedAt, openedAt, groupName }) => {
          const at = openedAt ?? plannedAt;
          return (
            <li key={id}>
              <Row glyph={<Eye aria-hidden />} end={at && state !== 'open' ? <time dateTime={at}>{formatMoment(at, { locale })}</time> : t.open}>
                <RowTitle level={3}>
                  <Link href={hrefOf(id)} variant="title" cover>
                    {title}
                  </Link>
                </RowTitle>
                <RowLine>{groupName}</RowLine>
              </Row>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
