import { consentAnswers, hasConsent, type ConsentAnswer } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { CircleAlert, CircleCheck } from 'lucide-react';
import type { SessionPoll } from '../fragments';
import { useConsentWords } from './outcome-words';
import { texts } from './texts';

interface ConsentOutcomeProps {
  poll: SessionPoll;
  result: NonNullable<SessionPoll['result']>;
  nameOf: (accountId: string) => string;
}

/** Whether there is consent with a proposal, in words. */
export function ConsentWords({ result }: Pick<ConsentOutcomeProps, 'result'>) {
  const words = useConsentWords()(result);
  if (!words) return null;
  const consent = hasConsent({ scores: [...result.scores] });
  return (
    <p className={consent ? 'poll-consent poll-consent--given' : 'poll-consent'}>
      {consent ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
      {words}
    </p>
  );
}

/** What people have against it: objections, then concerns, each with who says so. */
export function ConsentReasons({ poll, nameOf }: Pick<ConsentOutcomeProps, 'poll' | 'nameOf'>) {
  const t = useTexts(texts);
  const said = (answer: ConsentAnswer) => poll.reasons.filter(({ option }) => consentAnswers[option] === answer);
  const parts = [
    { title: t.objections, reasons: said('objection') },
    { title: t.concerns, reasons: said('concern') },
  ];
  return parts
    .filter(({ reasons }) => reasons.length)
    .map(({ title, reasons }) => (
      <div key={title} className="poll-reasons">
        <p className="people-pane__note" id={`${poll.id}-${title}`}>
          {title}
        </p>
        <ul aria-labelledby={`${poll.id}-${title}`}>
          {reasons.map(({ accountId, text }) => (
            <li key={accountId}>
              <strong>{nameOf(accountId)}</strong> {text}
            </li>
          ))}
        </ul>
      </div>
    ));
}
