import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Counter, MetaLine, RichText, Row, RowLine, RowList, RowTitle, Section, formatMoment } from '@leerkring/ui';
import { useState } from 'react';
import { texts } from '../texts';
import './messages.css';
import { MessageLogQuery, type SentMessageData } from './messages.queries';

const PAGE = 5;
const MOST = 100;

/** Who sent what to whom, the newest first; nothing until something was sent. */
export function MessageLog() {
  const t = useTexts(texts);
  const [first, setFirst] = useState(PAGE);
  const { data, previousData } = useQuery(MessageLogQuery, { variables: { first }, fetchPolicy: 'cache-and-network' });
  const log = (data ?? previousData)?.programmeOverview.messages;
  if (!log?.totalCount) return null;
  return (
    <Section title={t.log} count={<Counter value={log.totalCount} />}>
      <RowList label={t.log}>
        {log.nodes.map((message) => (
          <LogRow key={message.id} message={message} />
        ))}
      </RowList>
      {log.nodes.length < Math.min(log.totalCount, MOST) && <Button onPress={() => setFirst((count) => Math.min(MOST, count + PAGE * 4))}>{t.moreMessages}</Button>}
    </Section>
  );
}

function LogRow({ message }: { message: SentMessageData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { subject, body, sentAt, sentBy, municipalities, people, told, mailed, waiting, unwanted, failed } = message;
  const mails = [t.told(told), t.mailed(mailed), waiting && t.mailWaiting(waiting), unwanted && t.mailUnwanted(unwanted), failed && t.mailFailed(failed)].filter(Boolean);
  return (
    <Row top>
      <RowTitle level={3}>{subject}</RowTitle>
      <RowLine>
        {t.sentBy(sentBy.name)} <time dateTime={sentAt}>{formatMoment(sentAt, { locale })}</time> · {t.goesTo(people, municipalities.length)}
      </RowLine>
      <MetaLine>{mails.join(' · ')}</MetaLine>
      <details className="message-log__words">
        <summary>{t.readBack(subject)}</summary>
        <RichText headingLevel={4}>{body}</RichText>
        <p className="overview__soft">{t.to(municipalities.join(', '))}</p>
      </details>
    </Row>
  );
}
