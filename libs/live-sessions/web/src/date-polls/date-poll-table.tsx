import type { DateChoice } from '@leerkring/contract';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Badge, Button, Section, Status, formatDay, formatMomentShort, formatTimeRange, type Tone } from '@leerkring/ui';
import { Check, CircleHelp, Minus, X } from 'lucide-react';
import { clsx } from 'clsx';
import { useState, type ReactNode } from 'react';
import { bestOf, countsOf, type MomentCount } from './date-poll-counts';
import type { DatePollData, Delegation, ProposedMoment } from './date-polls.queries';
import { SettleDatePollDialog } from './settle-date-poll';
import { texts } from './texts';
import { useMomentWords } from './use-moment-words';
import './date-polls.css';

const marks: Record<DateChoice | 'none', { tone: Tone; icon: ReactNode }> = {
  yes: { tone: 'moss', icon: <Check aria-hidden /> },
  if_need_be: { tone: 'water', icon: <CircleHelp aria-hidden /> },
  no: { tone: 'ochre', icon: <X aria-hidden /> },
  none: { tone: 'soft', icon: <Minus aria-hidden /> },
};

/** Who can when: municipalities below each other, moments beside each other, and how many can. Facilitators pick a moment here. */
export function DatePollTable({ datePoll }: { datePoll: DatePollData }) {
  const t = useTexts(texts);
  const { delegations, moments } = datePoll;
  const counts = countsOf(delegations, moments.length);
  return (
    <Section title={t.answers} look="section" rule="none">
      <Summary datePoll={datePoll} counts={counts} />
      {delegations.length === 0 ? (
        <p className="meeting-soft">{t.noDelegations}</p>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
        <div className="date-poll__scroll" role="group" aria-label={t.answers} tabIndex={0}>
          <table className="date-poll__table">
            <caption className="lk-hidden">{t.answers}</caption>
            <Moments datePoll={datePoll} />
            <tbody>
              {delegations.map((delegation) => (
                <DelegationRow key={delegation.organisation.id} delegation={delegation} datePoll={datePoll} />
              ))}
            </tbody>
            <Counts datePoll={datePoll} counts={counts} />
          </table>
        </div>
      )}
    </Section>
  );
}

function Summary({ datePoll: { delegations, moments }, counts }: { datePoll: DatePollData; counts: MomentCount[] }) {
  const t = useTexts(texts);
  const wordsOf = useMomentWords();
  const best = bestOf(counts);
  const { yes, if_need_be: ifNeedBe } = counts[best[0] ?? 0]!;
  return (
    <p className="date-poll__summary" role="status">
      {t.answered(delegations.filter(({ answer }) => answer).length, delegations.length)}
      {best.length > 0 && ` ${t.best(best.map((place) => wordsOf(moments[place]!)).join(t.or), t.count(yes, ifNeedBe))}`}
    </p>
  );
}

function Moments({ datePoll: { moments, settledNumber } }: { datePoll: DatePollData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col" className="date-poll__name">
          {t.municipality}
        </th>
        {moments.map(({ number, startsAt, endsAt }) => (
          <th key={number} scope="col" className={clsx(number === settledNumber && 'date-poll__picked')}>
            <time dateTime={startsAt}>
              <span>{formatDay(startsAt, { locale })}</span> <span>{formatTimeRange(startsAt, endsAt, { locale })}</span>
            </time>
            {number === settledNumber && <Badge tone="moss">{t.picked}</Badge>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function DelegationRow({ delegation: { organisation, answer }, datePoll: { moments, viewerOrganisationId, settledNumber } }: { delegation: Delegation; datePoll: DatePollData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <tr>
      <th scope="row" className="date-poll__name">
        {organisation.name}
        {organisation.id === viewerOrganisationId && ` (${t.own})`}
        {answer && <span className="date-poll__by">{t.by(answer.answeredBy.name, formatMomentShort(answer.answeredAt, { locale }))}</span>}
      </th>
      {moments.map(({ number }, place) => {
        const choice = answer?.choices[place] ?? 'none';
        return (
          <td key={number} className={clsx(number === settledNumber && 'date-poll__picked')}>
            <Status tone={marks[choice].tone} icon={marks[choice].icon} plain={choice === 'none'}>
              {t[choice]}
            </Status>
          </td>
        );
      })}
    </tr>
  );
}

function Counts({ datePoll, counts }: { datePoll: DatePollData; counts: MomentCount[] }) {
  const t = useTexts(texts);
  const wordsOf = useMomentWords();
  const [picked, setPicked] = useState<ProposedMoment | null>(null);
  const { moments, viewerCan, settledNumber } = datePoll;
  const best = bestOf(counts);
  return (
    <tfoot>
      <tr>
        <th scope="row" className="date-poll__name">
          {t.canCome}
        </th>
        {counts.map(({ yes, if_need_be: ifNeedBe }, place) => (
          <td key={place} className={clsx(best.includes(place) && 'date-poll__best', moments[place]!.number === settledNumber && 'date-poll__picked')}>
            {t.count(yes, ifNeedBe)}
          </td>
        ))}
      </tr>
      {viewerCan.includes('date_poll.settle') && (
        <tr>
          <th scope="row" className="date-poll__name">
            {t.pickRow}
          </th>
          {moments.map((moment) => (
            <td key={moment.number}>
              <Button size="s" aria-label={t.pickOf(wordsOf(moment))} onPress={() => setPicked(moment)}>
                {t.pick}
              </Button>
              {picked === moment && <SettleDatePollDialog datePoll={datePoll} moment={moment} onDone={() => setPicked(null)} />}
            </td>
          ))}
        </tr>
      )}
    </tfoot>
  );
}
