import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { RichText, Section, formatMoment } from '@leerkring/ui';
import { texts } from '../texts';
import './messages.css';
import { ApplicationMessagesQuery, type ApplicationMessageData } from './messages.queries';

/** What the programme or facilitators wrote about an application; nothing until they did. */
export function ApplicationMessages({ id }: { id: string }) {
  const t = useTexts(texts);
  const { data } = useQuery(ApplicationMessagesQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const messages = data?.application.messages ?? [];
  if (!messages.length) return null;
  return (
    <Section title={t.messages} rule="above">
      {messages.map((message) => (
        <Message key={message.id} message={message} />
      ))}
    </Section>
  );
}

function Message({ message: { subject, body, sentAt, sentBy } }: { message: ApplicationMessageData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <article className="application-message">
      <h3>{subject}</h3>
      <p className="overview__soft">
        {t.sentBy(sentBy.name)} <time dateTime={sentAt}>{formatMoment(sentAt, { locale })}</time>
      </p>
      <RichText headingLevel={4}>{body}</RichText>
    </article>
  );
}
