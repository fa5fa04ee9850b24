import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Link, MetaLine, Ring, Row, RowList, RowTitle, Section, formatMoment } from '@leerkring/ui';
import type { SessionsOfGroup } from '../sessions/sessions-of-group';
import { useNow } from '../use-now';
import { texts } from './texts';

type ListedPoll = SessionsOfGroup['datePolls'][number];

/** The date polls of a group that go on; nothing when there are none. */
export function DatePollList({ datePolls, hrefOf }: { datePolls: readonly ListedPoll[]; hrefOf: (id: string) => string }) {
  const t = useTexts(texts);
  const going = datePolls.filter(({ settledAt, cancelledAt }) => !settledAt && !cancelledAt);
  if (!going.length) return null;
  return (
    <Section title={t.datePolls} count={going.length}>
      <RowList>
        {going.map((poll) => (
          <PollRow key={poll.id} poll={poll} href={hrefOf(poll.id)} />
        ))}
      </RowList>
    </Section>
  );
}

function PollRow({ poll: { title, closesAt, delegations }, href }: { poll: ListedPoll; href: string }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const when = formatMoment(closesAt, { locale });
  const open = useNow() < Date.parse(closesAt);
  return (
    <Row glyph={<Ring state="open" tone={open ? 'water' : 'edge'} size={36} stroke={4} />}>
      <RowTitle>
        <Link href={href} variant="title" cover>
          {title}
        </Link>
      </RowTitle>
      <MetaLine>
        <span>{open ? t.answerUntil(when) : t.closedSince(when)}</span>
        <span>{t.answered(delegations.filter(({ answer }) => answer).length, delegations.length)}</span>
      </MetaLine>
    </Row>
  );
}
